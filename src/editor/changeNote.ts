import * as vscode from "vscode";
import { pathWords } from "./pathWords.ts";

/** The editor, or another with its document where it was closed meanwhile. */
export async function shownAgain(editor: vscode.TextEditor): Promise<vscode.TextEditor> {
  if (vscode.window.visibleTextEditors.includes(editor)) return editor;
  return vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
}

/** Works something out of a document; once more where that was changed meanwhile, which moves its lines. */
export async function ofDocumentAsItIs<T>(document: vscode.TextDocument, workOut: () => Promise<T>): Promise<T> {
  for (;;) {
    const { version } = document;
    const result = await workOut();
    if (document.version === version) return result;
  }
}

/**
 * Changes the document of an editor as typing does: one that is read-only stays as it is. Nothing may be waited for
 * between the finding of the place and this. False where nothing was changed, which the user is told.
 */
export async function changeNote({ document }: vscode.TextEditor, change: () => Thenable<boolean>): Promise<boolean> {
  const { version } = document;
  try {
    // A read-only document keeps its version, though VS Code says that it was changed.
    if ((await change()) && document.version !== version) return true;
  } catch {
    // The editor was closed.
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      "{0} can't be changed, so nothing was written into it. If it is read-only, make it writable or work in a copy; then try again.",
      pathWords(document.uri),
    ),
  );
  return false;
}
