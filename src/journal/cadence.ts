import { ADVERBS, EACH_TIME, EVERY, OTHER, UNITS } from "./cadenceWords.ts";
import { type CalendarDate, daysBetween } from "./calendarDate.ts";

/** Days from one 1:1 to the next. A month is four weeks, for 1:1s keep their weekday. */
export type Cadence = number;

const LONGEST = 366;
const ADVERB_DAYS = daysOf(ADVERBS);
const UNIT_DAYS = daysOf(UNITS);
const EXPRESSION = new RegExp(`^(?:(?:${EVERY}) ?)?(?:(\\d{1,3})|(${OTHER}))? ?(\\D*?)? ?(?:${EACH_TIME})?$`, "u");

/** Reads `weekly`, `2 weeks`, `every 10 days`, `10`, `alle 2 Wochen`, `2週間ごと`; null for anything else. */
export function readCadence(text: string): Cadence | null {
  const words = text.trim().toLowerCase().normalize("NFC");
  const known = daysIn(ADVERB_DAYS, words);
  if (known !== null) return known;
  const [, number, other, unit = ""] = EXPRESSION.exec(words) ?? [];
  const unitDays = unit === "" && number !== undefined ? 1 : daysIn(UNIT_DAYS, unit);
  if (unitDays === null) return null;
  const days = (other === undefined ? Number(number ?? 1) : 2) * unitDays;
  return days >= 1 && days <= LONGEST ? days : null;
}

type WordDays = readonly (readonly [days: number, words: RegExp])[];

function daysOf(table: Readonly<Record<number, string>>): WordDays {
  return Object.entries(table).map(([days, words]) => [
    Number(days),
    new RegExp(`^(?:${words.normalize("NFC")})$`, "u"),
  ]);
}

function daysIn(table: WordDays, words: string): number | null {
  return table.find(([, those]) => those.test(words))?.[0] ?? null;
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
