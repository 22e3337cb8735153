import * as vscode from "vscode";
import { localDate } from "../journal/calendarDate.ts";
import { syntaxOfFile } from "../journal/markup.ts";
import { renderSnippet, renderText } from "../journal/renderTemplate.ts";
import { templateSections } from "../journal/sections.ts";
import { noteVariables, type VariableValues } from "../journal/variables.ts";
import { pickTemplate, type TemplateSource } from "./templates.ts";
import { identify } from "./workspaceNotes.ts";

/** Inserts a part of a template at the cursor, with its tab stops; undone in one step. */
export async function insertSection(source: TemplateSource): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a note first; the section goes to the cursor."));
    return;
  }
  const title = vscode.l10n.t("Insert Template Section");
  const template = await pickTemplate(source, title);
  if (!template) return;
  const { document } = editor;
  const values = documentValues(document);
  const items = templateSections(template.body).map(({ title: heading, body }) => ({
    label: renderText(heading, values).text,
    body,
  }));
  const section = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("Choose a section") });
  if (!section) return;
  await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn });
  await editor.insertSnippet(
    new vscode.SnippetString(renderSnippet(section.body, values, syntaxOfFile(document.uri.path))),
  );
}

/** What a document says about itself, for what is inserted into it. */
export function documentValues(document: vscode.TextDocument): VariableValues {
  const about = identify(document.uri, document.getText());
  return noteVariables({ person: about.person ?? undefined, date: about.date ?? localDate(new Date()) });
}
