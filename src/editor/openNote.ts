import * as vscode from "vscode";
import type { LocatedNote } from "./roster.ts";

/** Opens the file of a note where the note begins. */
export async function openNote(
  { file, line }: LocatedNote,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const editor = await vscode.window.showTextDocument(file.uri, options);
  const top = new vscode.Range(line, 0, line, 0);
  editor.selection = new vscode.Selection(top.start, top.start);
  editor.revealRange(top, vscode.TextEditorRevealType.AtTop);
}
