import * as vscode from "vscode";
import type { NoteWords } from "../core/index.ts";
import { localDate } from "../journal/calendarDate.ts";
import { listedItems } from "../journal/carryOver.ts";
import { datedSections } from "../journal/datedSections.ts";
import { readFrontMatter } from "../journal/frontMatter.ts";
import { isNoteSyntax, type NoteSyntax, syntaxOfFile } from "../journal/markup.ts";
import { renderSnippet, renderText } from "../journal/renderTemplate.ts";
import { templateSections } from "../journal/sections.ts";
import { noteVariables, type VariableValues } from "../journal/variables.ts";
import { changeNote, shownAgain } from "./changeNote.ts";
import { editorInFront } from "./editorInFront.ts";
import { type Preparing, prepareNote, sameLine, targetDate } from "./prepareNote.ts";
import { pickTemplate, type TemplateSource } from "./templates.ts";
import { identify } from "./workspaceNotes.ts";
import { writingLanguage } from "./writingLanguage.ts";

/** Inserts a part of a template at the cursor, with its tab stops; undone in one step. */
export async function insertSection(source: TemplateSource, preparing: Preparing): Promise<void> {
  const editor = editorInFront(vscode.l10n.t("Open a note first; the section goes to the cursor."));
  if (!editor) return;
  const title = vscode.l10n.t("Insert Template Section");
  const { document } = editor;
  const language = await writingLanguage(preparing.analyzer, document.uri);
  const template = await pickTemplate(source.list(language), title);
  if (!template) return;
  const values = documentValues(document, await preparing.analyzer.words());
  const items = templateSections(template.body).map(({ title: heading, body }) => ({
    label: renderText(heading, values).text,
    body,
  }));
  const section = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("Choose a section") });
  if (!section) return;
  const prepared = await preparedValues(preparing, editor, section.body, language);
  const shown = await shownAgain(editor);
  const snippet = renderSnippet(section.body, new Map([...values, ...prepared]), documentSyntax(document));
  await changeNote(shown, () => shown.insertSnippet(new vscode.SnippetString(snippet)));
}

/** What is open with the person of the note at the cursor, and their last note, where a section has a place for them. */
async function preparedValues(
  preparing: Preparing,
  { document, selection }: vscode.TextEditor,
  body: string,
  language: string,
): Promise<VariableValues> {
  if (!/\$\{?(?:targetDate|lastNote|openItems)\b/.test(body)) return new Map();
  const { roster } = preparing;
  await roster.ready();
  const note = roster.noteAt(document.uri, selection.active.line);
  const person = note?.person ? roster.find(note.person) : undefined;
  if (!note?.date || !person) return new Map();
  const { date } = note;
  const occasion = { person, date, uri: document.uri, text: document.getText(), language, lineLater: sameLine };
  const prepared = await prepareNote(preparing, occasion);
  const { lastNote } = prepared;
  return noteVariables({ targetDate: targetDate(person, date), lastNote, openItems: listedItems(prepared) });
}

/** What a document says about itself, for what is inserted into it. */
export function documentValues(document: vscode.TextDocument, words: NoteWords): VariableValues {
  const text = document.getText();
  const about = identify(document.uri, readFrontMatter(text), words, () => datedSections(text, words));
  return noteVariables({ person: about.person ?? undefined, date: about.date ?? localDate(new Date()) });
}

/** The text format of a document, which need not have a file. */
export function documentSyntax({ uri, languageId }: vscode.TextDocument): NoteSyntax {
  return isNoteSyntax(languageId) ? languageId : syntaxOfFile(uri.path);
}
