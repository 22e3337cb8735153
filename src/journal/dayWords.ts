import { isUnspaced, madeOf, type NoteWords, type Wording } from "../core/index.ts";
import { anyOf } from "./anyOf.ts";

type DueWord = Exclude<keyof Wording["due"], "after" | "ending" | "weekEnd" | "monthEnd">;

/** A weekday in a word. */
export interface Weekday {
  /** 1 for Monday … 7 for Sunday, as in ISO 8601. */
  readonly day: number;
  /** So short, or such a common word, that it is a weekday only where the words around it say so. */
  readonly doubtful: boolean;
}

/** What words between spaces say of days, to the reader of one language. */
export interface DayWords {
  /** What each word means around a day. */
  readonly kinds: ReadonlyMap<string, DueWord>;
  /** Those that stand behind a day by which something is due; some of them stand before one too. */
  readonly after: ReadonlySet<string>;
  /** Ends the name of a day by which something is due. */
  readonly byEnding: RegExp;
  /** In `11/27`. */
  readonly monthFirst: boolean;
  /** The weekday that a word in lower case names, in any language, or abbreviates in this one. */
  weekdayOf(word: string): Weekday | undefined;
  /** Finds all words, those with a hyphen that name a weekday as one. */
  readonly words: RegExp;
}

/** By the primary subtag of the language. */
export function dayWordsOf(words: NoteWords, language: string): DayWords {
  const { whole, wholeWords, kept } = tablesOf(words);
  const known = kept.get(language) ?? makeDayWords(ofLanguage(words, language), whole, wholeWords);
  kept.set(language, known);
  return known;
}

/** The words of a language given by its primary subtag: Chinese has those of both its scripts. */
export function ofLanguage(words: NoteWords, language: string): Wording[] {
  return words.filter((wording) => wording.language.split("-", 1)[0] === language);
}

/** Shorter names are abbreviations, or may be. */
const SHORT = 3;

const tablesOf = madeOf((words) => {
  const whole = new Map<string, Weekday>();
  for (const { form, day, doubtful } of words.flatMap(weekdaysIn)) {
    if (form.length > SHORT) whole.set(form, { day, doubtful });
  }
  const endings = [...whole.keys()].flatMap((form) => /-.+$/u.exec(form) ?? []);
  const wholeWords = new RegExp(`[\\p{L}\\p{M}]+(?:${anyOf([...new Set(endings)])})?`, "gu");
  return { whole, wholeWords, kept: new Map<string, DayWords>() };
});

function weekdaysIn({ dates: { days = [], doubtful = [] } }: Wording): (Weekday & { readonly form: string })[] {
  return days.flatMap((forms, index) =>
    forms
      .filter((form) => !isUnspaced(form))
      .map((form) => ({ form, day: index + 1, doubtful: doubtful.includes(form) })),
  );
}

/** Where a word is several, the last counts. */
const KINDS: readonly DueWord[] = ["since", "around", "next", "today", "tomorrow", "by"];

function makeDayWords(wordings: readonly Wording[], whole: ReadonlyMap<string, Weekday>, words: RegExp): DayWords {
  const months = new Set(wordings.flatMap(({ dates }) => dates.months ?? []).flat());
  const abbreviated = new Map<string, Weekday>();
  for (const { form, day } of wordings.flatMap(weekdaysIn)) {
    if (form.length > 1 && form.length <= SHORT && !months.has(form)) abbreviated.set(form, { day, doubtful: true });
  }
  const kinds = KINDS.flatMap((kind) =>
    wordings.flatMap(({ due }) => due[kind] ?? []).map((word) => [word, kind] as const),
  );
  return {
    kinds: new Map(kinds.filter(([word]) => !isUnspaced(word))),
    after: new Set(wordings.flatMap(({ due }) => due.after ?? []).filter((word) => !isUnspaced(word))),
    byEnding: new RegExp(`(?:${anyOf(wordings.flatMap(({ due }) => due.ending ?? []))})$`, "u"),
    monthFirst: wordings.some(({ dates }) => dates.signs !== undefined),
    weekdayOf: (word) => whole.get(word) ?? abbreviated.get(word),
    words,
  };
}
