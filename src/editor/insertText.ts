import * as vscode from "vscode";
import { positionAt } from "../journal/position.ts";
import type { RenderedNote } from "../journal/renderTemplate.ts";

/** Inserts text into a document, undone in one step, and shows the document with the place to type selected. */
export async function insertText(
  document: vscode.TextDocument,
  position: vscode.Position,
  { text, cursor }: RenderedNote,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, position, text);
  await vscode.workspace.applyEdit(edit);
  // By lines, since the document may end them otherwise.
  const [start, end] = [cursor.start, cursor.end].map((offset) => {
    const { line, column } = positionAt(text, offset);
    return new vscode.Position(position.line + line, column);
  });
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start!, end!) });
}
