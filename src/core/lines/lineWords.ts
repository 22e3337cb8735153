import { madeOf, type NoteWords, type Wording } from "../wording.ts";
import { Units } from "./characters.ts";
import { beginningsOf } from "./dates.ts";

/** What the languages' words are to lines. */
export interface LineWords {
  /** Words that a line may hold and still be a date and nothing else. */
  readonly dates: ReadonlySet<string>;
  /** How those begin; see `beginningsOf`. */
  readonly dateBeginnings: Uint8Array;
  /** Of dates and times that are told sign by sign. */
  readonly dateSigns: Units;
  readonly joints: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly details: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly placeholders: ReadonlySet<string>;
}

export const lineWordsOf: (words: NoteWords) => LineWords = madeOf((words) => {
  const all = (wordsOf: (wording: Wording) => readonly string[] | undefined): Set<string> =>
    new Set(words.flatMap((wording) => wordsOf(wording) ?? []));
  const dates = all(({ dates: { months = [], days = [], others = [] } }) => [...months, ...days, others].flat());
  return {
    dates,
    dateBeginnings: beginningsOf(dates),
    dateSigns: new Units([...all(({ dates: { signs } }) => signs)].join("")),
    joints: all(({ people }) => people.joints),
    people: all(({ labels }) => labels.people),
    details: all(({ labels }) => labels.details),
    names: all(({ labels }) => labels.names),
    placeholders: all(({ labels }) => labels.placeholders),
  };
});
