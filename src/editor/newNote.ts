import * as vscode from "vscode";
import { syntaxOfFile } from "../journal/markup.ts";
import { fillPattern } from "../journal/pathPattern.ts";
import { type RenderedNote, renderText } from "../journal/renderTemplate.ts";
import { clockVariables, noteVariables, type VariableValues } from "../journal/variables.ts";
import type { NoteKind } from "../journal/vocabulary.ts";
import { openOrCreate, pickFolder, showAt } from "./createFile.ts";
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

/** Without a folder to put it, the note is an unsaved document: the user decides where it goes. */
async function showUnsaved(note: RenderedNote): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: note.text });
  await showAt(document, note);
}
