import { type Automaton, buildAutomaton } from "./automaton.ts";
import { type ConceptIndex, pairIndex } from "./concepts.ts";
import { LABELS } from "./processes.ts";

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

/** A pack in memory. Weight rows have one signed byte per label: cue `i` has `[i * 7, i * 7 + 7)`. */
export interface Pack extends PackHeader {
  readonly automaton: Automaton;
  readonly lineWeights: Int8Array;
  readonly headingWeights: Int8Array;
  readonly concepts: ConceptIndex;
  /** Seven signed bytes for each two concepts, at `pairIndex` of theirs. */
  readonly pairWeights: Int8Array;
}

const MAGIC = 0x4b50_4b45;
const VERSION = 2;
/** Bytes before the header. */
const HEAD = 28;

/**
 * Reads a compiled pack. The file is little-endian:
 * `u32` magic "EKPK" · `u32` version · `u32` header length in UTF-16 units · `u32` number of cues n ·
 * `u32` number of suffix units · `u32` number of concepts c · `u32` number of cues' concepts m · header as JSON in
 * UTF-16, all low bytes before all high ones, which compresses best · suffix units likewise · concepts of all cues in
 * turn (`u16` × m) · shared prefix length (`u8` × n) · suffix length (`u8` × n) · number of concepts (`u8` × n) · line
 * weights by column (`i8` × 7n) · heading weights by column (`i8` × 7n) · weights of pairs by column
 * (`i8` × 7c(c − 1)/2): concepts 0 and 1, 0 and 2, … 1 and 2, …
 * Cues are sorted by code unit; each is the first `shared` units of the one before it and a suffix.
 *
 * Throws an `Error` that names the cause when the bytes are not a pack of this version.
 */
export function readPack(bytes: Uint8Array): Pack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error("not a compiled language pack");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`language pack has format ${version}, this program reads ${VERSION}`);
  const [headerLength, count, suffixUnits, conceptCount, membershipCount] = [8, 12, 16, 20, 24].map((at) =>
    view.getUint32(at, true),
  ) as [number, number, number, number, number];
  const columns = LABELS.length;
  const pairCount = (conceptCount * (conceptCount - 1)) / 2;
  const expected =
    HEAD + 2 * (headerLength + suffixUnits + membershipCount) + count * (3 + 2 * columns) + pairCount * columns;
  if (bytes.length !== expected) throw new Error(`language pack has ${bytes.length} bytes instead of ${expected}`);

  let at = HEAD;
  const text = (length: number): string => {
    let result = "";
    for (let i = 0; i < length; i++) result += String.fromCharCode(bytes[at + i]! | (bytes[at + length + i]! << 8));
    at += 2 * length;
    return result;
  };
  const header = JSON.parse(text(headerLength)) as PackHeader;
  const suffixes = text(suffixUnits);
  const ids = new Uint16Array(membershipCount);
  for (let i = 0; i < membershipCount; i++, at += 2) ids[i] = view.getUint16(at, true);
  const shared = bytes.subarray(at, at + count);
  const lengths = bytes.subarray(at + count, at + 2 * count);
  const memberships = bytes.subarray(at + 2 * count, at + 3 * count);
  at += 3 * count;
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + memberships[i]!;
  const cues: string[] = new Array(count);
  let from = 0;
  let previous = "";
  for (let i = 0; i < count; i++) {
    previous = previous.slice(0, shared[i]) + suffixes.slice(from, from + lengths[i]!);
    from += lengths[i]!;
    cues[i] = previous;
  }
  const rows = (): Int8Array => {
    const weights = new Int8Array(count * columns);
    for (let column = 0; column < columns; column++) {
      for (let i = 0; i < count; i++) weights[i * columns + column] = view.getInt8(at++);
    }
    return weights;
  };
  const lineWeights = rows();
  const headingWeights = rows();
  const pairWeights = new Int8Array(conceptCount * conceptCount * columns);
  for (let column = 0; column < columns; column++) {
    forEachPair(conceptCount, (pair) => {
      pairWeights[pair * columns + column] = view.getInt8(at++);
    });
  }
  const concepts = { starts, ids, size: conceptCount };
  return Object.freeze({
    ...header,
    automaton: buildAutomaton(cues),
    lineWeights,
    headingWeights,
    concepts,
    pairWeights,
  });
}

function forEachPair(concepts: number, visit: (index: number) => void): void {
  for (let a = 0; a < concepts; a++) for (let b = a + 1; b < concepts; b++) visit(pairIndex(a, b, concepts));
}

/** The cues and weights that `writePack` takes: sorted by code unit, no cue twice, none over 255 units. */
export interface PackCue {
  readonly cue: string;
  /** One integer from -127 to 127 per label. */
  readonly line: readonly number[];
  readonly heading: readonly number[];
  /** Numbers of the concepts that it belongs to. */
  readonly concepts: readonly number[];
}

/** A number of concepts, and seven integers for two of them by their `pairIndex`; pairs that are missing weigh nothing. */
export interface PackConcepts {
  readonly size: number;
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

/** The bytes that `readPack` reads. */
export function writePack(header: PackHeader, cues: readonly PackCue[], concepts: PackConcepts): Uint8Array {
  const json = JSON.stringify(header);
  const shared: number[] = [];
  const suffixes: string[] = [];
  let previous = "";
  for (const { cue } of cues) {
    let common = 0;
    while (common < cue.length && common < previous.length && cue[common] === previous[common]) common++;
    shared.push(common);
    suffixes.push(cue.slice(common));
    previous = cue;
  }
  const suffixText = suffixes.join("");
  const columns = LABELS.length;
  const memberships = cues.flatMap((cue) => cue.concepts);
  const units = json.length + suffixText.length + memberships.length;
  const pairCount = (concepts.size * (concepts.size - 1)) / 2;
  const bytes = new Uint8Array(HEAD + 2 * units + cues.length * (3 + 2 * columns) + pairCount * columns);
  const view = new DataView(bytes.buffer);
  [MAGIC, VERSION, json.length, cues.length, suffixText.length, concepts.size, memberships.length].forEach(
    (value, i) => {
      view.setUint32(i * 4, value, true);
    },
  );
  let at = HEAD;
  for (const text of [json, suffixText]) {
    for (let i = 0; i < text.length; i++) {
      bytes[at + i] = text.charCodeAt(i) & 255;
      bytes[at + text.length + i] = text.charCodeAt(i) >> 8;
    }
    at += 2 * text.length;
  }
  for (const id of memberships) {
    view.setUint16(at, id, true);
    at += 2;
  }
  for (const length of shared) bytes[at++] = length;
  for (const suffix of suffixes) bytes[at++] = suffix.length;
  for (const cue of cues) bytes[at++] = cue.concepts.length;
  for (const use of ["line", "heading"] as const) {
    for (let column = 0; column < columns; column++) {
      for (const cue of cues) view.setInt8(at++, cue[use][column]!);
    }
  }
  for (let column = 0; column < columns; column++) {
    forEachPair(concepts.size, (pair) => {
      view.setInt8(at++, concepts.pairs.get(pair)?.[column] ?? 0);
    });
  }
  return bytes;
}
