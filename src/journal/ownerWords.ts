import { isUnspaced, madeOf, type NoteWords, type Wording } from "../core/index.ts";
import { anyOf } from "./anyOf.ts";
import { ofLanguage } from "./dayWords.ts";

/** Its words for the writer are understood in notes of any language. */
const EVERYWHERE = "en";

export const LONGEST_NAME = 40;

/** How notes say whose a task is, to the reader of any language. */
export interface OwnerWords {
  /** A word for the writer. */
  isMe(word: string, language: string): boolean;
  /** The first word of a sentence in which the writer is the one who acts. */
  isMeFirst(word: string, language: string): boolean;
  /** The beginning of such a sentence in a script without spaces. */
  readonly meFirst: RegExp;
  /** What stands between a name and what that person is to do. */
  readonly will: ReadonlySet<string>;
  /** A label and, as its group, the name of the one who is to do a task. */
  readonly field: RegExp;
}

export const ownerWordsOf: (words: NoteWords) => OwnerWords = madeOf((words) => {
  const all = (wordsOf: (people: Wording["people"]) => readonly string[] | undefined): string[] =>
    words.flatMap(({ people }) => wordsOf(people) ?? []);
  const names = all((people) => people.names);
  interface OfLanguage {
    readonly me: ReadonlySet<string>;
    readonly first: readonly string[];
  }
  const kept = new Map<string, OfLanguage>();
  const makeOf = (language: string): OfLanguage => {
    const people = ofLanguage(words, language).map((wording) => wording.people);
    const first = people.flatMap((each) => each.first ?? []).filter((word) => !isUnspaced(word));
    return { me: new Set(people.flatMap(({ me = [] }) => me)), first };
  };
  const wordsIn = (language: string): OfLanguage => {
    const known = kept.get(language) ?? makeOf(language);
    kept.set(language, known);
    return known;
  };
  const isOneOf = (word: string, language: string): boolean =>
    !names.includes(word) && wordsIn(language).me.has(word.toLowerCase());
  return {
    isMe: (word, language) => isOneOf(word, EVERYWHERE) || isOneOf(word, language),
    isMeFirst(word, language) {
      const { first } = wordsIn(language);
      return first.length > 0 ? first.includes(word) : isOneOf(word, language);
    },
    meFirst: new RegExp(
      `^(?!${anyOf(all((people) => people.we))})(?:${anyOf(all((people) => people.first).filter(isUnspaced))})`,
      "u",
    ),
    will: new Set(all((people) => people.will)),
    field: new RegExp(
      `(?<!\\p{L})(?:${anyOf(all((people) => people.owner))}):?[:：] ?@?([^,;、，()[\\]（）]{1,${LONGEST_NAME}})`,
      "iu",
    ),
  };
});
