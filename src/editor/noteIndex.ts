import * as vscode from "vscode";
import type { NoteWords } from "../core/index.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { contentHash } from "./index/contentHash.ts";
import { fileContent } from "./index/fileContent.ts";
import { followDocuments, unsavedDocuments } from "./index/followDocuments.ts";
import { createIndexedFiles, type IndexedFile, type ReadText, type Stamp } from "./index/indexedFiles.ts";
import { inParallel } from "./index/inParallel.ts";
import type { NoteReaders } from "./index/noteReaders.ts";
import type { ReadingProgress } from "./index/readingProgress.ts";
import type { Slices } from "./index/slices.ts";
import { storedCache } from "./index/storedCache.ts";
import { detached, type TextReader } from "./index/textReader.ts";
import { watchFiles } from "./index/watchFiles.ts";
import { noteMatcher } from "./noteDocuments.ts";
import { languageOptions, toldLanguage } from "./noteLanguage.ts";
import type { NoteStore } from "./noteStore.ts";
import { onDidChangeSetting, setting } from "./settings.ts";
import { findNotes, LARGEST_NOTE } from "./workspaceNotes.ts";

export type { IndexedFile } from "./index/indexedFiles.ts";

/** A file that could not be read. */
export interface UnreadableFile {
  readonly uri: vscode.Uri;
  /** In the display language. */
  readonly cause: string;
}

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

/** As many files at a time as hide how long each takes to come. */
const AT_A_TIME = 16;
/** Fewer files than this are read before a thread has started. */
const MANY = 100;
/** Milliseconds between two tellings of a long reading. */
const BETWEEN_TELLINGS = 1000;
/** Milliseconds from a change to the writing of the whole cache: what is lost in a crash is read again. */
const SAVE_AFTER = 60_000;

interface FoundFile extends Stamp {
  readonly uri: vscode.Uri;
  /** Its open document, where that has text that is not saved. */
  readonly unsaved: vscode.TextDocument | undefined;
}

export function createNoteIndex(deps: NoteIndexDependencies): NoteIndex {
  const { source, readers, store, slices, showProgress, storage, version } = deps;
  const files = createIndexedFiles(() => words);
  const unreadable = new Map<string, UnreadableFile>();
  const cache = storedCache(storage, slices);
  const changed = new vscode.EventEmitter<void>();
  const subscriptions: vscode.Disposable[] = [changed];
  let starting: Promise<void> | undefined;
  /** What is done with files is done one after the other. */
  let last: Promise<unknown> = Promise.resolve();
  /** There before the first file is. */
  let words: NoteWords = [];
  /** A reading was stopped: some files are not known. */
  let incomplete = false;
  let saving: ReturnType<typeof setTimeout> | undefined;

  async function cacheKey(): Promise<string> {
    const languages = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
      const language = setting("language", folder);
      return language === "" ? [] : [[folder.uri.toString(), language]];
    });
    return JSON.stringify([version, await source.digest(), languages, vscode.env.language]);
  }

  async function save(): Promise<void> {
    clearTimeout(saving);
    saving = undefined;
    // A cache that can't be written is one that isn't there: everything is read again then.
    await cache.save(await cacheKey(), files.toCache()).catch(() => {});
  }

  function saveLater(): void {
    saving ??= setTimeout(() => void queue(save), SAVE_AFTER);
  }

  /** The file if it has to be read. Those that are gone or can't be read are dropped. */
  async function lookAt(
    uri: vscode.Uri,
    unsaved: ReadonlyMap<string, vscode.TextDocument>,
  ): Promise<FoundFile | undefined> {
    const document = unsaved.get(uri.toString());
    if (document) return { uri, mtime: 0, size: 0, unsaved: document };
    try {
      const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.File) === 0) return drop(uri);
      if (size > LARGEST_NOTE) return refuse(uri, vscode.l10n.t("It is larger than a note can be."));
      const known = files.stampOf(uri);
      return known?.mtime === mtime && known.size === size ? undefined : { uri, mtime, size, unsaved: undefined };
    } catch (error) {
      return failed(uri, error);
    }
  }

  function drop(uri: vscode.Uri): undefined {
    files.remove(uri);
    unreadable.delete(uri.toString());
  }

  function refuse(uri: vscode.Uri, cause: string): undefined {
    files.remove(uri);
    unreadable.set(uri.toString(), { uri, cause });
  }

  function failed(uri: vscode.Uri, error: unknown): undefined {
    const isGone = error instanceof vscode.FileSystemError && error.code === "FileNotFound";
    return isGone ? drop(uri) : refuse(uri, error instanceof Error ? error.message : String(error));
  }

  async function readFile(uri: vscode.Uri): Promise<string> {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return slices.run(() => new TextDecoder().decode(bytes));
  }

  /** The same text may be read in another way in a folder with another language. */
  function hashOf(text: string, uri: vscode.Uri): string {
    return contentHash(`${setting("language", uri)}\n${text}`);
  }

  /** What a text says that no store follows. */
  async function readText(text: string, uri: vscode.Uri, reader: TextReader): Promise<ReadText> {
    const hash = await slices.run(() => hashOf(text, uri));
    const content = files.contentOf(hash) ?? (await reader.read(text, languageOptions(toldLanguage(text, uri))));
    return { hash, content };
  }

  /** What a document's text says, if the store has read it as it is. In one piece: its lines move with the next edit. */
  function readLive(document: vscode.TextDocument): ReadText | undefined {
    const live = store.get(document);
    if (!live) return undefined;
    const text = document.getText();
    return { hash: hashOf(text, document.uri), content: detached(fileContent(text, live)) };
  }

  async function read({ uri, unsaved, mtime, size }: FoundFile, reader: TextReader): Promise<void> {
    try {
      const live = unsaved && (await slices.run(() => readLive(unsaved)));
      const text = live ?? (await readText(unsaved?.getText() ?? (await readFile(uri)), uri, reader));
      files.put(uri, { mtime, size }, text);
      unreadable.delete(uri.toString());
    } catch (error) {
      failed(uri, error);
    }
  }

  /** Looks at some files and reads those that have changed. */
  async function update(uris: readonly vscode.Uri[]): Promise<boolean> {
    const before = files.list();
    const found: FoundFile[] = [];
    const unsaved = unsavedDocuments();
    await inParallel(uris, AT_A_TIME, async (uri) => {
      const file = await lookAt(uri, unsaved);
      if (file) found.push(file);
    });
    // Should the reading be stopped, the latest notes are those worth most.
    found.sort((a, b) => b.mtime - a.mtime);
    let whole = true;
    if (found.length > 0) whole = await showProgress((report, stopped) => readAll(found, report, stopped));
    if (found.some((file) => !file.unsaved)) saveLater();
    if (files.list() !== before) changed.fire();
    return whole;
  }

  async function readAll(
    found: readonly FoundFile[],
    report: (done: number, total: number) => void,
    stopped: () => boolean,
  ): Promise<boolean> {
    let done = 0;
    let told = performance.now();
    const beside = found.length < MANY ? undefined : await readers.beside();
    const readOne = async (file: FoundFile): Promise<void> => {
      await read(file, beside ?? readers.here);
      report(++done, found.length);
      if (performance.now() - told < BETWEEN_TELLINGS) return;
      told = performance.now();
      changed.fire();
    };
    await inParallel(found, AT_A_TIME, readOne, stopped);
    beside?.stop();
    return done === found.length;
  }

  /** The files that something is known of and that are not among those found. Yields after each of these. */
  function* knownExcept(found: readonly vscode.Uri[]): Generator<void, vscode.Uri[]> {
    const left = new Map([...files.list(), ...unreadable.values()].map(({ uri }) => [uri.toString(), uri]));
    for (const uri of found) {
      left.delete(uri.toString());
      yield;
    }
    return [...left.values()];
  }

  /** Finds all notes of the workspace and brings what is known of them up to date. */
  async function updateAll(): Promise<boolean> {
    const found = await findNotes();
    const gone = await slices.finish(knownExcept(found));
    for (const uri of gone) drop(uri);
    incomplete = !(await update(found));
    if (gone.length > 0) changed.fire();
    if (gone.length > 0 || saving) await save();
    return !incomplete;
  }

  function queue<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    // Whoever waits for it is told of an error; nobody has to.
    last = result.catch(() => {});
    return result;
  }

  async function start(): Promise<void> {
    words = await source.words();
    const cached = await cache.load(await cacheKey());
    if (cached) {
      await slices.finish(files.fromCache(cached));
      changed.fire();
    }
    follow();
    const first = queue(updateAll);
    if (!cached) await first;
    void vscode.commands.executeCommand("setContext", NOTES_READ, true);
  }

  /** Keeps up with files, documents and settings from now on. */
  function follow(): void {
    const again = (): void => void queue(updateAll);
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
      onDidChangeSetting("language", () => {
        files.forgetContents();
        again();
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
      else drop(uri);
    }
  }

  /** Notes that are being typed in: their text may be ahead of what is known of it. */
  function unsavedNotes(): vscode.Uri[] {
    return [...unsavedDocuments().values()].map(({ uri }) => uri).filter(files.stampOf);
  }

  function ready(): Promise<void> {
    starting ??= start();
    return starting;
  }

  return {
    ready,
    async upToDate() {
      await ready();
      return queue(() => (incomplete ? updateAll() : update(unsavedNotes())));
    },
    files: files.list,
    unreadable: () => [...unreadable.values()],
    onDidChange: changed.event,
    dispose() {
      clearTimeout(saving);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
