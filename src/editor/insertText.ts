import * as vscode from "vscode";
import { positionAt } from "../journal/position.ts";
import type { RenderedNote } from "../journal/renderTemplate.ts";
import { changeNote } from "./changeNote.ts";

/** Inserts text into the document of an editor, undone in one step, and selects the place to type. */
export async function insertText(
  editor: vscode.TextEditor,
  position: vscode.Position,
  { text, cursor }: RenderedNote,
): Promise<void> {
  const place = editor.document.validatePosition(position);
  if (!(await changeNote(editor, () => editor.edit((edit) => edit.insert(place, text))))) return;
  // By lines, since the document may end them otherwise.
  const [start, end] = [cursor.start, cursor.end].map((offset) => {
    const { line, column } = positionAt(text, offset);
    return new vscode.Position(place.line + line, column);
  });
  const selection = new vscode.Range(start!, end!);
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn, selection });
}
