import { type AnalysedLine, createTally, type TallySums } from "../core/index.ts";
import type { CalendarDate } from "./calendarDate.ts";
import { resolveDue } from "./dueDates.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { type NoteItem, readItems, type WrittenItem } from "./noteItems.ts";
import { identifyNote, type NoteIdentity } from "./people.ts";
import type { NoteKind, Situation } from "./vocabulary.ts";

/**
 * What a note's own text says, wherever its file lies: plain JSON, kept as long as the text stays the same. Null where
 * it says nothing.
 */
export interface NoteContent {
  readonly person: string | null;
  readonly date: CalendarDate | null;
  readonly kind: NoteKind | null;
  readonly situation: Situation | null;
  /** BCP 47 tag that the note gives itself. */
  readonly language: string | null;
  /** First physical line of the note in its file, from 0: a running file holds several. */
  readonly line: number;
  /** The sums behind its balance, rounded. */
  readonly sums: TallySums;
  /** Its tasks, done or not, from top to bottom. */
  readonly items: readonly WrittenItem[];
}

/** What is kept of one note for views over many: plain data, and none of its text but the tasks. */
export interface NoteRecord extends Omit<NoteContent, "items">, NoteIdentity {
  readonly items: readonly NoteItem[];
}

/** Decimals kept of a sum: fewer than the ten-thousandth part of a line are neither seen nor worth their place. */
const ROUND = 10_000;

/** What the notes in one file's text say. `lines` are those that count in `text`. */
export function noteContents(text: string, lines: readonly AnalysedLine[]): NoteContent[] {
  const { person, date, kind, situation, language } = readFrontMatter(text);
  const tally = createTally();
  for (const line of lines) tally.add(line);
  const sums = tally.sums().map((sum) => Math.round(sum * ROUND) / ROUND);
  return [{ person, date, kind, situation, language, line: 0, sums, items: readItems(text, lines) }];
}

/**
 * The notes of a file that lies at `path`, relative to the workspace folder. `patterns` say where notes lie (see
 * `identifyNote`).
 */
export function noteRecords(path: string, notes: readonly NoteContent[], patterns: readonly string[]): NoteRecord[] {
  return notes.map((note) => {
    const identity = identifyNote(path, note, patterns);
    const items = note.items.map((item) => ({ ...item, due: resolveDue(item.due, identity.date) }));
    return { ...note, ...identity, items };
  });
}
