import * as vscode from "vscode";
import type { NoteWords } from "../core/index.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { followDocuments, unsavedDocuments } from "./index/followDocuments.ts";
import { createIndexedFiles, type IndexedFile } from "./index/indexedFiles.ts";
import { inParallel } from "./index/inParallel.ts";
import { createLookout, type FoundFile, type UnreadableFile } from "./index/lookout.ts";
import type { NoteReaders } from "./index/noteReaders.ts";
import { AT_A_TIME, createNoteReading, MANY } from "./index/noteReading.ts";
import type { ReaderThreads } from "./index/readBeside.ts";
import type { ReadingProgress } from "./index/readingProgress.ts";
import type { Slices } from "./index/slices.ts";
import { statBeside } from "./index/statBeside.ts";
import { storedCache } from "./index/storedCache.ts";
import { watchFiles } from "./index/watchFiles.ts";
import { noteMatcher } from "./noteDocuments.ts";
import type { NoteStore } from "./noteStore.ts";
import { onDidChangeSetting, setting } from "./settings.ts";
import { findNotes } from "./workspaceNotes.ts";

export type { IndexedFile } from "./index/indexedFiles.ts";
export type { UnreadableFile } from "./index/lookout.ts";

/** Context key: all notes have been read, so a view that is empty has nothing to show. */
const NOTES_READ = "evenkeel.notesRead";

/** What is known of all notes of the workspace, and kept up to date. Nothing is read before it is first asked for. */
export interface NoteIndex extends vscode.Disposable {
  /**
   * Resolves when every note is known: as an earlier session read it, or else read now. Starts the reading. What has
   * changed since the earlier session follows.
   */
  ready(): Promise<void>;
  /** Resolves when every note is as its file is now; to false where somebody stopped the reading. */
  upToDate(): Promise<boolean>;
  /** What has been read so far, in the order of the paths: the same list until something changes. */
  files(): readonly IndexedFile[];
  /** What they are read with; there before the first of them is. */
  words(): NoteWords;
  /** What could not be read. */
  unreadable(): readonly UnreadableFile[];
  /** Fires after files were read, changed, renamed or deleted: once for many. */
  readonly onDidChange: vscode.Event<void>;
}

export interface NoteIndexDependencies {
  readonly source: AnalyzerSource;
  readonly readers: NoteReaders;
  readonly store: NoteStore;
  readonly slices: Slices;
  readonly showProgress: ReadingProgress;
  /** Folder for the cache; undefined where there is none. */
  readonly storage: vscode.Uri | undefined;
  /** Version of the extension: another may read the same text in another way. */
  readonly version: string;
}

/** As the setting `files.encoding` calls it. */
const UTF8 = "utf8";
/** Milliseconds between two tellings of a long reading. */
const BETWEEN_TELLINGS = 1000;
/** Milliseconds for which the views have the editor to themselves, to show what an earlier session knew. */
const COMPARE_AFTER = 2000;
/** Files that are looked at before others have their turn: a few milliseconds of work. */
const LOOKED_AT = 500;
/** Milliseconds from a change to the writing of the whole cache: what is lost in a crash is read again. */
const SAVE_AFTER = 60_000;

export function createNoteIndex(deps: NoteIndexDependencies): NoteIndex {
  const { source, readers, store, slices, showProgress, storage, version } = deps;
  const files = createIndexedFiles(() => words);
  const lookout = createLookout(files);
  const reading = createNoteReading({ files, lookout, store, readers, slices });
  const cache = storedCache(storage, slices);
  const changed = new vscode.EventEmitter<void>();
  const subscriptions: vscode.Disposable[] = [changed];
  let starting: Promise<void> | undefined;
  /** What is done with files is done one after the other. */
  let last: Promise<unknown> = Promise.resolve();
  let words: NoteWords = [];
  /** Some notes may not be as their files are: those of an earlier session, or after a reading that was stopped. */
  let incomplete = true;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let comparing: ReturnType<typeof setTimeout> | undefined;

  async function cacheKey(): Promise<string> {
    const settings = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
      const language = setting("language", folder);
      const encoding = vscode.workspace.getConfiguration("files", folder).get("encoding", UTF8);
      return language === "" && encoding === UTF8 ? [] : [[folder.uri.toString(), language, encoding]];
    });
    return JSON.stringify([version, await source.digest(), settings, vscode.env.language]);
  }

  async function save(): Promise<void> {
    clearTimeout(saving);
    saving = undefined;
    // A cache that can't be written is one that isn't there: everything is read again then.
    const content = await slices.finish(files.toCache());
    await cache.save(await cacheKey(), content).catch(() => {});
  }

  function saveLater(): void {
    saving ??= setTimeout(() => void queue(save), SAVE_AFTER);
  }

  /** Looks at some files and reads those that have changed. */
  async function update(uris: readonly vscode.Uri[]): Promise<boolean> {
    const before = files.list();
    const beside = uris.length < MANY ? undefined : await readers.beside(files.hashes);
    let whole = true;
    try {
      const found = await lookAt(uris, beside);
      if (found.length > 0) whole = await showProgress((report, stopped) => readAll(found, beside, report, stopped));
      if (found.some((file) => !file.unsaved)) saveLater();
    } finally {
      beside?.stop();
    }
    if (files.list() !== before) changed.fire();
    return whole;
  }

  /** The files that have to be read, the latest first: should the reading be stopped, they are worth most. */
  async function lookAt(uris: readonly vscode.Uri[], beside: ReaderThreads | undefined): Promise<FoundFile[]> {
    const found: FoundFile[] = [];
    const unsaved = unsavedDocuments();
    for (let start = 0; start < uris.length; start += LOOKED_AT) {
      const some = uris.slice(start, start + LOOKED_AT);
      const statOf = beside && (await statBeside(beside, some));
      await inParallel([...some.entries()], AT_A_TIME, async ([index, uri]) => {
        const file = await lookout.lookAt(uri, unsaved, statOf?.(index));
        if (file) found.push(file);
      });
    }
    return found.sort((a, b) => b.mtime - a.mtime);
  }

  async function readAll(
    found: readonly FoundFile[],
    beside: ReaderThreads | undefined,
    report: (done: number, total: number) => void,
    stopped: () => boolean,
  ): Promise<boolean> {
    let done = 0;
    let told = performance.now();
    const onRead = (): void => {
      report(++done, found.length);
      if (performance.now() - told < BETWEEN_TELLINGS) return;
      told = performance.now();
      changed.fire();
    };
    return reading.readAll(found, beside, onRead, stopped);
  }

  /** The files that something is known of and that are not among those found. Yields after each. */
  function* knownExcept(found: readonly vscode.Uri[]): Generator<void, vscode.Uri[]> {
    const there = new Set<string>();
    for (const uri of found) {
      there.add(uri.toString());
      yield;
    }
    const gone: vscode.Uri[] = [];
    for (const { uri } of [...files.list(), ...lookout.unreadable()]) {
      if (!there.has(uri.toString())) gone.push(uri);
      yield;
    }
    return gone;
  }

  /** Finds all notes of the workspace and brings what is known of them up to date. */
  async function updateAll(): Promise<boolean> {
    const found = await findNotes();
    const gone = await slices.finish(knownExcept(found));
    for (const uri of gone) lookout.drop(uri);
    incomplete = !(await update(found));
    if (gone.length > 0) changed.fire();
    if (gone.length > 0 || saving) await save();
    return !incomplete;
  }

  function complete(): Promise<boolean> {
    return incomplete ? updateAll() : update(openNotes());
  }

  function queue<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    // Whoever waits for it is told of an error; nobody has to.
    last = result.catch(() => {});
    return result;
  }

  async function start(): Promise<void> {
    const loading = cache.load(cacheKey());
    words = await source.words();
    const cached = await loading;
    if (cached) {
      await slices.finish(files.fromCache(cached));
      changed.fire();
    }
    follow();
    if (cached) comparing = setTimeout(() => void queue(complete), COMPARE_AFTER);
    else await queue(updateAll);
    void vscode.commands.executeCommand("setContext", NOTES_READ, true);
  }

  /** Keeps up with files, documents and settings from now on. */
  function follow(): void {
    const again = (): void => void queue(updateAll);
    const anew = (): void => {
      files.forgetContents();
      again();
    };
    subscriptions.push(
      watchFiles(slices, ({ uris, newFolders }) => {
        const touched = new Map([...uris, ...files.within(uris)].map((uri) => [uri.toString(), uri]));
        void queue(newFolders ? updateAll : () => update([...touched.values()]));
      }),
      vscode.workspace.onDidRenameFiles(({ files: renamed }) => {
        for (const { oldUri, newUri } of renamed) rename(oldUri, newUri);
        saveLater();
        changed.fire();
      }),
      followDocuments(store, (uris) => queue(() => update(uris.filter((uri) => files.stampOf(uri))))),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void slices.finish(files.place()).then(again)),
      onDidChangeSetting("notes.include", again),
      onDidChangeSetting("notes.exclude", again),
      onDidChangeSetting("language", anew),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("files.encoding")) anew();
      }),
      ...(["newNote.oneOnOnePath", "newNote.planPath", "notes.paths", "people"] as const).map((name) =>
        onDidChangeSetting(name, () => void slices.finish(files.place()).then(() => changed.fire())),
      ),
    );
  }

  function rename(from: vscode.Uri, to: vscode.Uri): void {
    const isNote = noteMatcher();
    for (const uri of files.within([from])) {
      const moved = to.with({ path: to.path + uri.path.slice(from.path.length) });
      if (isNote(moved)) files.move(uri, moved);
      else lookout.drop(uri);
    }
  }

  /** Notes that are being typed in, or were until they were saved: their text may be ahead of what is known of it. */
  function openNotes(): vscode.Uri[] {
    return vscode.workspace.textDocuments.map(({ uri }) => uri).filter(files.stampOf);
  }

  function ready(): Promise<void> {
    starting ??= start();
    return starting;
  }

  return {
    ready,
    async upToDate() {
      await ready();
      return queue(complete);
    },
    files: files.list,
    words: () => words,
    unreadable: lookout.unreadable,
    onDidChange: changed.event,
    dispose() {
      clearTimeout(saving);
      clearTimeout(comparing);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
