import * as vscode from "vscode";
import { type PersonDue, peopleByAttention } from "../journal/attention.ts";
import type { CalendarDate } from "../journal/calendarDate.ts";
import type { NoteRecord } from "../journal/noteRecord.ts";
import { type OpenItem, openItemsByPerson } from "../journal/openItems.ts";
import { hasLines, personKey } from "../journal/people.ts";
import type { Clock } from "./clock.ts";
import type { IndexedFile, NoteIndex } from "./noteIndex.ts";
import { onDidChangeSetting } from "./settings.ts";
import { peopleSettings, whoIsWho } from "./workspaceNotes.ts";

/** A note and the file that it stands in. */
export interface LocatedNote extends NoteRecord {
  readonly file: IndexedFile;
}

export type RosterPerson = PersonDue<LocatedNote>;

/** The people that the workspace's notes are about, who needs attention first. */
export interface Roster extends vscode.Disposable {
  /** Resolves when every note has been read; starts the reading. */
  ready(): Promise<void>;
  people(): readonly RosterPerson[];
  /** What is open with somebody, the most pressing first. */
  openItems(person: RosterPerson): readonly OpenItem<IndexedFile>[];
  /** Somebody by any of their names. */
  find(name: string): RosterPerson | undefined;
  /** The note that holds a line of a file. */
  noteAt(uri: vscode.Uri, line: number): LocatedNote | undefined;
  readonly onDidChange: vscode.Event<void>;
}

export function createRoster(index: NoteIndex, clock: Clock): Roster {
  const changed = new vscode.EventEmitter<void>();
  let people: readonly RosterPerson[] | undefined;
  let items: ReadonlyMap<string, readonly OpenItem<IndexedFile>[]> | undefined;
  const forget = (): void => {
    people = undefined;
    items = undefined;
    changed.fire();
  };
  const list = (): readonly RosterPerson[] => {
    people ??= peopleByAttention(locatedNotes(index), peopleSettings(), clock.today());
    return people;
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    index.onDidChange(forget),
    clock.onDidChange(forget),
    onDidChangeSetting("people", forget),
    onDidChangeSetting("me", forget),
  );
  return {
    ready: () => index.ready(),
    people: list,
    openItems({ key }) {
      items ??= openItemsByPerson(index.files(), whoIsWho());
      return items.get(key) ?? [];
    },
    find(name) {
      const key = personKey(peopleSettings().nameOf(name));
      return list().find((person) => person.key === key);
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

function locatedNotes(index: NoteIndex): LocatedNote[] {
  return index.files().flatMap((file) => file.notes.map((note) => ({ ...note, file })));
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
