import * as vscode from "vscode";
import type { AnalysedNote } from "../core/index.ts";
import { readFrontMatter } from "../journal/frontMatter.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { isNote } from "./noteDocuments.ts";

/** An analysed state of a document. */
export interface DocumentNote {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly note: AnalysedNote;
}

/** The analysed notes behind the open documents, kept up to date while people type. */
export interface NoteStore extends vscode.Disposable {
  /** The document as it is now, whatever its file name. */
  analyze(document: vscode.TextDocument): Promise<DocumentNote>;
  /** The last analysed state, if the document has been read and is still open. */
  get(document: vscode.TextDocument): DocumentNote | undefined;
  /** Fires after a note in a visible editor was read or changed. */
  readonly onDidAnalyze: vscode.Event<DocumentNote>;
  /** Reads the document on every change from now on, though it doesn't look like a note. */
  follow(document: vscode.TextDocument): Promise<DocumentNote>;
}

/** Typing goes on for this many milliseconds before marks and panel follow. */
const QUIET = 150;

export function createNoteStore(source: AnalyzerSource): NoteStore {
  const notes = new Map<string, DocumentNote>();
  const followed = new Set<string>();
  const pending = new Map<string, ReturnType<typeof setTimeout>>();
  const changed = new vscode.EventEmitter<DocumentNote>();

  const key = (document: vscode.TextDocument): string => document.uri.toString();
  const isFollowed = (document: vscode.TextDocument): boolean => followed.has(key(document)) || isNote(document);

  async function analyze(document: vscode.TextDocument): Promise<DocumentNote> {
    const analyzer = await source();
    const known = notes.get(key(document));
    if (known?.version === document.version) return known;
    const text = document.getText();
    const language = readFrontMatter(text).language ?? undefined;
    const note = analyzer.analyze(text, { language, fileName: document.fileName });
    const state: DocumentNote = { document, version: document.version, note };
    notes.set(key(document), state);
    return state;
  }

  async function refresh(document: vscode.TextDocument): Promise<void> {
    const state = await analyze(document);
    if (!document.isClosed && state.version === document.version) changed.fire(state);
  }

  function later(document: vscode.TextDocument): void {
    clearTimeout(pending.get(key(document)));
    pending.set(
      key(document),
      setTimeout(() => {
        pending.delete(key(document));
        void refresh(document);
      }, QUIET),
    );
  }

  const showVisible = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (isFollowed(document)) void refresh(document);
    }
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isFollowed(document)) later(document);
    }),
    vscode.window.onDidChangeVisibleTextEditors(showVisible),
    vscode.workspace.onDidCloseTextDocument((document) => {
      clearTimeout(pending.get(key(document)));
      pending.delete(key(document));
      notes.delete(key(document));
      followed.delete(key(document));
    }),
  );
  showVisible();

  return {
    analyze,
    get: (document) => notes.get(key(document)),
    onDidAnalyze: changed.event,
    async follow(document) {
      followed.add(key(document));
      const state = await analyze(document);
      changed.fire(state);
      return state;
    },
    dispose() {
      for (const timer of pending.values()) clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}
