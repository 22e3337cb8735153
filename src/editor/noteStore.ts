import * as vscode from "vscode";
import type { AnalysedNote, LiveNote, TextChange } from "../core/index.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { isNote } from "./noteDocuments.ts";
import { languageOptions, toldLanguage } from "./noteLanguage.ts";
import { onDidChangeSetting } from "./settings.ts";

/** An analysed state of a document; while it stays open, its lines move with later edits. */
export interface DocumentNote {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly note: AnalysedNote;
}

/** The analysed notes behind the open documents, kept up to date while people type. */
export interface NoteStore extends vscode.Disposable {
  /** The document as it is now, whatever its file name. */
  analyze(document: vscode.TextDocument): Promise<DocumentNote>;
  /** The document as it is now, if it has been read. */
  get(document: vscode.TextDocument): DocumentNote | undefined;
  /** Fires after a note in a visible editor was read or changed. */
  readonly onDidAnalyze: vscode.Event<DocumentNote>;
  /** Reads the document on every change from now on, though it doesn't look like a note. */
  follow(document: vscode.TextDocument): Promise<DocumentNote>;
}

/** Typing rests for this many milliseconds before marks and panel follow. */
const QUIET = 150;

interface Entry {
  readonly live: LiveNote;
  readonly language: string | undefined;
  version: number;
  length: number;
}

export function createNoteStore(source: AnalyzerSource): NoteStore {
  const entries = new Map<string, Entry>();
  const followed = new Set<string>();
  const pending = new Map<string, ReturnType<typeof setTimeout>>();
  const changed = new vscode.EventEmitter<DocumentNote>();

  const key = (document: vscode.TextDocument): string => document.uri.toString();
  const isFollowed = (document: vscode.TextDocument): boolean => followed.has(key(document)) || isNote(document);

  function get(document: vscode.TextDocument): DocumentNote | undefined {
    const entry = entries.get(key(document));
    if (entry?.version !== document.version) return undefined;
    return { document, version: entry.version, note: entry.live.note };
  }

  async function analyze(document: vscode.TextDocument): Promise<DocumentNote> {
    for (;;) {
      const { version } = document;
      const text = document.getText();
      const language = toldLanguage(text, document);
      const analyzer = await source.forText(text, language);
      const known = get(document);
      if (known) return known;
      // What was typed meanwhile may be in a language whose pack is not there yet.
      if (document.version !== version) continue;
      const live = analyzer.open(text, { ...languageOptions(language), fileName: document.fileName });
      entries.set(key(document), { live, language, version, length: text.length });
      return { document, version, note: live.note };
    }
  }

  /**
   * Follows an edit at once, so that none is missed; forgets the note, so that it is read anew, where its language or
   * versions don't fit on, or where a pack is missing.
   */
  function edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = entries.get(key(document));
    if (!entry || contentChanges.length === 0) return;
    const text = document.getText();
    const change = coveringChange(contentChanges, text.length - entry.length);
    const sameLanguage = change.start > HEAD || toldLanguage(text, document) === entry.language;
    if (document.version !== entry.version + 1 || !sameLanguage) {
      entries.delete(key(document));
      return;
    }
    entry.live.edit(text, change);
    entry.version = document.version;
    entry.length = text.length;
    if (source.couldRead(entry.live.note.unread)) entries.delete(key(document));
  }

  async function refresh(document: vscode.TextDocument): Promise<void> {
    const state = await analyze(document);
    if (!document.isClosed && state.version === document.version) changed.fire(state);
  }

  function later(document: vscode.TextDocument): void {
    clearTimeout(pending.get(key(document)));
    const timer = setTimeout(() => {
      pending.delete(key(document));
      void refresh(document);
    }, QUIET);
    pending.set(key(document), timer);
  }

  function forget(document: vscode.TextDocument): void {
    clearTimeout(pending.get(key(document)));
    for (const known of [pending, entries, followed]) known.delete(key(document));
  }

  const showVisible = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (isFollowed(document)) void refresh(document);
    }
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeTextDocument((event) => {
      edit(event);
      if (event.contentChanges.length > 0 && isFollowed(event.document)) later(event.document);
    }),
    vscode.window.onDidChangeVisibleTextEditors(showVisible),
    vscode.workspace.onDidCloseTextDocument(forget),
    onDidChangeSetting("language", () => {
      entries.clear();
      showVisible();
    }),
  );
  showVisible();

  return {
    analyze,
    get,
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

/** Front matter ends before this offset, in UTF-16 code units: `readFrontMatter` refuses longer ones. */
const HEAD = 8192 + 16;

/** One change that covers all of an edit's: from the first place touched to the last. */
function coveringChange(changes: readonly vscode.TextDocumentContentChangeEvent[], growth: number): TextChange {
  const start = Math.min(...changes.map(({ rangeOffset }) => rangeOffset));
  const oldEnd = Math.max(...changes.map(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength));
  return { start, oldEnd, newEnd: oldEnd + growth };
}
