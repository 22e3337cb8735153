import * as vscode from "vscode";
import { type DatedSection, datedSections } from "../journal/datedSections.ts";
import { type FrontMatter, readFrontMatter } from "../journal/frontMatter.ts";
import { type OfferedPlace, offeredPlace } from "../journal/offeredPlace.ts";
import { type FilePart, partAt } from "../journal/runningFile.ts";
import type { NoteStore } from "./noteStore.ts";
import { identify, peopleSettings } from "./workspaceNotes.ts";

/** The note in the editor in front, as far as it says who and what it is about: of a running file the meeting at the cursor. */
export interface FrontNote extends Pick<FrontMatter, "kind" | "situation"> {
  readonly editor: vscode.TextEditor;
  readonly inWorkspace: boolean;
  readonly person: string | null;
  /** Whose note it is, and of which day; else the file's name. */
  readonly title: string;
  /** Where in the file the note is, or, without a day, where none is; null where the file is one note. */
  readonly part: FilePart | null;
  /** Whose it could be, where it is nobody's and looks like somebody's running file. */
  readonly offer: OfferedPlace | null;
}

/** Undefined where no editor is in front, or none whose document is read as a note. */
export function frontNote(store: NoteStore): FrontNote | undefined {
  const editor = vscode.window.activeTextEditor;
  const state = editor && store.get(editor.document);
  if (!state) return undefined;
  const { document } = editor;
  const text = document.getText();
  const says = readFrontMatter(text);
  let found: DatedSection[] | undefined;
  const sections = (): DatedSection[] => {
    found ??= datedSections(text, state.words, state.note.headings);
    return found;
  };
  const { person, date } = identify(document.uri, says, state.words, sections);
  const isRunning = person !== null && date === null && says.kind !== "plan";
  const part = isRunning ? partAt(sections(), editor.selection.active.line) : null;
  const day = date ?? part?.date ?? null;
  const fileName = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
  const inWorkspace = vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
  const isOpen = inWorkspace && person === null && date === null && says.kind === null;
  const path = vscode.workspace.asRelativePath(document.uri, false);
  const offer = isOpen ? offeredPlace(path, state.words, () => sections().length) : null;
  return {
    editor,
    inWorkspace,
    person,
    kind: says.kind,
    situation: says.situation,
    title: person === null ? fileName : [person, ...(day === null ? [] : [day])].join(" · "),
    part,
    offer: offer && peopleSettings().personOf(offer.name) !== null ? offer : null,
  };
}

/** The cursor has moved on to another meeting of the running file. */
export function hasLeft({ editor, part }: FrontNote): boolean {
  const { line } = editor.selection.active;
  return part !== null && (line < part.first || line >= part.end);
}
