/**
 * Where units lead from states: an open hash table that grows. The units of one state are near each other, those of
 * different states are spread.
 */
export class WayTable {
  /**
   * Slot `i` has at `2i` the state (24 bits) and the unit's low byte, at `2i + 1` the target plus one (24 bits) and the
   * unit's high byte; an empty slot has 0 there.
   */
  #slots: Int32Array;
  #count = 0;

  /** `expected` is for how many ways there is room at once. */
  constructor(expected: number) {
    let slots = 16;
    while (slots < expected * 2) slots *= 2;
    this.#slots = new Int32Array(2 * slots);
  }

  /** The target, -1 where there is none. */
  find(state: number, unit: number): number {
    const slots = this.#slots;
    const key = (state << 8) | (unit & 0xff);
    const high = unit >> 8;
    let slot = firstSlot(state, unit) & (slots.length - 1);
    for (;;) {
      const found = slots[slot + 1]!;
      if (found === 0) return -1;
      if (slots[slot] === key && (found & 0xff) === high) return (found >>> 8) - 1;
      slot = (slot + 2) & (slots.length - 1);
    }
  }

  /** Adds a way that is not there yet. */
  add(state: number, unit: number, target: number): void {
    if (++this.#count * 3 > this.#slots.length) this.#grow();
    this.#put((state << 8) | (unit & 0xff), ((target + 1) << 8) | (unit >> 8));
  }

  #put(key: number, value: number): void {
    const slots = this.#slots;
    let slot = firstSlot(key >>> 8, ((value & 0xff) << 8) | (key & 0xff)) & (slots.length - 1);
    while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
    slots[slot] = key;
    slots[slot + 1] = value;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) this.#put(old[i]!, old[i + 1]!);
  }
}

function firstSlot(state: number, unit: number): number {
  return 2 * ((Math.imul(state, 0x9e3779b1) >>> 11) ^ unit);
}
