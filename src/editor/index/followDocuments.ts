import * as vscode from "vscode";
import type { NoteStore } from "../noteStore.ts";

/** Typing rests for this many milliseconds before the index follows. */
const QUIET = 1000;

/** Follows the text of open documents, saved or not: calls back some time after the last change, and when one closes. */
export function followDocuments(store: NoteStore, onChanged: (uris: readonly vscode.Uri[]) => void): vscode.Disposable {
  const pending = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = ({ uri }: vscode.TextDocument): void => {
    pending.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const uris = [...pending.values()];
      pending.clear();
      onChanged(uris);
    }, QUIET);
  };
  return vscode.Disposable.from(
    store.onDidAnalyze(({ document }) => later(document)),
    vscode.workspace.onDidSaveTextDocument(later),
    vscode.workspace.onDidCloseTextDocument(later),
    { dispose: () => clearTimeout(timer) },
  );
}

/** The open documents with text that is not saved, by URI. */
export function unsavedDocuments(): Map<string, vscode.TextDocument> {
  const documents = vscode.workspace.textDocuments.filter(({ isDirty, isClosed }) => isDirty && !isClosed);
  return new Map(documents.map((document) => [document.uri.toString(), document]));
}
