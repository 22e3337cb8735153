import * as vscode from "vscode";
import { type DatedSection, datedSections } from "../journal/datedSections.ts";
import { type FrontMatter, readFrontMatter } from "../journal/frontMatter.ts";
import { type FilePart, partAt } from "../journal/runningFile.ts";
import type { NoteStore } from "./noteStore.ts";
import { identify } from "./workspaceNotes.ts";

/** The note in the editor in front, as far as it says who and what it is about: of a running file the meeting at the cursor. */
export interface FrontNote extends Pick<FrontMatter, "kind" | "situation"> {
  readonly editor: vscode.TextEditor;
  readonly inWorkspace: boolean;
  readonly person: string | null;
  /** Whose note it is, and of which day; else the file's name. */
  readonly title: string;
  /** Where in the file the note is, or, without a day, where none is; null where the file is one note. */
  readonly part: FilePart | null;
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
  return {
    editor,
    inWorkspace: vscode.workspace.getWorkspaceFolder(document.uri) !== undefined,
    person,
    kind: says.kind,
    situation: says.situation,
    title: person === null ? fileName : [person, ...(day === null ? [] : [day])].join(" · "),
    part,
  };
}

/** The cursor has moved on to another meeting of the running file. */
export function hasLeft({ editor, part }: FrontNote): boolean {
  const { line } = editor.selection.active;
  return part !== null && (line < part.first || line >= part.end);
}
