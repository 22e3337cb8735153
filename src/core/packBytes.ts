import type { ConceptIndex } from "./concepts.ts";
import { LABELS } from "./processes.ts";
import type { FrontCoded } from "./trie.ts";

/** What the head of a pack's file counts; units are those that cues do not share with the one before. */
export const COUNTED = [
  "headerUnits",
  "letters",
  "cues",
  "units",
  "cueBytes",
  "rowsOfCues",
  "rowBytes",
  "concepts",
  "sharedRows",
  "singleRows",
  "weightBytes",
  "sharedBytes",
] as const;

export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** Numbers from here on take two bytes. */
export const TWO_BYTES = 224;
export const SPACE = 0x20;
/** Among the numbers of cues, that of the first letter; those below end a cue. */
export const FIRST_LETTER = 64;
/** Among those that end a cue, the first that ends it with a space. */
export const SPACED = 32;
/** As a number of units, that one more number is to be added. */
export const MORE = 31;
/** As four bits, that more are to be added. */
export const FULL = 15;
/** Among the rows of cues, the next one of those that single cues have. */
export const SINGLE = 0;
/** Among the rows of cues, not one of them, but that the cue takes no small word in front. */
export const ALONE = 1;
/** The first row that is shared, and no concept's. */
export const FIRST_SHARED = 2;

/** Reads numbers: below 224 as one byte, else as two, the first of which is 224 and how many times 256 is above that. */
function numbersOf(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    const byte = bytes[at++]!;
    return byte < TWO_BYTES ? byte : TWO_BYTES + ((byte - TWO_BYTES) << 8) + bytes[at++]!;
  };
}

/**
 * Reads cues. Of each there is a number for each unit that the cue before does not have, 64 more than that of its letter;
 * then how many units at its end the next cue does not have, 32 more where it has one more unit, a space. Of 31 units or
 * more, another number has those above 31.
 */
export function readCues(bytes: Uint8Array, letters: Uint16Array, counts: Counts): FrontCoded {
  const shared = new Uint16Array(counts.cues);
  const own = new Uint16Array(counts.cues);
  const units = new Uint16Array(counts.units);
  const next = numbersOf(bytes);
  let count = 0;
  let kept = 0;
  for (let cue = 0; cue < counts.cues; cue++) {
    const first = count;
    let number = next();
    for (; number >= FIRST_LETTER; number = next()) units[count++] = letters[number - FIRST_LETTER]!;
    if (number >= SPACED) units[count++] = SPACE;
    const dropped = number % SPACED;
    shared[cue] = kept;
    own[cue] = count - first;
    kept += own[cue]! - (dropped === MORE ? MORE + next() : dropped);
  }
  return { shared, own, units };
}

/**
 * Reads the rows of cues, and which stand alone. Each is a number, twice that of the row, and one more where the cue has
 * another. Those of the concepts come behind all other shared ones.
 */
export function readRows(bytes: Uint8Array, counts: Counts): { rowsOf: ConceptIndex; alone: Uint8Array } {
  const { cues, concepts, sharedRows } = counts;
  const starts = new Uint32Array(cues + 1);
  const ids = new Uint16Array(counts.rowsOfCues);
  const alone = new Uint8Array(cues);
  const next = numbersOf(bytes);
  let single = sharedRows;
  let count = 0;
  for (let cue = 0; cue < cues; ) {
    const number = next();
    const row = number >> 1;
    if (row === ALONE) alone[cue] = 1;
    else ids[count++] = row === SINGLE ? single++ : (row - FIRST_SHARED + concepts) % sharedRows;
    if ((number & 1) === 0) starts[++cue] = count;
  }
  return { rowsOf: { starts, ids, size: concepts }, alone };
}

/**
 * Reads rows, one after the other. A row has its weights but the last, and then the sum of all, which is near 0 where the
 * mean has been taken out. Each is a number, twice the weight, or for one below 0 one less than twice its size; in four
 * bits, the low ones of a byte first, of which 15 says that four more are to be added.
 */
export function weightsIn(bytes: Uint8Array): (into: Int8Array, from: number, to: number) => void {
  let at = 0;
  const next = (): number => {
    let number = 0;
    for (let bits = FULL; bits === FULL; at++) {
      bits = (bytes[at >> 1]! >> (4 * (at & 1))) & FULL;
      number += bits;
    }
    return (number & 1) === 0 ? number / 2 : -(number + 1) / 2;
  };
  return (into, from, to) => {
    const last = LABELS.length - 1;
    for (let row = from * LABELS.length; row < to * LABELS.length; row += LABELS.length) {
      let others = 0;
      for (let k = 0; k < last; k++) {
        const weight = next();
        into[row + k] = weight;
        others += weight;
      }
      into[row + last] = next() - others;
    }
  };
}
