import type { ProcessId } from "../../core/index.ts";
import type { Situation } from "../../journal/vocabulary.ts";
import type { FocusCues } from "./focus.ts";
import type { PatternId } from "./patternIds.ts";

/** The words of a pattern. */
export interface PatternWords {
  /** A few words. */
  readonly title: string;
  /** A sentence or two. */
  readonly text: string;
  /** One or two to ask, oneself or the other person. */
  readonly questions: readonly string[];
}

/** Words in which a note says whose topics follow: `My topics`, `Me:`. */
export interface OwnerWords {
  /** The writer: me, my. */
  readonly mine: readonly string[];
  /** What may stand beside a name in a heading: topics, points. */
  readonly topics: readonly string[];
}

/** What stands at the beginning of a note that is made ready. */
export interface PreparedWords {
  /** A link to the last note, with `{0}` for its day. */
  readonly lastTime: string;
  /** Asks for the open items. */
  readonly open: string;
  /** A link to the oldest of the open items that are not listed, with `{0}` for how many these are, `{1}` for its note. */
  readonly more: string;
}

/** All words of readings and questions in one language: the form of `dist/readings/<language>.json`. */
export interface ReadingBook {
  /** BCP 47 id. */
  readonly language: string;
  /** Why a situation asks for its range, one sentence each. */
  readonly situations: Readonly<Record<Situation, string>>;
  readonly patterns: Readonly<Record<PatternId, PatternWords>>;
  readonly prepared: PreparedWords;
  /** Questions that open up a process, best first. */
  readonly questions: Readonly<Record<ProcessId, readonly string[]>>;
}

/** A book in which something may be missing. */
export interface PartialBook {
  readonly language: string;
  readonly situations?: Partial<ReadingBook["situations"]>;
  readonly patterns?: Partial<ReadingBook["patterns"]>;
  readonly prepared?: PreparedWords;
  readonly questions?: Partial<ReadingBook["questions"]>;
}

/** What notes of a language say whatever the reader's language: the form of `dist/readings/notes.json`, by BCP 47 id. */
export type WordsInNotes = Readonly<Record<string, { readonly focus: FocusCues; readonly owners?: OwnerWords }>>;

/** The book of a language; what it lacks is in English. */
export function withEnglish(book: PartialBook, english: ReadingBook): ReadingBook {
  return {
    ...english,
    ...book,
    situations: { ...english.situations, ...book.situations },
    patterns: { ...english.patterns, ...book.patterns },
    questions: { ...english.questions, ...book.questions },
  };
}
