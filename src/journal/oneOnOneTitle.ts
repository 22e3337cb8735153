import { isBareDate, lineWordsOf, type NoteWords } from "../core/index.ts";
import type { Span } from "../core/model.ts";
import { cleanName } from "./names.ts";

const ONE_ON_ONE = /(?<![\p{L}\d-])(?:1[:–-]1|1 ?(?:on|x) ?1|one[ -]on[ -]one)(?![\p{L}\d])/iu;

/** The words of a heading or of a file's name call what follows a 1:1. */
export function saysOneOnOne(words: string): boolean {
  return ONE_ON_ONE.test(words);
}

/** The capitalised words beside `1:1` and the day; in scripts without capitals all of them. Null where there are none. */
export function personBeside(words: string, day: Span, known: NoteWords): string | null {
  const rest = `${words.slice(0, day.start)} ${words.slice(day.end)}`.replace(ONE_ON_ONE, " ");
  const names = rest.split(/[\s,;:()<>[\]–—-]+/).filter((word) => /^\p{L}/u.test(word) && !/^\p{Ll}/u.test(word));
  const isDate = (word: string): boolean => isBareDate(word, 0, word.length, lineWordsOf(known));
  return cleanName(names.filter((word) => !isDate(word)).join(" ")) || null;
}
