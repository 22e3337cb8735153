import * as vscode from "vscode";
import type { AnalysedNote, LiveNote, NoteWords, TextSource } from "../core/index.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import type { Slices } from "./index/slices.ts";
import { isNote } from "./noteDocuments.ts";
import { languageOptions, toldLanguage } from "./noteLanguage.ts";
import { openInSlices } from "./openInSlices.ts";
import { onDidChangeSetting } from "./settings.ts";
import { coveringChange, difference } from "./textChanges.ts";

/** An analysed state of a document; while it stays open, its lines move with later edits. */
export interface DocumentNote {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly note: AnalysedNote;
  /** What it was read with. */
  readonly words: NoteWords;
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

export function createNoteStore(source: AnalyzerSource, slices: Slices): NoteStore {
  const entries = new Map<string, Entry>();
  const opening = new Map<string, Promise<DocumentNote>>();
  /** Documents to be read on every change because somebody asked. */
  const asked = new Set<string>();
  /** Whether other documents are: kept, for it is asked at each key stroke. */
  const notes = new Map<string, boolean>();
  const pending = new Map<string, ReturnType<typeof setTimeout>>();
  const changed = new vscode.EventEmitter<DocumentNote>();

  const key = (document: vscode.TextDocument): string => document.uri.toString();

  function isFollowed(document: vscode.TextDocument): boolean {
    const id = key(document);
    if (!notes.has(id)) notes.set(id, isNote(document));
    return asked.has(id) || notes.get(id)!;
  }

  function get(document: vscode.TextDocument): DocumentNote | undefined {
    const entry = entries.get(key(document));
    if (entry?.version !== document.version) return undefined;
    return { document, version: entry.version, note: entry.live.note, words: entry.live.words };
  }

  async function open(document: vscode.TextDocument): Promise<DocumentNote> {
    for (;;) {
      const text = document.getText();
      const language = toldLanguage(text, document);
      const options = { ...languageOptions(language), fileName: document.fileName };
      const live = await source.read((analyzer) => openInSlices(analyzer, text, options, slices));
      const now = document.getText();
      if (toldLanguage(now, document) !== language) continue;
      if (now !== text) live.edit(now, difference(text, now));
      // What was typed meanwhile may be in a language whose pack is not there yet.
      if (source.couldRead(live.note.unread)) continue;
      const { version } = document;
      if (!document.isClosed) entries.set(key(document), { live, language, version, length: now.length });
      return { document, version, note: live.note, words: live.words };
    }
  }

  async function analyze(document: vscode.TextDocument): Promise<DocumentNote> {
    const known = get(document);
    if (known) return known;
    let state = opening.get(key(document));
    if (!state) {
      state = open(document).finally(() => opening.delete(key(document)));
      opening.set(key(document), state);
    }
    const opened = await state;
    return get(document) ?? (opened.version === document.version ? opened : analyze(document));
  }

  /**
   * Follows an edit at once, so that none is missed; forgets the note, so that it is read anew, where its language or
   * versions don't fit on, or where a pack is missing.
   */
  function edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = entries.get(key(document));
    if (!entry || contentChanges.length === 0) return;
    const text = textOf(document);
    const change = coveringChange(contentChanges, text.length - entry.length);
    const sameLanguage = change.start > HEAD || toldLanguage(text.slice(0, HEAD), document) === entry.language;
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

  const isVisible = (document: vscode.TextDocument): boolean =>
    vscode.window.visibleTextEditors.some((editor) => editor.document === document);

  function forget(document: vscode.TextDocument): void {
    clearTimeout(pending.get(key(document)));
    for (const known of [pending, entries, notes]) known.delete(key(document));
    if (!isVisible(document)) asked.delete(key(document));
  }

  /** A document that gets another language mode is said to close and to open, though its editors stay. */
  function reopened(document: vscode.TextDocument): void {
    if (isVisible(document) && isFollowed(document)) void refresh(document);
  }

  const showVisible = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (isFollowed(document)) void refresh(document);
    }
  };
  const askAnew = (): void => {
    notes.clear();
    showVisible();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeTextDocument((event) => {
      edit(event);
      if (event.contentChanges.length > 0 && isFollowed(event.document)) later(event.document);
    }),
    vscode.window.onDidChangeVisibleTextEditors(showVisible),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidOpenTextDocument(reopened),
    onDidChangeSetting("language", () => {
      entries.clear();
      showVisible();
    }),
    onDidChangeSetting("notes.include", askAnew),
    onDidChangeSetting("notes.exclude", askAnew),
  );
  showVisible();

  return {
    analyze,
    get,
    onDidAnalyze: changed.event,
    async follow(document) {
      asked.add(key(document));
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

/** A document's text, of which only what is asked for is put together. */
function textOf(document: vscode.TextDocument): TextSource {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const slice = (start: number, stop: number): string =>
    document.getText(new vscode.Range(document.positionAt(start), document.positionAt(stop)));
  const length = document.offsetAt(end);
  return { length, slice: (start, stop = length) => slice(start, Math.min(stop, length)) };
}
