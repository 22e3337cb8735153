import * as vscode from "vscode";
import type { RenderedNote } from "../journal/renderTemplate.ts";
import { encodeText } from "./index/diskFiles.ts";

/** The folder for new files; null without a workspace, undefined when cancelled. */
export async function pickFolder(): Promise<vscode.WorkspaceFolder | null | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
  return folders[0] ?? null;
}

/** Makes a file and shows it; one that is there already is opened as it is, never written. Tells why where it can't. */
export async function openOrCreate(uri: vscode.Uri, content: RenderedNote): Promise<void> {
  if (!(await exists(uri))) return createFile(uri, content);
  await vscode.window.showTextDocument(uri);
  const name = vscode.workspace.asRelativePath(uri);
  void vscode.window.showInformationMessage(vscode.l10n.t("{0} was there already: opened, not changed.", name));
}

/** Makes a file where there is none, and shows it. Tells why where it can't. */
export async function createFile(uri: vscode.Uri, content: RenderedNote): Promise<void> {
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { contents: await encodeText(content.text, uri), ignoreIfExists: true });
  if (!(await vscode.workspace.applyEdit(creation))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        "{0} could not be created. Check that the folder may be written to; where new notes go is in the settings.",
        vscode.workspace.asRelativePath(uri),
      ),
    );
    return;
  }
  await showAt(await vscode.workspace.openTextDocument(uri), content);
}

/** Without a folder to put it, a new note is an unsaved document: the user decides where it goes. */
export async function showUnsaved(content: RenderedNote): Promise<void> {
  await showAt(await vscode.workspace.openTextDocument({ language: "markdown", content: content.text }), content);
}

/** `2026-11-23 (2).md`, or the first higher number that is free, where `2026-11-23.md` is there. */
export async function freeName(uri: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 2; ; number += 1) {
    const next = uri.with({ path: uri.path.replace(/(\.[^./]*)?$/, (ending) => ` (${number})${ending}`) });
    if (!(await exists(next))) return next;
  }
}

/** Shows a document with the place to type selected. */
export async function showAt(document: vscode.TextDocument, { cursor }: RenderedNote): Promise<void> {
  const selection = new vscode.Range(document.positionAt(cursor.start), document.positionAt(cursor.end));
  await vscode.window.showTextDocument(document, { selection });
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
