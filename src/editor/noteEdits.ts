import * as vscode from "vscode";
import { syntaxOfFile } from "../journal/markup.ts";
import { questionBlock } from "../journal/questionBlock.ts";
import { setField } from "../journal/setField.ts";
import type { Situation } from "../journal/vocabulary.ts";
import { changeNote, shownAgain } from "./changeNote.ts";
import { editorInFront } from "./editorInFront.ts";

/** Puts a question into the note in front, on lines of its own at the cursor, which then waits for the answer. */
export async function insertQuestion(question: string): Promise<void> {
  const editor = editorInFront(vscode.l10n.t("Open a note first; the question goes to the cursor."));
  if (!editor) return;
  const { document } = editor;
  const { line } = editor.selection.active;
  const { range, isEmptyOrWhitespace } = document.lineAt(line);
  const block = questionBlock(question, document.uri.path);
  const write = (edit: vscode.TextEditorEdit): void => {
    if (isEmptyOrWhitespace) edit.replace(range, block);
    else edit.insert(range.end, `\n\n${block}`);
  };
  if (!(await changeNote(editor, () => editor.edit(write)))) return;
  const { end } = document.lineAt(line + (isEmptyOrWhitespace ? 1 : 3)).range;
  const selection = new vscode.Selection(end, end);
  const shown = await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn, selection });
  shown.revealRange(new vscode.Range(end, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Has the front matter of a note say the situation. */
export async function writeSituation(front: vscode.TextEditor, situation: Situation): Promise<boolean> {
  const editor = await shownAgain(front);
  const { document } = editor;
  const { start, end, text } = setField(document.getText(), "situation", situation, syntaxOfFile(document.uri.path));
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return changeNote(editor, () => editor.edit((edit) => edit.replace(range, text)));
}
