import { TALLY_LENGTH, type TallySums } from "../../core/index.ts";
import { type CachedFile, type FileRow, fromRow, toRow } from "./cacheRows.ts";

// The cache of the index, in the byte order of the machine:
//   head    six Uint32: MAGIC, FORMAT, the checksum of all that follows, `TALLY_LENGTH`, the number of notes, 0
//   sums    `TALLY_LENGTH` Float64 for each note
//   text    in UTF-8, a line of JSON for each part, filled up with line feeds to whole words:
//     header    {"key", "folders", "files"}: the workspace folders as URIs, and the number of files
//     file      see `FileRow`
//     …
// What is cut off, mixed up, of another time or of another machine is no cache: nothing of it is used before the checksum
// was right.

const MAGIC = 0x6b656576;
/** Goes up with every change to what stands above or in a row. */
const FORMAT = 3;
/** In bytes; sums have to begin at a whole Float64. */
const HEAD = 24;
/** Words of the head that the checksum leaves out. */
const BEFORE_CHECKED = 3;
const LINE_FEED = 10;
/** Bytes of text that are decoded at a time. */
const BLOCK = 1 << 16;
/** Words that are summed up at a time: less than a millisecond of work. */
const SUMMED = 1 << 18;

export interface Cache {
  /** URIs of workspace folders. */
  readonly folders: readonly string[];
  readonly files: readonly CachedFile[];
}

interface Header {
  readonly key: string;
  readonly folders: readonly string[];
  readonly files: number;
}

/** Yields after each short piece; returns the bytes of the file. `key` says what the contents depend on beside the texts. */
export function* encodeCache(key: string, { folders, files }: Cache): Generator<void, Uint8Array> {
  const encoder = new TextEncoder();
  const encode = (value: Header | FileRow): Uint8Array => encoder.encode(`${JSON.stringify(value)}\n`);
  const lines = [encode({ key, folders, files: files.length })];
  const sums: TallySums[] = [];
  for (const file of files) {
    for (const note of file.content.notes) sums.push(note.sums);
    lines.push(encode(toRow(file)));
    yield;
  }
  const textAt = HEAD + sums.length * TALLY_LENGTH * 8;
  const length = lines.reduce((all, line) => all + line.length, textAt);
  const bytes = new Uint8Array(length + (-length & 3)).fill(LINE_FEED, length);
  const allSums = new Float64Array(bytes.buffer, HEAD, sums.length * TALLY_LENGTH);
  for (const [index, ofNote] of sums.entries()) {
    allSums.set(ofNote, index * TALLY_LENGTH);
    yield;
  }
  let at = textAt;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
    yield;
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, FORMAT, 0, TALLY_LENGTH, sums.length]);
  words[2] = yield* checksum(words);
  return bytes;
}

/** Yields after each line; returns what was encoded with the same key, or undefined for anything else. */
export function* decodeCache(key: string, bytes: Uint8Array): Generator<void, Cache | undefined> {
  if (bytes.length < HEAD || bytes.length % 4 !== 0) return undefined;
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(buffer, byteOffset, bytes.length / 4);
  const [magic, format, sum, perNote, notes] = words;
  if (magic !== MAGIC || format !== FORMAT || perNote !== TALLY_LENGTH || sum !== (yield* checksum(words))) {
    return undefined;
  }
  const sums = new Float64Array(buffer, byteOffset + HEAD, notes! * TALLY_LENGTH);
  const nextLine = linesOf(bytes.subarray(HEAD + sums.byteLength));
  const nextSums = sumsOf(sums);
  const header = JSON.parse(nextLine()) as Header;
  if (header.key !== key) return undefined;
  const files: CachedFile[] = [];
  for (let i = 0; i < header.files; i++) {
    files.push(fromRow(JSON.parse(nextLine()) as FileRow, nextSums));
    yield;
  }
  return { folders: header.folders, files };
}

/** FNV-1a over words in place of bytes: it finds what was written wrong, and secures nothing. */
function* checksum(words: Uint32Array): Generator<void, number> {
  let hash = 0x811c9dc5;
  for (let i = BEFORE_CHECKED; i < words.length; i++) {
    hash = Math.imul(hash ^ words[i]!, 0x01000193);
    if (i % SUMMED === 0) yield;
  }
  return hash >>> 0;
}

/** Hands out the lines of a text, one after the other. */
function linesOf(text: Uint8Array): () => string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let at = 0;
  let lines: readonly string[] = [];
  let next = 0;
  return () => {
    if (next >= lines.length - 1) {
      const end = text.indexOf(LINE_FEED, at + BLOCK) + 1 || text.length;
      lines = decoder.decode(text.subarray(at, end)).split("\n");
      at = end;
      next = 0;
    }
    return lines[next++]!;
  };
}

/** Hands out the sums of notes, one after the other. */
function sumsOf(all: Float64Array): () => TallySums {
  let at = 0;
  return () => {
    const sums = new Array<number>(TALLY_LENGTH);
    for (let i = 0; i < TALLY_LENGTH; i++) sums[i] = all[at++]!;
    return sums;
  };
}
