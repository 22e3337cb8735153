import { branchOf, type Trie } from "./trie.ts";

/**
 * An Aho–Corasick automaton over normalised code units: one pass finds every cue, overlapping ones too.
 *
 * A text meets few of a pack's states. So what goes beyond the trie is worked out when a text first needs it, and kept:
 * where a state fails to, which cues end there, and where each unit leads. A pack is ready once its trie is.
 * Holds scratch space, so it serves one caller at a time.
 */
export interface Automaton {
  /** Finds all cues in the first `length` units; the result is valid until the next call. */
  scan(units: Uint16Array, length: number): Hits;
  /** The same walk without telling the cues; gives the last state. What a scan takes at least, for measurements. */
  walk(units: Uint16Array, length: number): number;
}

/** Cue numbers and the positions just behind them, in the order found; only the first `count` of each are valid. */
export interface Hits {
  cues: Int32Array;
  ends: Int32Array;
  count: number;
}

const UNKNOWN = -1;
/** Remembered steps: few enough for a processor's cache. A newer one takes an older one's place. */
const STEPS = 1 << 15;
/** An odd number without pattern, and the first bits of its products that vary enough. */
const MIX = 0x9e3779b1;
const MIX_SHIFT = 10;
const UNIT = 0xffff;
/** No cue ends at the state. */
const QUIET = 0x10000;

export function createAutomaton(trie: Trie): Automaton {
  const { units: incoming, parents, cueAt } = trie;
  /** For each state, the unit that leads to the next number, and `QUIET` once that is known. */
  const table = trie.chain.slice();
  /** For each state, that of its longest proper suffix that is one too. */
  const fails = new Int32Array(table.length).fill(UNKNOWN);
  /**
   * State `s` has at `2s` the longest cue that ends there plus one, 0 until that is known, and at `2s + 1` a state at
   * which the other ones end, 0 for none.
   */
  const ends = new Int32Array(2 * table.length);
  fails[0] = 0;
  table[0]! |= QUIET;
  /**
   * Slot `i` has at `2i` a state times two plus the unit's highest bit, and at `2i + 1` where the unit leads from there.
   * The unit's other bits need not be compared: for one state, each leads to another slot.
   */
  const steps = new Int32Array(2 * STEPS).fill(UNKNOWN);
  const hits: Hits = { cues: new Int32Array(256), ends: new Int32Array(256), count: 0 };

  function step(state: number, unit: number): number {
    const slot = 2 * ((unit ^ (Math.imul(state, MIX) >>> MIX_SHIFT)) & (STEPS - 1));
    const key = (state << 1) | (unit >> 15);
    if (steps[slot] !== key) {
      steps[slot + 1] = follow(state, unit);
      steps[slot] = key;
    }
    return steps[slot + 1]!;
  }

  /** Where a unit leads from a state, or else from the nearest suffix from which it leads somewhere. */
  function follow(from: number, unit: number): number {
    let state = from;
    for (;;) {
      if ((table[state]! & UNIT) === unit) return state + 1;
      const below = branchOf(trie, state, unit);
      if (below !== 0 || state === 0) return below;
      state = failOf(state);
    }
  }

  function failOf(state: number): number {
    if (fails[state] === UNKNOWN) {
      const parent = parents[state]!;
      fails[state] = parent === 0 ? 0 : follow(failOf(parent), incoming[state]!);
    }
    return fails[state]!;
  }

  /** Works out what ends at a state; false if nothing does. */
  function hasEnd(state: number): boolean {
    if (table[state]! >= QUIET) return false;
    if (ends[2 * state] !== 0) return true;
    const shorter = failOf(state);
    const shorterEnds = hasEnd(shorter);
    if (cueAt[state] !== 0) {
      ends[2 * state] = cueAt[state]!;
      ends[2 * state + 1] = shorterEnds ? shorter : 0;
    } else if (shorterEnds) {
      ends[2 * state] = ends[2 * shorter]!;
      ends[2 * state + 1] = ends[2 * shorter + 1]!;
    } else table[state]! |= QUIET;
    return ends[2 * state] !== 0;
  }

  return {
    scan(units, length) {
      let state = 0;
      hits.count = 0;
      for (let i = 0; i < length; i++) {
        const unit = units[i]!;
        state = (table[state]! & UNIT) === unit ? state + 1 : step(state, unit);
        if (table[state]! >= QUIET || (ends[2 * state] === 0 && !hasEnd(state))) continue;
        for (let at = state; at !== 0; at = ends[2 * at + 1]!) {
          if (hits.count === hits.cues.length) grow(hits);
          hits.cues[hits.count] = ends[2 * at]! - 1;
          hits.ends[hits.count++] = i + 1;
        }
      }
      return hits;
    },
    walk(units, length) {
      let state = 0;
      for (let i = 0; i < length; i++) {
        const unit = units[i]!;
        state = (table[state]! & UNIT) === unit ? state + 1 : step(state, unit);
      }
      return state;
    },
  };
}

function grow(hits: Hits): void {
  const cues = new Int32Array(hits.cues.length * 2);
  cues.set(hits.cues);
  hits.cues = cues;
  const ends = new Int32Array(hits.ends.length * 2);
  ends.set(hits.ends);
  hits.ends = ends;
}
