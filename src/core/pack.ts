import { type ConceptIndex, pairIndex } from "./concepts.ts";
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
export const VERSION = 5;
/** Bytes before the header. */
export const HEAD = 36;
const COLUMNS = LABELS.length;

/**
 * Reads a compiled pack. Its cues are a little-endian file:
 * `u32` magic "EKPK" · `u32` version · `u32` header length in UTF-16 units · `u32` number of cues n ·
 * `u32` number of own units · `u32` number of cues' rows m · `u32` number of concepts c · `u32` number of shared rows s ·
 * `u32` number of rows of single cues r · header as JSON in UTF-16, all low bytes before all high ones, which compresses
 * best · own units of all cues in turn, likewise · rows of all cues in turn (`u16` × m), likewise, s for the next of
 * those of single cues · number of units shared with the cue before (`u8` × n) · number of own units (`u8` × n) ·
 * number of rows (`u8` × n), ascending · rows of single cues by column: all lines' weights, then all headings'
 * (`i8` × 14r). Of cues that begin alike a shorter one comes before those that go on.
 *
 * What it shares are the shared rows, concepts' first, likewise (`i8` × 14s), and the weights of pairs by column
 * (`i8` × 7c(c − 1)/2): concepts 0 and 1, 0 and 2, … 1 and 2, …
 *
 * Throws an `Error` that names the cause when the bytes are not a pack of this version.
 */
export function readPack({ cues: bytes, shared }: PackFiles): Pack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error("not a compiled language pack");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`language pack has format ${version}, this program reads ${VERSION}`);
  const [headerLength, count, unitCount, idCount, conceptCount, sharedCount, ownCount] = [
    8, 12, 16, 20, 24, 28, 32,
  ].map((at) => view.getUint32(at, true)) as [number, number, number, number, number, number, number];
  const expected = HEAD + 2 * (headerLength + unitCount + idCount) + count * 3 + ownCount * 2 * COLUMNS;
  if (bytes.length !== expected) throw new Error(`language pack has ${bytes.length} bytes instead of ${expected}`);
  const sharedBytes = sharedCount * 2 * COLUMNS + (COLUMNS * conceptCount * (conceptCount - 1)) / 2;
  if (shared.length !== sharedBytes)
    throw new Error(`shared rows have ${shared.length} bytes instead of ${sharedBytes}`);

  let at = HEAD;
  const numbers = (length: number): Uint16Array => {
    const result = new Uint16Array(length);
    for (let i = 0; i < length; i++) result[i] = bytes[at + i]! | (bytes[at + length + i]! << 8);
    at += 2 * length;
    return result;
  };
  const small = (): Uint16Array => {
    const result = Uint16Array.from(bytes.subarray(at, at + count));
    at += count;
    return result;
  };
  const header = JSON.parse(String.fromCharCode(...numbers(headerLength))) as PackHeader;
  const units = numbers(unitCount);
  const ids = numbers(idCount);
  let own = sharedCount;
  for (let i = 0; i < idCount; i++) if (ids[i] === sharedCount) ids[i] = own++;
  const cues = readTrie({ shared: small(), own: small(), units });
  const counts = small();
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + counts[i]!;
  const rows = (use: 0 | 1): Int8Array => {
    const table = new Int8Array((sharedCount + ownCount) * COLUMNS);
    byRow(shared.subarray(use * sharedCount * COLUMNS), table.subarray(0, sharedCount * COLUMNS));
    byRow(bytes.subarray(at + use * ownCount * COLUMNS), table.subarray(sharedCount * COLUMNS));
    return table;
  };
  return Object.freeze({
    ...header,
    cues,
    rowsOf: { starts, ids, size: conceptCount },
    lineRows: rows(0),
    headingRows: rows(1),
    pairWeights: readPairs(shared.subarray(2 * sharedCount * COLUMNS), conceptCount),
  });
}

/** Fills rows from columns. */
function byRow(columns: Uint8Array, rows: Int8Array): void {
  let at = 0;
  for (let column = 0; column < COLUMNS; column++) {
    for (let i = column; i < rows.length; i += COLUMNS) rows[i] = columns[at++]!;
  }
}

function readPairs(columns: Uint8Array, concepts: number): Int8Array {
  const weights = new Int8Array(concepts * concepts * COLUMNS);
  let at = 0;
  for (let column = 0; column < COLUMNS; column++) {
    for (let a = 0; a < concepts; a++) {
      for (let b = a + 1; b < concepts; b++) weights[pairIndex(a, b, concepts) * COLUMNS + column] = columns[at++]!;
    }
  }
  return weights;
}
