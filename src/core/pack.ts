import { type ConceptIndex, pairIndex } from "./concepts.ts";
import { addJoined, roomOfJoined } from "./joined.ts";
import { readCues, readRows } from "./packBytes.ts";
import { LABELS } from "./processes.ts";
import { readTrie, type Trie } from "./trie.ts";

/** What a pack says of itself and of its model; everything but the cues. */
export interface PackHeader {
  /** BCP 47 id, also the name of the pack's folder. */
  readonly language: string;
  /** The language's own name for itself. */
  readonly name: string;
  /** One number per label, in the order of `LABELS`: the logits of a line without any cue. */
  readonly bias: readonly number[];
  /** Added to the log probabilities before the likeliest label is taken: rare labels count as much as frequent ones. */
  readonly preference: readonly number[];
  /** Logit of one unit of line weight and of heading weight, before the norm for length. */
  readonly lineScale: number;
  readonly headingScale: number;
  /** Logit of one unit of pair weight. */
  readonly pairScale: number;
  readonly temperature: number;
  /** Least confidence of a shown label, and least probability of a second one. */
  readonly shownFrom: number;
  readonly secondFrom: number;
  /** Whether a cue speaks for the cues within it, or they count beside it. */
  readonly longestOnly: boolean;
  /** Small words that may be written joined to the front of a cue's first word, in normalised space. */
  readonly joined: readonly string[];
}

/**
 * A pack in memory. What a cue weighs is the sum of some rows, most of which many cues share. Rows have one signed byte
 * per label: row `i` is `[i * 7, i * 7 + 7)`.
 */
export interface Pack extends PackHeader {
  readonly cues: Trie;
  /** The rows of each cue. The first ones are those of the concepts, and have their numbers. */
  readonly rowsOf: ConceptIndex;
  readonly lineRows: Int8Array;
  readonly headingRows: Int8Array;
  /** Seven signed bytes for each two concepts, at `pairIndex` of theirs. */
  readonly pairWeights: Int8Array;
}

/** The two files of a compiled pack. Languages that share all that was learned have the same second one. */
export interface PackFiles {
  readonly cues: Uint8Array;
  readonly shared: Uint8Array;
}

export const MAGIC = 0x4b50_4b45;
export const VERSION = 8;
/** Bytes before the header. */
export const HEAD = 48;
const COLUMNS = LABELS.length;

/**
 * Reads a compiled pack. Its cues are a little-endian file:
 * `u32` magic "EKPK" · `u32` version · `u32` header length in UTF-16 units · `u32` number of letters l ·
 * `u32` number of cues n · `u32` number of their own units · `u32` bytes of cues · `u32` number of their rows ·
 * `u32` bytes of these · `u32` number of concepts c · `u32` number of shared rows s · `u32` number of single rows r ·
 * header as JSON in UTF-16, all low bytes before all high ones, which compresses best · letters (`u16` × l), likewise ·
 * cues, as `readCues` reads them · their rows, as `readRows` does · weights for lines of the rows that single cues have
 * (`i8` × 7r), then those for headings. `addJoined` makes more cues of these.
 *
 * What it shares are the weights of shared rows, concepts' first, likewise (`i8` × 14s), and those of pairs
 * (`i8` × 7c(c − 1)/2): concepts 0 and 1, 0 and 2, … 1 and 2, …
 *
 * Throws an `Error` that names the cause when the bytes are not a pack of this version.
 */
export function readPack({ cues: bytes, shared }: PackFiles): Pack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error("not a compiled language pack");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`language pack has format ${version}, this program reads ${VERSION}`);
  const sizes = new Uint32Array(HEAD / 4 - 2).map((_, i) => view.getUint32(8 + 4 * i, true));
  const [headerUnits, letterCount, count, units, cueBytes, ids, rowBytes, concepts, sharedRows, singleRows] =
    sizes as unknown as [number, number, number, number, number, number, number, number, number, number];
  const expected = HEAD + 2 * (headerUnits + letterCount) + cueBytes + rowBytes + singleRows * 2 * COLUMNS;
  if (bytes.length !== expected) throw new Error(`language pack has ${bytes.length} bytes instead of ${expected}`);
  const sharedBytes = sharedRows * 2 * COLUMNS + (COLUMNS * concepts * (concepts - 1)) / 2;
  if (shared.length !== sharedBytes)
    throw new Error(`shared rows have ${shared.length} bytes instead of ${sharedBytes}`);

  let at = HEAD;
  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const header = JSON.parse(String.fromCharCode(...unitsOf(take(2 * headerUnits)))) as PackHeader;
  const letters = unitsOf(take(2 * letterCount));
  const { joined } = header;
  const cues = readTrie(readCues(take(cueBytes), { letters, cues: count, units }), roomOfJoined(units, count, joined));
  const { rowsOf, alone } = readRows(take(rowBytes), { cues: count, rows: ids, concepts, shared: sharedRows });
  const table = (use: 0 | 1): Int8Array => {
    const weights = new Int8Array((sharedRows + singleRows) * COLUMNS);
    weights.set(shared.subarray(use * sharedRows * COLUMNS, (use + 1) * sharedRows * COLUMNS));
    weights.set(take(singleRows * COLUMNS), sharedRows * COLUMNS);
    return weights;
  };
  return Object.freeze({
    ...header,
    cues,
    rowsOf: addJoined({ trie: cues, states: units + 1, cues: count, rowsOf, alone }, joined),
    lineRows: table(0),
    headingRows: table(1),
    pairWeights: readPairs(shared.subarray(2 * sharedRows * COLUMNS), concepts),
  });
}

function unitsOf(bytes: Uint8Array): Uint16Array {
  const length = bytes.length / 2;
  return new Uint16Array(length).map((_, i) => bytes[i]! | (bytes[length + i]! << 8));
}

function readPairs(bytes: Uint8Array, concepts: number): Int8Array {
  const weights = new Int8Array(concepts * concepts * COLUMNS);
  let at = 0;
  for (let a = 0; a < concepts; a++) {
    const length = (concepts - a - 1) * COLUMNS;
    weights.set(bytes.subarray(at, at + length), pairIndex(a, a + 1, concepts) * COLUMNS);
    at += length;
  }
  return weights;
}
