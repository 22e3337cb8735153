import { madeOf, type NoteWords, type Wording } from "../core/index.ts";
import { anyOf } from "./anyOf.ts";
import { type CalendarDate, daysBetween } from "./calendarDate.ts";
import { foldName } from "./names.ts";

/** Days from one 1:1 to the next. A month is four weeks, for 1:1s keep their weekday. */
export type Cadence = number;

const LONGEST = 366;
/** In days. */
const PERIODS = { day: 1, week: 7, fortnight: 14, month: 28, quarter: 91 } as const;

/**
 * Of all languages together. What can be read without `every` is: in Dutch, “om de week” is each second week, and “om de 2
 * weken” is too.
 */
const expressionOf = madeOf((words) => {
  const any = (key: keyof Wording["cadence"]): string => anyOf(words.flatMap(({ cadence }) => cadence[key] ?? []));
  const periods = (Object.keys(PERIODS) as (keyof typeof PERIODS)[]).map((period) => `(?<${period}>${any(period)})`);
  const count = `(?:(?<number>\\d{1,3})|(?<two>${any("two")}))`;
  return new RegExp(`^(?:(?:${any("every")}) ?)??${count}? ?(?:${periods.join("|")})? ?(?:${any("after")})?$`, "u");
});

/**
 * Reads `weekly`, `2 weeks`, `every 10 days`, `10`, and the like in all languages of the words: `alle 2 Wochen`,
 * `2週間ごと`; null for anything else.
 */
export function readCadence(text: string, words: NoteWords): Cadence | null {
  const { number, two, ...periods } = expressionOf(words).exec(foldName(text.trim()))?.groups ?? {};
  const period = Object.entries(PERIODS).find(([name]) => periods[name] !== undefined)?.[1];
  if (period === undefined && number === undefined) return null;
  const days = (two === undefined ? Number(number ?? 1) : 2) * (period ?? 1);
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
