/** In a slot, see `WordTable.slots`. */
const SLOT = 4;
const CHECK = 1;
export const SET = 2;
export const OPENS = 3;

/** What is known of words, by two hashes of each: an open hash table that grows, without the words. */
export class WordTable {
  /** Slot `i` has from `4i` on: both hashes; a number that is not 0 unless the slot is empty; another one. */
  slots: Int32Array = new Int32Array(SLOT * 1024);
  count = 0;

  /** Where a word is, or where there is room for it. */
  slotOf(hash: number, check: number): number {
    const { slots } = this;
    const mask = slots.length - SLOT;
    let slot = Math.imul(hash ^ (hash >>> 15), SLOT) & mask;
    while (slots[slot + SET] !== 0 && (slots[slot] !== hash || slots[slot + CHECK] !== check)) {
      slot = (slot + SLOT) & mask;
    }
    return slot;
  }

  /** Adds a word that is not there yet; gives its slot. */
  add(hash: number, check: number, set: number, opens: number): number {
    if (++this.count * 2 * SLOT > this.slots.length) this.#grow();
    return this.#put(hash, check, set, opens);
  }

  #put(hash: number, check: number, set: number, opens: number): number {
    const slot = this.slotOf(hash, check);
    this.slots[slot] = hash;
    this.slots[slot + CHECK] = check;
    this.slots[slot + SET] = set;
    this.slots[slot + OPENS] = opens;
    return slot;
  }

  #grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    for (let i = 0; i < old.length; i += SLOT) {
      if (old[i + SET] !== 0) this.#put(old[i]!, old[i + CHECK]!, old[i + SET]!, old[i + OPENS]!);
    }
  }
}
