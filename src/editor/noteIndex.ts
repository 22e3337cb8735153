import * as vscode from "vscode";
import { type NoteRecord, noteContents, noteRecords } from "../journal/noteRecord.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { isNote } from "./noteDocuments.ts";
import { languageOptions, toldLanguage } from "./noteLanguage.ts";
import { setting } from "./settings.ts";
import { findNotes, notePlaces, readNote } from "./workspaceNotes.ts";

/** A file of the workspace that holds notes. */
export interface IndexedFile {
  readonly uri: vscode.Uri;
  /** Relative to its workspace folder, with `/`. */
  readonly path: string;
  readonly notes: readonly NoteRecord[];
}

/** What is known of all notes of the workspace, and kept up to date. Nothing is read before it is first asked for. */
export interface NoteIndex extends vscode.Disposable {
  /** Resolves when every note has been read; starts the reading. */
  ready(): Promise<void>;
  /** What has been read so far, in the order of the paths. */
  files(): readonly IndexedFile[];
  /** Fires after files were read, changed, renamed or deleted: once for many. */
  readonly onDidChange: vscode.Event<void>;
}

export function createNoteIndex(source: AnalyzerSource): NoteIndex {
  const files = new Map<string, IndexedFile>();
  const changed = new vscode.EventEmitter<void>();
  const subscriptions: vscode.Disposable[] = [changed];
  let reading: Promise<void> | undefined;

  async function read(uri: vscode.Uri): Promise<void> {
    try {
      const text = await readNote(uri);
      const language = toldLanguage(text, uri);
      const { lines } = (await source.forText(text, language)).analyze(text, languageOptions(language));
      const path = vscode.workspace.asRelativePath(uri, false);
      files.set(uri.toString(), { uri, path, notes: noteRecords(path, noteContents(text, lines), notePlaces(uri)) });
    } catch {
      files.delete(uri.toString());
    }
  }

  async function readAll(): Promise<void> {
    for (const uri of await findNotes()) await read(uri);
    changed.fire();
    const watcher = vscode.workspace.createFileSystemWatcher(setting("notes.include"));
    const reread = async (uri: vscode.Uri): Promise<void> => {
      await read(uri);
      changed.fire();
    };
    subscriptions.push(
      watcher,
      watcher.onDidCreate(reread),
      watcher.onDidChange(reread),
      watcher.onDidDelete((uri) => {
        if (files.delete(uri.toString())) changed.fire();
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (isNote(document)) void reread(document.uri);
      }),
    );
  }

  return {
    ready() {
      reading ??= readAll();
      return reading;
    },
    files: () => [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
