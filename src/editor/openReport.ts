import * as vscode from "vscode";

/** By the documents themselves: these stay when their language mode changes, and a later one may have the URI of one that was closed. */
const reports = new WeakSet<vscode.TextDocument>();

/** Opens a text of Evenkeel's own as a document without a file, which is read by people and not as a note. */
export async function openReport({ content, language }: { content: string; language: string }): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  reports.add(document);
  await vscode.window.showTextDocument(document);
}

export function isReport(document: vscode.TextDocument): boolean {
  return reports.has(document);
}
