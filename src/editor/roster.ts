import * as vscode from "vscode";
import { finish } from "../core/index.ts";
import { attentionLister, type PersonDue } from "../journal/attention.ts";
import type { CalendarDate } from "../journal/calendarDate.ts";
import type { NoteRecord } from "../journal/noteRecord.ts";
import { byDue, type OpenItem, openItemsByPerson } from "../journal/openItems.ts";
import { hasLines, personKey } from "../journal/people.ts";
import type { Clock } from "./clock.ts";
import type { Slices } from "./index/slices.ts";
import type { ListedItem } from "./items/itemTree.ts";
import type { OpenWork } from "./items/openWork.ts";
import type { IndexedFile, NoteIndex } from "./noteIndex.ts";
import { onDidChangeSetting } from "./settings.ts";
import { peopleSettings } from "./workspaceNotes.ts";

/** A note and the file that it stands in. */
export interface LocatedNote extends NoteRecord {
  readonly file: IndexedFile;
}

export type RosterPerson = PersonDue<LocatedNote>;

/** The people that the workspace's notes are about, who needs attention first. */
export interface Roster extends vscode.Disposable {
  /** Resolves when every note has been read; starts the reading. */
  ready(): Promise<void>;
  /** Resolves when every note is known as it is now, also what has just been typed. */
  upToDate(): Promise<void>;
  people(): readonly RosterPerson[];
  /** What is open with somebody, the most pressing first. */
  openItems(person: RosterPerson): readonly OpenItem<IndexedFile>[];
  countOpen(person: RosterPerson): number;
  /** Somebody by any of their names. */
  find(name: string): RosterPerson | undefined;
  /** The note that holds a line of a file. */
  noteAt(uri: vscode.Uri, line: number): LocatedNote | undefined;
  readonly onDidChange: vscode.Event<void>;
}

export function createRoster(index: NoteIndex, work: OpenWork, clock: Clock, slices: Slices): Roster {
  const changed = new vscode.EventEmitter<void>();
  const located = locator();
  let known: { readonly files: readonly IndexedFile[]; readonly people: readonly RosterPerson[] } | undefined;
  let open: { readonly items: readonly ListedItem[]; readonly byPerson: ReadonlyMap<string, ListedItem[]> } | undefined;
  /** How often what is known of people was forgotten: what was begun before is not kept. */
  let changes = 0;
  const forget = (): void => {
    changes++;
    known = undefined;
    changed.fire();
  };
  /** Yields after each short piece. */
  function* list(): Generator<void, readonly RosterPerson[]> {
    const files = index.files();
    if (known?.files === files) return known.people;
    const before = changes;
    const people = yield* attentionLister(notesOf(files), peopleSettings(), clock.today(), index.words());
    if (changes === before) known = { files, people };
    return people;
  }
  function* notesOf(files: readonly IndexedFile[]): Generator<LocatedNote> {
    for (const file of files) yield* located(file);
  }
  const openWith = ({ key }: RosterPerson): readonly ListedItem[] => {
    const items = work.items();
    if (open?.items !== items) open = { items, byPerson: openItemsByPerson(items) };
    return open.byPerson.get(key) ?? [];
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    work.onDidChange(forget),
    clock.onDidChange(forget),
    onDidChangeSetting("people", forget),
  );
  async function ready(): Promise<void> {
    await work.ready();
    await slices.finish(list());
  }
  return {
    ready,
    async upToDate() {
      await index.upToDate();
      await ready();
    },
    people: () => finish(list()),
    openItems: (person) => openWith(person).toSorted(byDue),
    countOpen: (person) => openWith(person).length,
    find(name) {
      const key = personKey(peopleSettings().nameOf(name));
      return finish(list()).find((person) => person.key === key);
    },
    noteAt(uri, line) {
      const file = index.files().find((each) => each.uri.toString() === uri.toString());
      const note = file?.notes.findLast((each) => each.line <= line) ?? file?.notes[0];
      return file && note && { ...note, file };
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}

/** The notes of a file: the same as long as it is the same. */
function locator(): (file: IndexedFile) => readonly LocatedNote[] {
  const known = new WeakMap<IndexedFile, readonly LocatedNote[]>();
  return (file) => {
    const notes = known.get(file) ?? file.notes.map((note) => ({ ...note, file }));
    known.set(file, notes);
    return notes;
  };
}

/** The latest note with somebody that has lines and is of a day before this one; without it, the latest of all. */
export function lastNote(person: RosterPerson | undefined, before?: CalendarDate): LocatedNote | undefined {
  const isBefore = (date: CalendarDate): boolean => before === undefined || date < before;
  return person?.notes.find((note) => note.date !== null && isBefore(note.date) && hasLines(note));
}

/** The line before which a note ends in its file. */
export function endOfNote({ file, line }: LocatedNote): number {
  return file.notes.find((note) => note.line > line)?.line ?? Number.POSITIVE_INFINITY;
}
