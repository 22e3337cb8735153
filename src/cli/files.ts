import { isUtf8 } from "node:buffer";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { isNoteName } from "../journal/noteNames.ts";

export interface NoteFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The notes at some paths, folders walked in name order, without hidden ones and `node_modules`. A file named outright
 * is read whatever its name. What cannot be read goes to `onError`, and the walk goes on.
 */
export async function* readNotes(
  paths: readonly string[],
  onError: (message: string) => void,
): AsyncGenerator<NoteFile> {
  for (const each of paths) {
    try {
      yield* (await stat(each)).isDirectory() ? walk(each, onError) : [await read(each)];
    } catch (error) {
      onError(explain(each, error));
    }
  }
}

async function* walk(folder: string, onError: (message: string) => void): AsyncGenerator<NoteFile> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    try {
      if (entry.isDirectory()) yield* walk(full, onError);
      else if (entry.isFile() && isNoteName(entry.name)) yield await read(full);
    } catch (error) {
      onError(explain(full, error));
    }
  }
}

async function read(file: string): Promise<NoteFile> {
  const bytes = await readFile(file);
  if (!isUtf8(bytes)) throw new Error("this is not text in UTF-8; save it with that encoding");
  return { path: file, text: bytes.toString("utf8") };
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder; check the path",
  EACCES: "no permission to read it",
  EISDIR: "this is a folder",
};

/** File, cause and what to do, in one line. */
export function explain(file: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return `${file}: ${CAUSES[code ?? ""] ?? message}`;
}
