// Days of the week and days near today in scripts without spaces: their words are found wherever they stand.

import { isUnspaced, madeOf, type NoteWords, type Wording } from "../core/index.ts";
import { anyOf } from "./anyOf.ts";

export interface NearDay {
  readonly start: number;
  readonly end: number;
  readonly day: { readonly weekday: number; readonly next: boolean } | { readonly inDays: number };
}

const patternsOf = madeOf((words) => {
  const all = (wordsOf: (wording: Wording) => readonly string[] | undefined): string[] =>
    words.flatMap((wording) => wordsOf(wording) ?? []).filter(isUnspaced);
  const weekdays = new Map(
    words.flatMap(({ dates }) =>
      (dates.days ?? []).flatMap((forms, index) => forms.filter(isUnspaced).map((form) => [form, index + 1] as const)),
    ),
  );
  const next = anyOf(all(({ due }) => due.next));
  const around = anyOf(all(({ due }) => due.around));
  return {
    weekdays,
    weekday: new RegExp(`(?:(?<next>${next}) ?)?(?<form>${anyOf([...weekdays.keys()])})`, "u"),
    near: new RegExp(
      `(?<today>${anyOf(all(({ due }) => due.today))})|(?:${anyOf(all(({ due }) => due.tomorrow))})`,
      "u",
    ),
    by: new RegExp(`(?:${anyOf(all(({ due }) => due.by))})[\\s:：]*$`, "u"),
    /** The day of the week may stand between, in brackets, and parts of the day. */
    after: new RegExp(
      `^\\s*(?:\\([^()]{1,3}\\)|（[^（）]{1,3}）)?\\s*(?:(?:${around})\\s*){0,2}(?:${anyOf(all(({ due }) => due.after))})`,
      "u",
    ),
  };
});

/** The first such day in a text. */
export function findUnspacedDay(text: string, words: NoteWords): NearDay | null {
  const patterns = patternsOf(words);
  const weekday = patterns.weekday.exec(text);
  const near = patterns.near.exec(text);
  const match = weekday && near ? (weekday.index < near.index ? weekday : near) : (weekday ?? near);
  if (!match) return null;
  const { next, form, today } = match.groups!;
  const place = { start: match.index, end: match.index + match[0].length };
  if (match === near) return { ...place, day: { inDays: today === undefined ? 1 : 0 } };
  return { ...place, day: { weekday: patterns.weekdays.get(form!)!, next: next !== undefined } };
}

/** What stands before a day says that something is due by it. */
export function isDueAfter(before: string, words: NoteWords): boolean {
  return patternsOf(words).by.test(before);
}

/** What follows a day says that something is due by it. */
export function isDueBefore(rest: string, words: NoteWords): boolean {
  return patternsOf(words).after.test(rest);
}
