import { finish } from "../core/index.ts";
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
  return finish(openItemLister<File, OpenItem<File>>(who, (open) => open)(files));
}

/**
 * Lists the open items of files, in the order of these and of the lines. They are worked out anew only for files that
 * are other objects than those listed before. Yields after each file.
 * @param toItem what is to be listed of an open item
 */
export function openItemLister<File extends FileNotes, Item>(
  who: WhoIsWho,
  toItem: (open: OpenItem<File>) => Item,
): (files: readonly File[]) => Generator<void, Item[]> {
  let names: ReadonlyMap<string, string> = new Map();
  let known = new WeakMap<File, readonly Item[]>();
  let whose = createOwnerReader([], who);

  function itemsIn(file: File): readonly Item[] {
    return file.notes.flatMap((note) => {
      const person = note.person === null ? null : names.get(note.person)!;
      return note.items.map((item) => toItem({ file, note, item, whose: whose(item.owners), person }));
    });
  }

  return function* list(files) {
    const named = knownNames(files);
    if (!isSameMap(named, names)) {
      names = named;
      known = new WeakMap();
      whose = createOwnerReader([...new Set(names.values())], who);
    }
    const all: Item[] = [];
    for (const file of files) {
      let items = known.get(file);
      if (!items) {
        items = itemsIn(file);
        known.set(file, items);
      }
      yield;
      for (const item of items) all.push(item);
    }
    return all;
  };
}

function isSameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** For every spelling of a person's name the one that a note itself uses, where one does. */
function knownNames(files: readonly FileNotes[]): Map<string, string> {
  const keys = new Map<string, string>();
  const best = new Map<string, string>();
  for (const { notes } of files) {
    for (const { person, saysPerson } of notes) {
      if (person === null) continue;
      const key = keys.get(person) ?? personKey(person);
      keys.set(person, key);
      if (saysPerson || !best.has(key)) best.set(key, person);
    }
  }
  return new Map([...keys].map(([person, key]) => [person, best.get(key)!]));
}

/** Open items with each person, by `personKey`: those in their notes, whoever is to do them, and theirs to do in others. */
export function openItemsByPerson<Item extends OpenItem>(items: readonly Item[]): Map<string, Item[]> {
  const byPerson = new Map<string, Item[]>();
  const add = (key: string | null, open: Item): void => {
    if (key === null) return;
    const group = byPerson.get(key);
    if (group) group.push(open);
    else byPerson.set(key, [open]);
  };
  for (const open of items) {
    const { about, owner } = personKeys(open);
    add(about, open);
    if (owner !== about) add(owner, open);
  }
  return byPerson;
}

/** The item stands in a note about the person, or is theirs to do. */
export function concerns(item: OpenItem, name: string): boolean {
  const key = personKey(name);
  const { about, owner } = personKeys(item);
  return about === key || owner === key;
}

/** Whom an item concerns: whom its note is about, and whose it is to do. */
function personKeys({ person, whose }: OpenItem): { readonly about: string | null; readonly owner: string | null } {
  const about = person === null ? null : personKey(person);
  return { about, owner: whose.who === "person" ? personKey(whose.name) : about };
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
