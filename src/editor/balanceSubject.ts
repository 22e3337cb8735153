import type * as vscode from "vscode";
import { type AnalysedNote, balanceOf } from "../core/index.ts";
import type { CalendarDate } from "../journal/calendarDate.ts";
import type { NoteRecord } from "../journal/noteRecord.ts";
import { type FiledNote, notesInScope } from "../journal/noteScopes.ts";
import { hasLines } from "../journal/people.ts";
import type { BalanceMemory } from "./balanceMemory.ts";
import type { OfferedScope } from "./balanceScopes.ts";
import type { FrontNote } from "./frontNote.ts";
import type { NoteIndex } from "./noteIndex.ts";
import type { DocumentNote } from "./noteStore.ts";
import { peopleSettings } from "./workspaceNotes.ts";

/** A note of the workspace and where it is. */
export interface WorkspaceNote extends NoteRecord, FiledNote {
  readonly uri: vscode.Uri;
  /** The physical line after its last one, from 0. */
  readonly end: number;
}

/** One note in front, or the lines selected in it. Before the first meeting of a running file it is the whole file. */
export interface NoteSubject {
  readonly kind: "note";
  /** Which notes these are; the same while they are edited. */
  readonly id: string;
  /** By what a situation is kept for them. */
  readonly key: string;
  /** Changes with what the notes say. */
  readonly stamp: string;
  readonly front: FrontNote;
  readonly state: DocumentNote;
  readonly note: AnalysedNote;
}

/** Several notes of the workspace. */
export interface NotesSubject {
  readonly kind: "notes";
  readonly id: string;
  readonly key: string;
  readonly stamp: string;
  readonly scope: OfferedScope;
  /** The day up to which they are. */
  readonly today: CalendarDate;
  /** Oldest first. */
  readonly notes: readonly WorkspaceNote[];
}

/** What the balance is of. */
export type Subject = NoteSubject | NotesSubject;

export function noteSubject(front: FrontNote, state: DocumentNote): NoteSubject {
  const { document, note, version } = state;
  const { part } = front;
  const file = `note ${document.uri}`;
  if (!part?.date) return { kind: "note", id: file, key: file, stamp: String(version), front, state, note };
  const key = `${file} ${part.date}`;
  const lines = note.lines.filter(({ line }) => line >= part.first && line < part.end);
  const stamp = `${version} ${part.first}`;
  return { kind: "note", id: key, key, stamp, front, state, note: withLines(note, lines) };
}

function withLines(note: AnalysedNote, lines: AnalysedNote["lines"]): AnalysedNote {
  return { ...note, lines, balance: balanceOf(lines) };
}

/** Undefined where nothing is selected. */
export function selectionSubject(front: FrontNote, state: DocumentNote): NoteSubject | undefined {
  const selections = front.editor.selections.filter(({ isEmpty }) => !isEmpty);
  if (selections.length === 0) return undefined;
  const { document } = state;
  const ranges = selections.map(({ start, end }) => [document.offsetAt(start), document.offsetAt(end)] as const);
  const lines = state.note.lines.filter((line) => ranges.some(([start, end]) => line.start < end && line.end > start));
  const note = withLines(state.note, lines);
  const { key } = noteSubject(front, state);
  return {
    kind: "note",
    id: `selection ${document.uri}`,
    key,
    stamp: `${state.version} ${ranges}`,
    front,
    state,
    note,
  };
}

/** All notes of the workspace that have been read; each person has one name. */
export function workspaceNotes(index: NoteIndex): WorkspaceNote[] {
  const { nameOf } = peopleSettings();
  return index.files().flatMap(({ uri, notes }) =>
    notes.map((note, i) => ({
      ...note,
      person: note.person && nameOf(note.person),
      uri,
      path: uri.path,
      end: notes[i + 1]?.line ?? Number.POSITIVE_INFINITY,
    })),
  );
}

/** `scope` is one of many notes; `stamp` changes with the index. */
export function notesSubject(
  scope: OfferedScope,
  memory: BalanceMemory,
  index: NoteIndex,
  stamp: string,
  today: CalendarDate,
): NotesSubject {
  const { of } = scope;
  const found = of ? notesInScope(workspaceNotes(index), of, memory.period, today) : [];
  // What is only prepared says nothing yet.
  const said = found.filter(hasLines);
  const notes = said.length > 0 ? said : found;
  const key = of && "key" in of ? `${scope.id} ${of.key}` : scope.id;
  return { kind: "notes", id: `${key} ${memory.period}`, key, stamp, scope, today, notes };
}
