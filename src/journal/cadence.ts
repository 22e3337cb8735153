import { type CalendarDate, daysBetween } from "./calendarDate.ts";

/** Days from one 1:1 to the next. A month is four weeks, for 1:1s keep their weekday. */
export type Cadence = number;

const WEEK = 7;
const WORDS: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: WEEK,
  biweekly: 2 * WEEK,
  fortnightly: 2 * WEEK,
  monthly: 4 * WEEK,
  quarterly: 13 * WEEK,
};
const UNITS: Readonly<Record<string, number>> = { day: 1, week: WEEK, month: 4 * WEEK, quarter: 13 * WEEK };
const LONGEST = 366;

/** Reads `weekly`, `2 weeks`, `every 10 days`, `10`; null for anything else. */
export function readCadence(text: string): Cadence | null {
  const words = text.trim().toLowerCase();
  if (Object.hasOwn(WORDS, words)) return WORDS[words]!;
  const match = /^(?:every )?(?:(\d{1,3})|other)? ?(?:(day|week|month|quarter)s?)?$/.exec(words);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const count = words.includes("other") ? 2 : Number(match[1] ?? 1);
  const days = count * UNITS[match[2] ?? "day"]!;
  return days >= 1 && days <= LONGEST ? days : null;
}

/** Gaps that tell how often two people meet: about a quarter of weekly ones would be more than anybody remembers. */
const GAPS = 6;

/** The median gap between the latest notes, or null where there are fewer than two. `dates` rise. */
export function usualCadence(dates: readonly CalendarDate[]): Cadence | null {
  const days = [...new Set(dates)].slice(-GAPS - 1);
  const gaps = days.slice(1).map((date, index) => daysBetween(days[index]!, date));
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? null;
}
