import { type AnalysedNote, createTally, type NoteWords, type TallySums } from "../core/index.ts";
import type { Cadence } from "./cadence.ts";
import type { CalendarDate } from "./calendarDate.ts";
import { datedSections } from "./datedSections.ts";
import { resolveDue } from "./dueDates.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { identifyNote, type NoteIdentity, type NotePlaces } from "./noteIdentity.ts";
import { type NoteItem, readItems, type WrittenItem } from "./noteItems.ts";
import type { NoteKind, Situation } from "./vocabulary.ts";

/**
 * What a note's own text says, wherever its file lies: plain JSON, kept as long as the text stays the same. Null where
 * it says nothing.
 */
export interface NoteContent {
  readonly person: string | null;
  /** Whom its heading names, for a file that is nobody's: `1:1 with Ana, 2026-11-23`. */
  readonly headingPerson: string | null;
  readonly date: CalendarDate | null;
  readonly kind: NoteKind | null;
  readonly situation: Situation | null;
  /** BCP 47 tag that the note gives itself. */
  readonly language: string | null;
  /** How often it says that the two mean to meet. */
  readonly cadence: Cadence | null;
  /** First physical line of the note in its file, from 0: a running file holds several. */
  readonly line: number;
  /** The sums behind its balance, rounded. */
  readonly sums: TallySums;
  /** Its unfinished tasks, from top to bottom. */
  readonly items: readonly WrittenItem[];
}

/** What is kept of one note for views over many: plain data, and none of its text but the tasks. */
export interface NoteRecord extends Omit<NoteContent, "items">, NoteIdentity {
  readonly items: readonly NoteItem[];
}

/** Decimals kept of a sum: fewer than the ten-thousandth part of a line are neither seen nor worth their place. */
const ROUND = 10_000;

/**
 * What the notes in one file's text say: what stands before its dated sections, then these. `words` are those that its
 * lines and headings were read with.
 */
export function noteContents(
  text: string,
  { lines, headings }: Pick<AnalysedNote, "lines" | "headings">,
  words: NoteWords,
): NoteContent[] {
  const { person, date, kind, situation, language, cadence } = readFrontMatter(text, words);
  const sections = datedSections(text, words, headings).map(({ line, date: day, person: name }) => ({
    line,
    date: day,
    headingPerson: name,
  }));
  const starts = [{ line: 0, date, headingPerson: null }, ...sections];
  const takeLines = inOrder(lines);
  const takeItems = inOrder(readItems(text, lines, words));
  return starts.map((start, index) => {
    const end = starts[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const tally = createTally();
    for (const line of takeLines(end)) tally.add(line);
    const sums = tally.sums().map((sum) => Math.round(sum * ROUND) / ROUND);
    return { ...start, person, kind, situation, language, cadence, sums, items: takeItems(end) };
  });
}

/** Hands out what stands before a physical line and was not handed out before. */
function inOrder<Part extends { readonly line: number }>(parts: readonly Part[]): (end: number) => Part[] {
  let at = 0;
  return (end) => {
    const from = at;
    while (at < parts.length && parts[at]!.line < end) at++;
    return parts.slice(from, at);
  };
}

/** The notes of a file that lies at `path`, relative to the workspace folder. */
export function noteRecords(path: string, contents: readonly NoteContent[], places: NotePlaces): NoteRecord[] {
  const isDated = (): boolean => contents.length > 1;
  const dateOfPath = isDated() ? identifyNote(path, { ...contents[0]!, date: null }, places, isDated).date : null;
  return meetings(contents, dateOfPath).map((note) => {
    const identity = identifyNote(path, note, places, isDated);
    const items = note.items.map((item): NoteItem => {
      const due = resolveDue(item.due, identity.date);
      // Most have no day, or name it outright: what is the same is there once.
      return due === item.due ? item : { ...item, due };
    });
    const named = note.headingPerson === null ? null : places.personOf(note.headingPerson);
    return { ...note, ...identity, person: identity.person ?? named, items };
  });
}

/**
 * The notes in a file with dated sections. A plan, and a file that is called by a day, are one note whatever their
 * headings; so is the beginning of a file with a section of the file's own day. A beginning without lines is none.
 */
function meetings([head, ...sections]: readonly NoteContent[], dateOfPath: CalendarDate | null): NoteContent[] {
  if (!head) return [];
  const isOne = head.kind === "plan" || dateOfPath !== null;
  const joined = sections.filter(({ date }, index) => isOne || (index === 0 && date === head.date));
  const rest = sections.slice(joined.length);
  const begins = rest.length === 0 || head.date !== null || head.sums[0]! > 0;
  return begins ? [joined.reduce(join, head), ...rest] : rest;
}

function join(first: NoteContent, second: NoteContent): NoteContent {
  return {
    ...first,
    headingPerson: first.headingPerson ?? second.headingPerson,
    sums: first.sums.map((sum, index) => sum + second.sums[index]!),
    items: [...first.items, ...second.items],
  };
}
