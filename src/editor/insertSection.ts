import * as vscode from "vscode";
import { localDate } from "../journal/calendarDate.ts";
import { syntaxOfFile } from "../journal/markup.ts";
import { renderSnippet } from "../journal/renderTemplate.ts";
import { templateSections } from "../journal/sections.ts";
import { noteVariables } from "../journal/variables.ts";
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
  const items = templateSections(template.body).map(({ title: label, body }) => ({ label, body }));
  const section = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("Choose a section") });
  if (!section) return;
  const { document } = editor;
  const about = identify(document.uri, document.getText());
  const values = noteVariables({ person: about.person ?? undefined, date: about.date ?? localDate(new Date()) });
  await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn });
  await editor.insertSnippet(
    new vscode.SnippetString(renderSnippet(section.body, values, syntaxOfFile(document.uri.path))),
  );
}
