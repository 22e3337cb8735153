/**
 * Rows by the hash of a string: an open table of 32-bit hashes, without the strings. A stranger among some thousand keys
 * is taken for one of them about once in a million words.
 */
export interface HashTable {
  /** Slot `i` has at `2i` a hash, 0 for an empty one, and at `2i + 1` its row. */
  readonly slots: Int32Array;
  /** A set bit for the low bits of each hash: most words are strangers, and these need no look at the large table. */
  readonly known: Int32Array;
}

/** Bits of `known`: 16 KB, which stay in a processor's nearest cache. */
const KNOWN_BITS = 1 << 17;

export const NO_ROW = 0xffff;
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of a string and one more code unit. The order of the units counts. */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashOf(text: string, start: number = HASH_START): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = hashed(hash, text.charCodeAt(i));
  return hash;
}

/** Makes a table of fewer than 65,535 rows; a row's number is its place in `hashes`, all different. */
export function buildHashTable(hashes: readonly number[]): HashTable {
  let capacity = 16;
  while (capacity < hashes.length * 2) capacity *= 2;
  const table = { slots: new Int32Array(2 * capacity), known: new Int32Array(KNOWN_BITS / 32) };
  const { slots } = table;
  for (const [row, hash] of hashes.entries()) {
    table.known[knownWord(hash)]! |= 1 << hash;
    let slot = slotOf(hash) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 2) & (slots.length - 1);
    slots[slot] = hash;
    slots[slot + 1] = row;
  }
  return table;
}

/** The row of a hash, or `NO_ROW`. */
export function findRow({ slots, known }: HashTable, hash: number): number {
  if ((known[knownWord(hash)]! & (1 << hash)) === 0) return NO_ROW;
  let slot = slotOf(hash) & (slots.length - 1);
  for (;;) {
    const found = slots[slot];
    if (found === hash) return slots[slot + 1]!;
    if (found === 0) return NO_ROW;
    slot = (slot + 2) & (slots.length - 1);
  }
}

function knownWord(hash: number): number {
  return (hash >>> 5) & (KNOWN_BITS / 32 - 1);
}

/** The low bits of a product say little about its factors. */
function slotOf(hash: number): number {
  return 2 * ((hash >>> 15) ^ hash);
}
