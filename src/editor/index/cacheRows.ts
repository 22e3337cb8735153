import type { TallySums } from "../../core/index.ts";
import type { WrittenItem } from "../../journal/noteItems.ts";
import type { NoteContent } from "../../journal/noteRecord.ts";
import type { FileContent } from "./fileContent.ts";

/** A file as it was when it was last read. */
export interface CachedFile {
  /** Counts in the cache's `folders`. */
  readonly folder: number;
  /** Below its folder, with `/`. */
  readonly path: string;
  /** In milliseconds since 1970. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  /** Of the text and the language that its folder is said to be in. */
  readonly hash: string;
  readonly content: FileContent;
}

// A file is a row of JSON, and so are its notes and their items: the names of their fields would take as long to read
// as what is in them. The sums of its notes are kept elsewhere.

export type FileRow = readonly [number, string, number, number, string, readonly NoteRow[], FileContent["unread"]];

type NoteRow = readonly [
  ...[line: number, date: NoteContent["date"], headingPerson: string | null, person: string | null],
  ...[kind: NoteContent["kind"], situation: NoteContent["situation"], language: string | null],
  ...[cadence: NoteContent["cadence"], items: readonly ItemRow[]],
];

type ItemRow = readonly [
  ...[text: string, heading: string, line: number, nth: number, of: number],
  ...[owners: readonly string[], due: WrittenItem["due"]],
];

export function toRow({ folder, path, mtime, size, hash, content: { notes, unread } }: CachedFile): FileRow {
  return [folder, path, mtime, size, hash, notes.map(toNoteRow), unread];
}

/** @param nextSums hands out the sums of the notes, in order */
export function fromRow(row: FileRow, nextSums: () => TallySums): CachedFile {
  const [folder, path, mtime, size, hash, rows, unread] = row;
  const notes = rows.map((note) => fromNoteRow(note, nextSums()));
  return { folder, path, mtime, size, hash, content: { notes, unread } };
}

function toNoteRow(note: NoteContent): NoteRow {
  const { line, date, headingPerson, person, kind, situation, language, cadence, items } = note;
  return [line, date, headingPerson, person, kind, situation, language, cadence, items.map(toItemRow)];
}

function fromNoteRow(row: NoteRow, sums: TallySums): NoteContent {
  const [line, date, headingPerson, person, kind, situation, language, cadence, items] = row;
  return { line, date, headingPerson, person, kind, situation, language, cadence, sums, items: items.map(fromItemRow) };
}

function toItemRow({ text, heading, line, nth, of, owners, due }: WrittenItem): ItemRow {
  return [text, heading, line, nth, of, owners, due];
}

function fromItemRow([text, heading, line, nth, of, owners, due]: ItemRow): WrittenItem {
  return { text, heading, line, nth, of, owners, due };
}
