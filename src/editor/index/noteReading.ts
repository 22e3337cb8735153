import * as vscode from "vscode";
import { languageIn, languageOptions } from "../noteLanguage.ts";
import type { NoteStore } from "../noteStore.ts";
import { perFolder } from "../perFolder.ts";
import { setting } from "../settings.ts";
import { hashOf } from "./contentHash.ts";
import { decodeText, diskPath, readFile } from "./diskFiles.ts";
import { fileContent } from "./fileContent.ts";
import type { IndexedFiles, ReadText } from "./indexedFiles.ts";
import { inParallel } from "./inParallel.ts";
import type { FoundFile, Lookout } from "./lookout.ts";
import type { NoteReaders } from "./noteReaders.ts";
import type { ReaderThreads } from "./readBeside.ts";
import type { Slices } from "./slices.ts";
import { detached, type TextReader } from "./textReader.ts";
import { utf8Text } from "./utf8Text.ts";

/** As many files at a time as hide how long each takes to come. */
export const AT_A_TIME = 16;
/** Fewer files than this are read before a thread has started. */
export const MANY = 100;

export interface NoteReading {
  /**
   * Puts what files say into the index, in their order; `read` is told after each. False where it was stopped.
   * @param beside reads many
   */
  readAll(
    found: readonly FoundFile[],
    beside: ReaderThreads | undefined,
    read: () => void,
    stopped: () => boolean,
  ): Promise<boolean>;
}

export interface NoteReadingDependencies {
  readonly files: IndexedFiles;
  readonly lookout: Lookout;
  readonly store: NoteStore;
  readonly readers: NoteReaders;
  readonly slices: Slices;
}

export function createNoteReading({ files, lookout, store, readers, slices }: NoteReadingDependencies): NoteReading {
  /** What a text says that no store follows. `language` is what settings say. */
  async function readText(text: string, language: string, reader: TextReader): Promise<ReadText> {
    const hash = await slices.run(() => hashOf(text, language));
    const told = (): string | undefined => languageIn(text) ?? (language || undefined);
    return { hash, content: files.contentOf(hash) ?? (await reader.read(text, languageOptions(told()))) };
  }

  /** What a document's text says, if the store has read it as it is. In one piece: its lines move with the next edit. */
  function readLive(document: vscode.TextDocument, language: string): ReadText | undefined {
    const live = store.get(document);
    if (!live) return undefined;
    const text = document.getText();
    return { hash: hashOf(text, language), content: detached(fileContent(text, live)) };
  }

  async function readFileText(uri: vscode.Uri): Promise<string> {
    const bytes = await readFile(uri);
    return (await slices.run(() => utf8Text(bytes))) ?? decodeText(bytes, uri);
  }

  /** What a file says that a thread can read where it lies. */
  async function readOnDisk(uri: vscode.Uri, language: string, beside: ReaderThreads): Promise<ReadText | undefined> {
    const path = diskPath(uri);
    if (path === undefined) return undefined;
    const read = await beside.readFile({ path, language, usualLanguage: vscode.env.language });
    const content = read && (read.content ?? files.contentOf(read.hash));
    return content && { hash: read.hash, content };
  }

  async function read(
    { uri, unsaved, mtime, size }: FoundFile,
    language: string,
    beside: ReaderThreads | undefined,
  ): Promise<void> {
    try {
      const ready = unsaved
        ? await slices.run(() => readLive(unsaved, language))
        : beside && (await readOnDisk(uri, language, beside));
      const reader = beside ?? readers.here;
      const text = ready ?? (await readText(unsaved?.getText() ?? (await readFileText(uri)), language, reader));
      await slices.run(() => files.put(uri, { mtime, size }, text));
      lookout.wasRead(uri);
    } catch (error) {
      lookout.failed(uri, error);
    }
  }

  return {
    async readAll(found, beside, onRead, stopped) {
      const languageOf = perFolder((folder) => setting("language", folder));
      const threads = found.length < MANY ? undefined : beside;
      let done = 0;
      const readOne = async (file: FoundFile): Promise<void> => {
        await read(file, languageOf(file.uri), threads);
        done++;
        onRead();
      };
      await inParallel(found, AT_A_TIME, readOne, stopped);
      return done === found.length;
    },
  };
}
