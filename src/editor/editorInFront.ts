import * as vscode from "vscode";

/** The editor in front; where there is none, the user is told what to do first. */
export function editorInFront(advice: string): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) void vscode.window.showInformationMessage(advice);
  return editor;
}
