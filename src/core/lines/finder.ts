/** Looks for one mark in ranges that only move forward. Reads each code unit about once, and little beyond the ranges. */
export class Finder {
  readonly #text: string;
  readonly #mark: string;
  /** The last occurrence found, perhaps beyond the range it was looked for in. */
  #found = -1;
  /** No occurrence that has not been found begins before this offset. */
  #clear = 0;
  #window = 1024;

  constructor(text: string, mark: string) {
    this.#text = text;
    this.#mark = mark;
  }

  /** The first occurrence that begins in the range, or -1. */
  within(from: number, end: number): number {
    if (this.#found >= from) return this.#found < end ? this.#found : -1;
    return this.#clear >= end ? -1 : this.#search(Math.max(from, this.#clear), end);
  }

  #search(from: number, end: number): number {
    for (let at = from; at < end; at = this.#clear) {
      const stop = at + this.#window;
      const hit = this.#text.substring(at, stop + this.#mark.length - 1).indexOf(this.#mark);
      if (hit >= 0) {
        this.#found = at + hit;
        this.#clear = this.#found;
        return this.#found < end ? this.#found : -1;
      }
      this.#clear = stop;
      this.#window *= 2;
    }
    return -1;
  }
}
