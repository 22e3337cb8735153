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
}

/** A pack in memory. Weight rows have one signed byte per label: row `i` is `[i * 7, i * 7 + 7)`. */
export interface Pack extends PackHeader {
  readonly cues: Trie;
  /** The row of each cue, in both tables. */
  readonly rowOf: Uint16Array;
  readonly lineWeights: Int8Array;
  readonly headingWeights: Int8Array;
  readonly concepts: ConceptIndex;
  /** Seven signed bytes for each two concepts, at `pairIndex` of theirs. */
  readonly pairWeights: Int8Array;
}

/** The two files of a compiled pack. Languages that learned the same of their concepts have the same pairs. */
export interface PackFiles {
  readonly cues: Uint8Array;
  readonly pairs: Uint8Array;
}

export const MAGIC = 0x4b50_4b45;
export const VERSION = 4;
/** Bytes before the header. */
export const HEAD = 36;
const COLUMNS = LABELS.length;

/**
 * Reads a compiled pack. Its cues are a little-endian file:
 * `u32` magic "EKPK" · `u32` version · `u32` header length in UTF-16 units · `u32` number of cues n ·
 * `u32` number of own units · `u32` number of concepts c · `u32` number of cues' concepts m · `u32` number of rows r ·
 * `u32` how many of these have several cues · header as JSON in UTF-16, all low bytes before all high ones, which
 * compresses best · own units of all cues in turn, likewise · row of each cue plus one, 0 for the next one that it has
 * alone (`u16` × n), likewise · concepts of all cues in turn (`u16` × m) likewise · number of units shared with the cue
 * before (`u8` × n) · number of own units (`u8` × n) · number of concepts (`u8` × n) · rows by column, those of several
 * cues first: all lines' weights, then all headings' (`i8` × 14r). Cues are sorted by code unit.
 *
 * Its pairs are weights by column (`i8` × 7c(c − 1)/2): concepts 0 and 1, 0 and 2, … 1 and 2, …
 *
 * Throws an `Error` that names the cause when the bytes are not a pack of this version.
 */
export function readPack({ cues: bytes, pairs }: PackFiles): Pack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error("not a compiled language pack");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`language pack has format ${version}, this program reads ${VERSION}`);
  const [headerLength, count, unitCount, conceptCount, membershipCount, rowCount, severalCount] = [
    8, 12, 16, 20, 24, 28, 32,
  ].map((at) => view.getUint32(at, true)) as [number, number, number, number, number, number, number];
  const expected = HEAD + 2 * (headerLength + unitCount + count + membershipCount) + count * 3 + rowCount * 2 * COLUMNS;
  if (bytes.length !== expected) throw new Error(`language pack has ${bytes.length} bytes instead of ${expected}`);
  const pairBytes = (COLUMNS * conceptCount * (conceptCount - 1)) / 2;
  if (pairs.length !== pairBytes) throw new Error(`pairs have ${pairs.length} bytes instead of ${pairBytes}`);

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
  const weights = (): Int8Array => {
    const rows = byRow(bytes.subarray(at, at + rowCount * COLUMNS), rowCount);
    at += rowCount * COLUMNS;
    return rows;
  };
  const header = JSON.parse(String.fromCharCode(...numbers(headerLength))) as PackHeader;
  const units = numbers(unitCount);
  const rowOf = numbers(count);
  let alone = severalCount;
  for (let i = 0; i < count; i++) rowOf[i] = rowOf[i] === 0 ? alone++ : rowOf[i]! - 1;
  const ids = numbers(membershipCount);
  const cues = readTrie({ shared: small(), own: small(), units });
  const memberships = small();
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + memberships[i]!;
  return Object.freeze({
    ...header,
    cues,
    rowOf,
    lineWeights: weights(),
    headingWeights: weights(),
    concepts: { starts, ids, size: conceptCount },
    pairWeights: readPairs(pairs, conceptCount),
  });
}

/** Turns columns into rows. */
function byRow(columns: Uint8Array, rows: number): Int8Array {
  const result = new Int8Array(rows * COLUMNS);
  let at = 0;
  for (let column = 0; column < COLUMNS; column++) {
    for (let i = column; i < result.length; i += COLUMNS) result[i] = columns[at++]!;
  }
  return result;
}

function readPairs(bytes: Uint8Array, concepts: number): Int8Array {
  const weights = new Int8Array(concepts * concepts * COLUMNS);
  let at = 0;
  for (let column = 0; column < COLUMNS; column++) {
    for (let a = 0; a < concepts; a++) {
      for (let b = a + 1; b < concepts; b++) weights[pairIndex(a, b, concepts) * COLUMNS + column] = bytes[at++]!;
    }
  }
  return weights;
}
