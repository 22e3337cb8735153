// “By the end of the week” and “by the end of the month”, in scripts with and without spaces.

import { isUnspaced, madeOf, type NoteWords } from "../core/index.ts";
import type { Span } from "../core/model.ts";
import { anyOf } from "./anyOf.ts";
import type { WrittenDue } from "./dueDates.ts";

/** Friday of this week, on a weekend of the next. */
export const END_OF_WEEK = "=W";
/** The last day of this month. */
export const END_OF_MONTH = "=M";

const patternOf = madeOf((words) => {
  const phrases = (period: "weekEnd" | "monthEnd", unspaced: boolean): string =>
    anyOf(words.flatMap(({ due }) => due[period] ?? []).filter((phrase) => isUnspaced(phrase) === unspaced));
  const spaced = `(?<week>${phrases("weekEnd", false)})|(?:${phrases("monthEnd", false)})`;
  const unspaced = `(?<unspacedWeek>${phrases("weekEnd", true)})|(?:${phrases("monthEnd", true)})`;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${spaced})(?![\\p{L}\\p{M}\\p{N}])|${unspaced}`, "iu");
});

/** The first end of a week or a month that a text names. */
export function findPeriodEnd(text: string, words: NoteWords): (Span & { readonly due: WrittenDue }) | null {
  const match = patternOf(words).exec(text);
  if (!match) return null;
  const { week, unspacedWeek } = match.groups!;
  const due = (week ?? unspacedWeek) === undefined ? END_OF_MONTH : END_OF_WEEK;
  return { start: match.index, end: match.index + match[0].length, due };
}
