import type { ConceptIndex } from "./concepts.ts";
import type { FrontCoded } from "./trie.ts";

/** Numbers from here on take two bytes. */
export const TWO_BYTES = 224;
/** Among the numbers of cues, that of the first letter; those below are numbers of units. */
export const FIRST_LETTER = 32;
/** Among the rows of cues, the next one of those that single cues have. */
export const SINGLE = 0;
/** Among the rows of cues, not one of them, but that the cue takes no small word in front. */
export const ALONE = 1;
/** The first row that is shared, and no concept's. */
export const FIRST_SHARED = 2;

/** Reads numbers: below 224 as one byte, else as two, the first of which is 224 and how many times 256 is above that. */
interface Numbers {
  next(): number;
  /** The next number, if it takes one byte; -1 behind the last. */
  peek(): number;
}

function numbersOf(bytes: Uint8Array): Numbers {
  let at = 0;
  return {
    next() {
      const byte = bytes[at++]!;
      return byte < TWO_BYTES ? byte : TWO_BYTES + ((byte - TWO_BYTES) << 8) + bytes[at++]!;
    },
    peek: () => (at < bytes.length ? bytes[at]! : -1),
  };
}

/**
 * Reads cues. Of each there is first the number of units at the end of the cue before that it does not have, of which 31
 * says that one more number is to be added; then a number for each of its other units, 32 more than that of its letter.
 */
export function readCues(
  bytes: Uint8Array,
  size: { readonly letters: Uint16Array; readonly cues: number; readonly units: number },
): FrontCoded {
  const shared = new Uint16Array(size.cues);
  const own = new Uint16Array(size.cues);
  const units = new Uint16Array(size.units);
  const numbers = numbersOf(bytes);
  let count = 0;
  let length = 0;
  for (let cue = 0; cue < size.cues; cue++) {
    const dropped = numbers.next();
    length -= dropped < FIRST_LETTER - 1 ? dropped : dropped + numbers.next();
    shared[cue] = length;
    const first = count;
    while (numbers.peek() >= FIRST_LETTER) units[count++] = size.letters[numbers.next() - FIRST_LETTER]!;
    own[cue] = count - first;
    length += count - first;
  }
  return { shared, own, units };
}

/**
 * Reads the rows of cues, and which stand alone. Each is a number, twice that of the row, and one more where the cue has
 * another. Those of the concepts come behind all other shared ones.
 */
export function readRows(
  bytes: Uint8Array,
  size: { readonly cues: number; readonly rows: number; readonly concepts: number; readonly shared: number },
): { rowsOf: ConceptIndex; alone: Uint8Array } {
  const starts = new Uint32Array(size.cues + 1);
  const ids = new Uint16Array(size.rows);
  const alone = new Uint8Array(size.cues);
  const numbers = numbersOf(bytes);
  let single = size.shared;
  let count = 0;
  for (let cue = 0; cue < size.cues; ) {
    const number = numbers.next();
    const row = number >> 1;
    if (row === ALONE) alone[cue] = 1;
    else ids[count++] = row === SINGLE ? single++ : (row - FIRST_SHARED + size.concepts) % size.shared;
    if ((number & 1) === 0) starts[++cue] = count;
  }
  return { rowsOf: { starts, ids, size: size.concepts }, alone };
}
