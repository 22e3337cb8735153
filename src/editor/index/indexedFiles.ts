import * as vscode from "vscode";
import type { NoteWords, UnreadLanguage } from "../../core/index.ts";
import type { NotePlaces } from "../../journal/noteIdentity.ts";
import { type NoteRecord, noteRecords } from "../../journal/noteRecord.ts";
import { notePlaces } from "../workspaceNotes.ts";
import type { Cache } from "./cacheFile.ts";
import type { CachedFile } from "./cacheRows.ts";
import type { FileContent } from "./fileContent.ts";

/** A file of the workspace that holds notes. The same object as long as nothing about it changes. */
export interface IndexedFile {
  readonly uri: vscode.Uri;
  /** Relative to its workspace folder, with `/`. */
  readonly path: string;
  readonly notes: readonly NoteRecord[];
  /** Lines that no pack reads. */
  readonly unread: readonly UnreadLanguage[];
}

/** What a file was when it was read: as long as it stays so, it need not be read again. */
export interface Stamp {
  /** In milliseconds since 1970; 0 for the unsaved text of an open document, which no file on disk equals. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
}

/** What a file's text said. */
export interface ReadText {
  /** Of the text and the language that its folder is said to be in. */
  readonly hash: string;
  readonly content: FileContent;
}

interface Entry extends Stamp, ReadText {
  readonly file: IndexedFile;
  readonly folder: vscode.WorkspaceFolder;
}

/** The files that have been read, each with what its text said. */
export interface IndexedFiles {
  /** In the order of the paths. */
  list(): readonly IndexedFile[];
  stampOf(uri: vscode.Uri): Stamp | undefined;
  /** What a text of this hash said when it was read last, in whatever file. */
  contentOf(hash: string): FileContent | undefined;
  /** Hashes of the texts of which that is known. */
  hashes(): readonly string[];
  put(uri: vscode.Uri, stamp: Stamp, text: ReadText): void;
  /** True if the file was known. */
  remove(uri: vscode.Uri): boolean;
  /** The files at these places, and those in folders there. */
  within(uris: readonly vscode.Uri[]): vscode.Uri[];
  /** Gives a file another place. */
  move(from: vscode.Uri, to: vscode.Uri): void;
  /** Finds out anew, from folders and settings, whose notes the files are. Yields after each. */
  place(): Generator<void, void>;
  /** Forgets what texts said: they have to be read again. */
  forgetContents(): void;
  /** Yields after each file. */
  toCache(): Generator<void, Cache>;
  /** Puts what a cache holds of the workspace's folders. Yields after each file. */
  fromCache(cache: Cache): Generator<void, void>;
}

/** `words` are asked for when a file is put there. */
export function createIndexedFiles(words: () => NoteWords): IndexedFiles {
  const entries = new Map<string, Entry>();
  const contents = new Map<string, FileContent>();
  /** By the URI of their folder. */
  const places = new Map<string, NotePlaces>();
  let sorted: readonly IndexedFile[] | undefined;
  /** Hashes of what no file said at the last saving, kept until the next: a file that is moved is gone from one place first. */
  let unsaid: readonly string[] = [];

  function placesOf({ uri }: vscode.WorkspaceFolder): NotePlaces {
    const known = places.get(uri.toString()) ?? notePlaces(uri, words());
    places.set(uri.toString(), known);
    return known;
  }

  function set(uri: vscode.Uri, folder: vscode.WorkspaceFolder, stamp: Stamp, { hash, content }: ReadText): void {
    const { mtime, size } = stamp;
    const path = uri.path.slice(folder.uri.path.replace(/\/$/, "").length + 1);
    const notes = noteRecords(path, content.notes, placesOf(folder));
    entries.set(uri.toString(), {
      file: { uri, path, notes, unread: content.unread },
      folder,
      mtime,
      size,
      hash,
      content,
    });
    contents.set(hash, content);
    sorted = undefined;
  }

  function put(uri: vscode.Uri, stamp: Stamp, text: ReadText): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder) set(uri, folder, stamp, text);
  }

  function remove(uri: vscode.Uri): boolean {
    const known = entries.delete(uri.toString());
    if (known) sorted = undefined;
    return known;
  }

  function list(): readonly IndexedFile[] {
    if (sorted) return sorted;
    // Those that were listed before are in their order, so this takes hardly longer than to go through them.
    const inOrder = [...entries.values()].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
    entries.clear();
    for (const entry of inOrder) entries.set(entry.file.uri.toString(), entry);
    sorted = inOrder.map(({ file }) => file);
    return sorted;
  }

  return {
    list,
    stampOf: (uri) => entries.get(uri.toString()),
    contentOf: (hash) => contents.get(hash),
    hashes: () => [...contents.keys()],
    put,
    remove,
    within(uris) {
      const places = new Set(uris.map((uri) => uri.toString()));
      return [...entries.values()].map(({ file }) => file.uri).filter((uri) => isWithin(uri.toString(), places));
    },
    move(from, to) {
      const entry = entries.get(from.toString());
      if (!entry) return;
      remove(from);
      put(to, entry, entry);
    },
    *place() {
      places.clear();
      for (const key of [...entries.keys()]) {
        const entry = entries.get(key);
        if (entry) put(entry.file.uri, entry, entry);
        yield;
      }
    },
    forgetContents() {
      contents.clear();
      for (const [key, entry] of entries) entries.set(key, { ...entry, mtime: 0, hash: "" });
    },
    *toCache() {
      const folders: string[] = [];
      const files: CachedFile[] = [];
      // As they are listed: what comes in order is put in order in no time.
      for (const { uri, path } of list()) {
        const entry = entries.get(uri.toString());
        if (entry) {
          const { folder, mtime, size, hash, content } = entry;
          const place = folder.uri.toString();
          if (!folders.includes(place)) folders.push(place);
          files.push({ folder: folders.indexOf(place), path, mtime, size, hash, content });
        }
        yield;
      }
      const said = new Set([...entries.values()].map(({ hash }) => hash));
      for (const hash of unsaid) if (!said.has(hash)) contents.delete(hash);
      unsaid = [...contents.keys()].filter((hash) => !said.has(hash));
      return { folders, files };
    },
    *fromCache({ folders, files }) {
      const open = vscode.workspace.workspaceFolders ?? [];
      const known = folders.map((uri) => open.find((folder) => folder.uri.toString() === uri));
      for (const { folder: number, path, ...entry } of files) {
        const folder = known[number];
        if (folder) set(vscode.Uri.joinPath(folder.uri, path), folder, entry, entry);
        yield;
      }
    },
  };
}

/** Whether a URI is one of some places, or in a folder there. */
function isWithin(uri: string, places: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf("/", end - 1)) {
    if (places.has(uri.slice(0, end))) return true;
  }
  return false;
}
