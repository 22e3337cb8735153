import { type Automaton, buildAutomaton } from "./automaton.ts";
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
}

const MAGIC = 0x4b50_4b45;
const VERSION = 1;

/**
 * Reads a compiled pack. The file is little-endian:
 * `u32` magic "EKPK" · `u32` version · `u32` header length in UTF-16 units · `u32` number of cues n ·
 * `u32` number of suffix units · header as JSON in UTF-16 · suffix units (`u16` each) · shared prefix length (`u8` × n) ·
 * suffix length (`u8` × n) · line weights by column (`i8` × 7n) · heading weights by column (`i8` × 7n).
 * Cues are sorted by code unit; each is the first `shared` units of the one before it and a suffix.
 *
 * Throws an `Error` that names the cause when the bytes are not a pack of this version.
 */
export function readPack(bytes: Uint8Array): Pack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || view.getUint32(0, true) !== MAGIC) throw new Error("not a compiled language pack");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`language pack has format ${version}, this program reads ${VERSION}`);
  const headerLength = view.getUint32(8, true);
  const count = view.getUint32(12, true);
  const suffixUnits = view.getUint32(16, true);
  const columns = LABELS.length;
  const expected = 20 + 2 * (headerLength + suffixUnits) + count * (2 + 2 * columns);
  if (bytes.length !== expected) throw new Error(`language pack has ${bytes.length} bytes instead of ${expected}`);

  let at = 20;
  const text = (length: number): string => {
    let result = "";
    for (let i = 0; i < length; i++, at += 2) result += String.fromCharCode(view.getUint16(at, true));
    return result;
  };
  const header = JSON.parse(text(headerLength)) as PackHeader;
  const suffixes = text(suffixUnits);
  const shared = bytes.subarray(at, at + count);
  const lengths = bytes.subarray(at + count, at + 2 * count);
  at += 2 * count;
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
  return Object.freeze({ ...header, automaton: buildAutomaton(cues), lineWeights, headingWeights });
}

/** The cues and weights that `writePack` takes: sorted by code unit, no cue twice, none over 255 units. */
export interface PackCue {
  readonly cue: string;
  /** One integer from -127 to 127 per label. */
  readonly line: readonly number[];
  readonly heading: readonly number[];
}

/** The bytes that `readPack` reads. */
export function writePack(header: PackHeader, cues: readonly PackCue[]): Uint8Array {
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
  const bytes = new Uint8Array(20 + 2 * (json.length + suffixText.length) + cues.length * (2 + 2 * columns));
  const view = new DataView(bytes.buffer);
  [MAGIC, VERSION, json.length, cues.length, suffixText.length].forEach((value, i) => {
    view.setUint32(i * 4, value, true);
  });
  let at = 20;
  for (const text of [json, suffixText]) {
    for (let i = 0; i < text.length; i++, at += 2) view.setUint16(at, text.charCodeAt(i), true);
  }
  for (const length of shared) bytes[at++] = length;
  for (const suffix of suffixes) bytes[at++] = suffix.length;
  for (const use of ["line", "heading"] as const) {
    for (let column = 0; column < columns; column++) {
      for (const cue of cues) view.setInt8(at++, cue[use][column]!);
    }
  }
  return bytes;
}
