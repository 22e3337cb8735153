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
const VERSION = 3;
/** Bytes before the header. */
const HEAD = 32;

/**
 * Reads a compiled pack. The file is little-endian:
 * `u32` magic "EKPK" · `u32` version · `u32` header length in UTF-16 units · `u32` number of cues n ·
 * `u32` number of suffix units · `u32` number of concepts c · `u32` number of cues' concepts m · `u32` number of
 * different rows r · header as JSON in UTF-16, all low bytes before all high ones, which compresses best · suffix units
 * likewise · row of each cue (`u16` × n) likewise · concepts of all cues in turn (`u16` × m) likewise · shared prefix
 * length (`u8` × n) · suffix length (`u8` × n) · number of concepts (`u8` × n) · rows by column, first all lines' weights,
 * then all headings' (`i8` × 14r) · weights of pairs by column (`i8` × 7c(c − 1)/2): concepts 0 and 1, 0 and 2, … 1 and 2, …
 * Cues are sorted by code unit; each is the first `shared` units of the one before it and a suffix.
 *
 * Throws an `Error` that names the cause when the bytes are not a pack of this version.
 */
export function readPack(bytes: Uint8Array): Pack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error("not a compiled language pack");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`language pack has format ${version}, this program reads ${VERSION}`);
  const [headerLength, count, suffixUnits, conceptCount, membershipCount, rowCount] = [8, 12, 16, 20, 24, 28].map(
    (at) => view.getUint32(at, true),
  ) as [number, number, number, number, number, number];
  const columns = LABELS.length;
  const pairCount = (conceptCount * (conceptCount - 1)) / 2;
  const expected =
    HEAD +
    2 * (headerLength + suffixUnits + count + membershipCount) +
    count * 3 +
    (rowCount * 2 + pairCount) * columns;
  if (bytes.length !== expected) throw new Error(`language pack has ${bytes.length} bytes instead of ${expected}`);

  let at = HEAD;
  const numbers = (length: number): Uint16Array => {
    const result = new Uint16Array(length);
    for (let i = 0; i < length; i++) result[i] = bytes[at + i]! | (bytes[at + length + i]! << 8);
    at += 2 * length;
    return result;
  };
  const text = (length: number): string => {
    const units = numbers(length);
    let result = "";
    for (let i = 0; i < length; i += 4096) result += String.fromCharCode(...units.subarray(i, i + 4096));
    return result;
  };
  const header = JSON.parse(text(headerLength)) as PackHeader;
  const suffixes = text(suffixUnits);
  const rowOf = numbers(count);
  const ids = numbers(membershipCount);
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
    for (let column = 0; column < columns; column++, at += rowCount) {
      for (let i = 0; i < count; i++) weights[i * columns + column] = view.getInt8(at + rowOf[i]!);
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
  const { rows, rowOf } = differentRows(cues);
  const planes = [unitsOf(json), unitsOf(suffixText), rowOf, memberships];
  const pairCount = (concepts.size * (concepts.size - 1)) / 2;
  const planeBytes = planes.reduce((sum, plane) => sum + 2 * plane.length, 0);
  const bytes = new Uint8Array(HEAD + planeBytes + cues.length * 3 + (rows.length * 2 + pairCount) * columns);
  const view = new DataView(bytes.buffer);
  const counts = [json.length, cues.length, suffixText.length, concepts.size, memberships.length, rows.length];
  for (const [i, value] of [MAGIC, VERSION, ...counts].entries()) view.setUint32(i * 4, value, true);
  let at = HEAD;
  for (const plane of planes) {
    for (const [i, value] of plane.entries()) {
      bytes[at + i] = value & 255;
      bytes[at + plane.length + i] = value >> 8;
    }
    at += 2 * plane.length;
  }
  for (const length of shared) bytes[at++] = length;
  for (const suffix of suffixes) bytes[at++] = suffix.length;
  for (const cue of cues) bytes[at++] = cue.concepts.length;
  for (const use of ["line", "heading"] as const) {
    for (let column = 0; column < columns; column++) {
      for (const row of rows) view.setInt8(at++, row[use][column]!);
    }
  }
  for (let column = 0; column < columns; column++) {
    forEachPair(concepts.size, (pair) => {
      view.setInt8(at++, concepts.pairs.get(pair)?.[column] ?? 0);
    });
  }
  return bytes;
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Cues of one class of a lexicon weigh the same: each row is kept once, in the order of the first cue that has it. */
function differentRows(cues: readonly PackCue[]): { rows: readonly PackCue[]; rowOf: readonly number[] } {
  const numbers = new Map<string, number>();
  const rows: PackCue[] = [];
  const rowOf = cues.map((cue) => {
    const key = `${cue.line} ${cue.heading}`;
    const known = numbers.get(key) ?? rows.push(cue) - 1;
    numbers.set(key, known);
    return known;
  });
  return { rows, rowOf };
}
