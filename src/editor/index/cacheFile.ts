import { createContentHash } from "./contentHash.ts";
import type { FileContent } from "./fileContent.ts";

// The cache of the index is one text in UTF-8, a line of JSON for each part:
//   header    {"format", "key", "folders", "files"}: the workspace folders as URIs, and the number of files
//   file      [folder, path, mtime, size, hash, notes, unread]: `folder` counts in the header's, `path` is below it
//   …
//   checksum  of all lines before, each with its line feed
// A text that is cut off, mixed up or of another time is no cache: its lines are only used once the checksum was right.

/** Goes up with every change to what stands above; what stands in `FileContent` is covered by the extension's version. */
const FORMAT = 2;
const LINE_FEED = 10;

/** A file as it was when it was last read. */
export interface CachedFile {
  /** Counts in the cache's `folders`. */
  readonly folder: number;
  /** Below its folder, with `/`. */
  readonly path: string;
  /** In milliseconds since 1970. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  /** Of the text and the language that its folder is said to be in. */
  readonly hash: string;
  readonly content: FileContent;
}

export interface Cache {
  /** URIs of workspace folders. */
  readonly folders: readonly string[];
  readonly files: readonly CachedFile[];
}

/** Yields after each line; returns the bytes of the file. `key` says what the contents depend on beside the texts. */
export function* encodeCache(key: string, { folders, files }: Cache): Generator<void, Uint8Array> {
  const encoder = new TextEncoder();
  const hash = createContentHash();
  const lines: Uint8Array[] = [];
  const add = (value: unknown): void => {
    const line = `${JSON.stringify(value)}\n`;
    hash.add(line);
    lines.push(encoder.encode(line));
  };
  add({ format: FORMAT, key, folders, files: files.length });
  yield;
  for (const { folder, path, mtime, size, hash: digest, content } of files) {
    add([folder, path, mtime, size, digest, content.notes, content.unread]);
    yield;
  }
  lines.push(encoder.encode(`${hash.digest()}\n`));
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + line.length, 0));
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  return bytes;
}

/** Yields after each line; returns what was encoded with the same key, or undefined for anything else. */
export function* decodeCache(key: string, bytes: Uint8Array): Generator<void, Cache | undefined> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const hash = createContentHash();
  let at = 0;
  const nextLine = (): string | undefined => {
    const end = bytes.indexOf(LINE_FEED, at) + 1;
    if (end === 0) return undefined;
    const line = decoder.decode(bytes.subarray(at, end));
    at = end;
    return line;
  };
  const take = (): unknown => {
    const line = nextLine();
    if (line === undefined) return undefined;
    hash.add(line);
    return parse(line);
  };
  const header = take() as { format?: unknown; key?: unknown; folders: string[]; files: number } | undefined;
  if (header?.format !== FORMAT || header.key !== key) return undefined;
  const files: CachedFile[] = [];
  for (let i = 0; i < header.files; i++) {
    yield;
    const row = take();
    if (!Array.isArray(row)) return undefined;
    const [folder, path, mtime, size, digest, notes, unread] = row;
    files.push({ folder, path, mtime, size, hash: digest, content: { notes, unread } });
  }
  if (nextLine() !== `${hash.digest()}\n` || at !== bytes.length) return undefined;
  return { folders: header.folders, files };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
