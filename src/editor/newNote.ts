import * as vscode from "vscode";
import { syntaxOfFile } from "../journal/markup.ts";
import { fillPattern } from "../journal/pathPattern.ts";
import { type RenderedNote, renderText } from "../journal/renderTemplate.ts";
import { clockVariables, noteVariables, type VariableValues } from "../journal/variables.ts";
import type { NoteKind } from "../journal/vocabulary.ts";
import type { NoteIndex } from "./noteIndex.ts";
import { pickDate, pickPerson } from "./pickPerson.ts";
import { setting } from "./settings.ts";
import { pickTemplate, type TemplateSource } from "./templates.ts";

/** What differs between a note about a person and a plan. */
const KINDS = {
  "one-on-one": { path: "newNote.oneOnOnePath", title: () => vscode.l10n.t("New 1:1 Note"), subject: pickPerson },
  plan: {
    path: "newNote.planPath",
    title: () => vscode.l10n.t("New Planning Note"),
    subject: (_: NoteIndex, title: string, value: string) => askTitle(title, value),
  },
} as const satisfies Record<NoteKind, unknown>;

/** Asks for template, person or title, and date; then makes the note. Nothing is written before the last answer. */
export async function newNote(source: TemplateSource, index: NoteIndex, kind: NoteKind): Promise<void> {
  const { path, subject } = KINDS[kind];
  const title = KINDS[kind].title();
  const template = await pickTemplate(source, title, kind);
  if (!template) return;
  const name = await subject(index, title, template.title);
  if (name === undefined) return;
  const date = await pickDate(title);
  if (date === undefined) return;

  const folder = await pickFolder();
  if (folder === undefined) return;
  const about = noteVariables(kind === "one-on-one" ? { person: name, date } : { title: name, date });
  const values: VariableValues = new Map([...clockVariables(new Date(), vscode.env.language), ...about]);
  if (folder === null) return showUnsaved(renderText(template.body, values));
  const file = fillPattern(setting(path, folder), values);
  await openOrCreate(vscode.Uri.joinPath(folder.uri, file), renderText(template.body, values, syntaxOfFile(file)));
}

function askTitle(title: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    value,
    prompt: vscode.l10n.t("What is the plan about?"),
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Please type a title.") : undefined),
  });
}

/** The folder for new notes; null without a workspace, undefined when cancelled. */
async function pickFolder(): Promise<vscode.WorkspaceFolder | null | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
  return folders[0] ?? null;
}

/** Without a folder to put it, the note is an unsaved document: the user decides where it goes. */
async function showUnsaved(note: RenderedNote): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: note.text });
  await show(document, note);
}

/** A file that is there already is opened as it is, never written. */
async function openOrCreate(uri: vscode.Uri, note: RenderedNote): Promise<void> {
  if (await exists(uri)) {
    await vscode.window.showTextDocument(uri);
    const name = vscode.workspace.asRelativePath(uri);
    void vscode.window.setStatusBarMessage(vscode.l10n.t("{0} was there already: opened, not changed.", name), 6000);
    return;
  }
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { contents: new TextEncoder().encode(note.text), ignoreIfExists: true });
  if (!(await vscode.workspace.applyEdit(creation))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        "The note {0} could not be created. Check that the folder may be written to, or change where new notes go in the settings.",
        uri.path,
      ),
    );
    return;
  }
  await show(await vscode.workspace.openTextDocument(uri), note);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function show(document: vscode.TextDocument, { cursor }: RenderedNote): Promise<void> {
  const selection = new vscode.Range(document.positionAt(cursor.start), document.positionAt(cursor.end));
  await vscode.window.showTextDocument(document, { selection });
}
