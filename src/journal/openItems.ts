import type { CalendarDate } from "./calendarDate.ts";
import type { NoteItem } from "./noteItems.ts";
import type { NoteRecord } from "./noteRecord.ts";
import { createOwnerReader, type WhoIsWho, type Whose } from "./owners.ts";
import { personKey } from "./people.ts";

/** A file with the notes in it. */
export interface FileNotes {
  readonly path: string;
  readonly notes: readonly NoteRecord[];
}

/** An unfinished task, where it stands, and whose it is. */
export interface OpenItem<File extends FileNotes = FileNotes> {
  readonly file: File;
  readonly note: NoteRecord;
  readonly item: NoteItem;
  readonly whose: Whose;
  /** Whom the note is about, spelled as their notes spell it best. */
  readonly person: string | null;
}

/** All open items, in the order of the files and lines. */
export function openItems<File extends FileNotes>(files: readonly File[], who: WhoIsWho): OpenItem<File>[] {
  const names = knownNames(files);
  const whose = createOwnerReader([...new Set(names.values())], who);
  return files.flatMap((file) =>
    file.notes.flatMap((note) => {
      const person = note.person === null ? null : names.get(note.person)!;
      return note.items.map((item) => ({ file, note, item, whose: whose(item.owners), person }));
    }),
  );
}

/** For every spelling of a person's name the one that a note itself uses, where one does. */
function knownNames(files: readonly FileNotes[]): Map<string, string> {
  const keys = new Map<string, string>();
  const best = new Map<string, string>();
  for (const { person, saysPerson } of files.flatMap(({ notes }) => notes)) {
    if (person === null) continue;
    const key = keys.get(person) ?? personKey(person);
    keys.set(person, key);
    if (saysPerson || !best.has(key)) best.set(key, person);
  }
  return new Map([...keys].map(([person, key]) => [person, best.get(key)!]));
}

/**
 * What is still open with each person, by `personKey`: what stands in their notes, whoever is to do it, and what is
 * theirs to do by other notes. First what is due first, then what was written first.
 */
export function openItemsByPerson<File extends FileNotes>(
  files: readonly File[],
  who: WhoIsWho,
): Map<string, OpenItem<File>[]> {
  const byPerson = new Map<string, OpenItem<File>[]>();
  for (const open of openItems(files, who).sort(byDue)) {
    for (const key of personKeys(open)) {
      const items = byPerson.get(key);
      if (items) items.push(open);
      else byPerson.set(key, [open]);
    }
  }
  return byPerson;
}

/** The item stands in a note about the person, or is theirs to do. */
export function concerns(item: OpenItem, name: string): boolean {
  return personKeys(item).includes(personKey(name));
}

/** Whom an item concerns, each once. */
function personKeys({ person, whose }: OpenItem): string[] {
  const about = person === null ? [] : [personKey(person)];
  const owner = whose.who === "person" ? personKey(whose.name) : about[0];
  return owner === undefined || owner === about[0] ? about : [...about, owner];
}

/** What has no date comes last. */
function compareDates(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === b) return 0;
  return a !== null && (b === null || a < b) ? -1 : 1;
}

/** The earliest due date first, then the earliest note. Items of one note stay in their order. */
export function byDue(a: OpenItem, b: OpenItem): number {
  return compareDates(a.item.due, b.item.due) || compareDates(a.note.date, b.note.date);
}
