/**
 * Rows by the hash of a string: an open table of 32-bit hashes, without the strings. A stranger among some thousand keys
 * is taken for one of them about once in a million words.
 */
export interface HashTable {
  /** Hash in each slot; 0 for an empty one. */
  readonly hashes: Int32Array;
  readonly rows: Uint16Array;
  readonly mask: number;
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
  while (capacity < hashes.length * 4) capacity *= 2;
  const table = {
    hashes: new Int32Array(capacity),
    rows: new Uint16Array(capacity),
    mask: capacity - 1,
    known: new Int32Array(KNOWN_BITS / 32),
  };
  for (const [row, hash] of hashes.entries()) {
    table.known[knownWord(hash)]! |= 1 << hash;
    let slot = slotOf(hash) & table.mask;
    while (table.hashes[slot] !== 0) slot = (slot + 1) & table.mask;
    table.hashes[slot] = hash;
    table.rows[slot] = row;
  }
  return table;
}

/** The row of a hash, or `NO_ROW`. */
export function findRow({ hashes, rows, mask, known }: HashTable, hash: number): number {
  if ((known[knownWord(hash)]! & (1 << hash)) === 0) return NO_ROW;
  let slot = slotOf(hash) & mask;
  for (;;) {
    const found = hashes[slot];
    if (found === hash) return rows[slot]!;
    if (found === 0) return NO_ROW;
    slot = (slot + 1) & mask;
  }
}

function knownWord(hash: number): number {
  return (hash >>> 5) & (KNOWN_BITS / 32 - 1);
}

/** The low bits of a product say little about its factors. */
function slotOf(hash: number): number {
  return (hash >>> 15) ^ hash;
}
