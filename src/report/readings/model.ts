import type { AnalysedLine, Balance, ProcessId } from "../../core/index.ts";
import type { IntendedRange } from "../../journal/templateHeader.ts";
import type { NoteKind, Situation } from "../../journal/vocabulary.ts";
import type { Focus } from "./focus.ts";
import type { PatternId } from "./patternIds.ts";

/** What is read: a note, or all that somebody wrote about a person or in a month. */
export interface Subject {
  readonly balance: Balance;
  /** The lines behind the balance, to point at; empty where only sums were kept. */
  readonly lines: readonly AnalysedLine[];
  /** Null where the subject says none, or says several. */
  readonly situation: Situation | null;
  /** What the balance is read against (see `rangeFor`), if anything. */
  readonly range: IntendedRange | null;
  /** Some patterns are only worth a word in a talk with one person. */
  readonly kind: NoteKind | null;
  /** The second lens (see `focusOf`); null where it was not measured. */
  readonly focus: Focus | null;
}

/** One thing that the lines show, by its id: the reader's language has its words (see `ReadingBook`). */
export interface Reading {
  readonly pattern: PatternId;
  /** Probability, 0 … 1, that all that the pattern claims holds of these lines. */
  readonly certainty: number;
  /** Safe to say without "probably". */
  readonly sure: boolean;
  /** What there is much of, and what there is little of or none: the evidence in the balance. */
  readonly much: readonly ProcessId[];
  readonly little: readonly ProcessId[];
  /** Indexes into the subject's `lines` of those that speak for the reading, in order; may be empty. */
  readonly lines: readonly number[];
}
