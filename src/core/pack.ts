import { type ConceptIndex, pairIndex } from "./concepts.ts";
import { addJoined, roomOfJoined } from "./joined.ts";
import { COUNTED, type Counts, readCues, readRows, weightsIn } from "./packBytes.ts";
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
export const VERSION = 9;
/** Bytes before the header. */
export const HEAD = 8 + 4 * COUNTED.length;
const COLUMNS = LABELS.length;

/**
 * Reads a compiled pack. Its cues are a little-endian file:
 * `u32` magic "EKPK" · `u32` version · `u32` for each of `COUNTED` · header as JSON in UTF-16, all low bytes before all
 * high ones, which compresses best · letters (`u16`), likewise · cues, as `readCues` reads them · their rows, as
 * `readRows` does · weights for lines of the rows that single cues have, as `weightsIn` reads them, then those for
 * headings. `addJoined` makes more cues of these.
 *
 * What it shares are weights too: the shared rows for lines, concepts' first, then those for headings, then pairs:
 * concepts 0 and 1, 0 and 2, … 1 and 2, …
 *
 * Throws an `Error` that names the cause when the bytes are not a pack of this version.
 */
export function readPack({ cues: bytes, shared }: PackFiles): Pack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error("not a compiled language pack");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`language pack has format ${version}, this program reads ${VERSION}`);
  const counts = Object.fromEntries(COUNTED.map((name, i) => [name, view.getUint32(8 + 4 * i, true)])) as Counts;
  const { headerUnits, letters, cueBytes, rowBytes, weightBytes, sharedBytes, concepts, sharedRows, singleRows } =
    counts;
  const expected = HEAD + 2 * (headerUnits + letters) + cueBytes + rowBytes + weightBytes;
  if (bytes.length !== expected) throw new Error(`language pack has ${bytes.length} bytes instead of ${expected}`);
  if (shared.length !== sharedBytes)
    throw new Error(`shared rows have ${shared.length} bytes instead of ${sharedBytes}`);

  let at = HEAD;
  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const header = JSON.parse(String.fromCharCode(...unitsOf(take(2 * headerUnits)))) as PackHeader;
  const alphabet = unitsOf(take(2 * letters));
  const { joined } = header;
  const cues = readTrie(readCues(take(cueBytes), alphabet, counts), roomOfJoined(counts.units, counts.cues, joined));
  const { rowsOf, alone } = readRows(take(rowBytes), counts);
  const ofShared = weightsIn(shared);
  const ofSingle = weightsIn(take(weightBytes));
  const [lineRows, headingRows] = ["line", "heading"].map(() => {
    const weights = new Int8Array((sharedRows + singleRows) * COLUMNS);
    ofShared(weights, 0, sharedRows);
    ofSingle(weights, sharedRows, sharedRows + singleRows);
    return weights;
  }) as [Int8Array, Int8Array];
  const pairWeights = new Int8Array(concepts * concepts * COLUMNS);
  for (let a = 0; a < concepts; a++)
    ofShared(pairWeights, pairIndex(a, a + 1, concepts), pairIndex(a, concepts, concepts));
  return Object.freeze({
    ...header,
    cues,
    rowsOf: addJoined({ trie: cues, states: counts.units + 1, cues: counts.cues, rowsOf, alone }, joined),
    lineRows,
    headingRows,
    pairWeights,
  });
}

function unitsOf(bytes: Uint8Array): Uint16Array {
  const length = bytes.length / 2;
  return new Uint16Array(length).map((_, i) => bytes[i]! | (bytes[length + i]! << 8));
}
