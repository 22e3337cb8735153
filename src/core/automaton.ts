import type { Trie } from "./trie.ts";

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

export function createAutomaton({ chain, units: incoming, parents, siblings, cueAt }: Trie): Automaton {
  /** For each state, that of its longest proper suffix that is one too. */
  const fails = new Int32Array(chain.length).fill(UNKNOWN);
  /** For each state, itself or its longest suffix at which a cue ends; 0 for none. Where it is known, so is `fails`. */
  const ends = new Int32Array(chain.length).fill(UNKNOWN);
  fails[0] = 0;
  ends[0] = 0;
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
      let below = chain[state] === 0 ? 0 : state + 1;
      while (below !== 0 && incoming[below] !== unit) below = siblings[below]!;
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

  function endOf(state: number): number {
    if (ends[state] === UNKNOWN) {
      const shorter = endOf(failOf(state));
      ends[state] = cueAt[state] === 0 ? shorter : state;
    }
    return ends[state]!;
  }

  return {
    scan(units, length) {
      let state = 0;
      hits.count = 0;
      for (let i = 0; i < length; i++) {
        const unit = units[i]!;
        state = chain[state] === unit ? state + 1 : step(state, unit);
        let at = ends[state]!;
        if (at === 0) continue;
        if (at === UNKNOWN) at = endOf(state);
        for (; at !== 0; at = ends[fails[at]!]!) {
          if (hits.count === hits.cues.length) grow(hits);
          hits.cues[hits.count] = cueAt[at]! - 1;
          hits.ends[hits.count++] = i + 1;
        }
      }
      return hits;
    },
    walk(units, length) {
      let state = 0;
      for (let i = 0; i < length; i++) {
        const unit = units[i]!;
        state = chain[state] === unit ? state + 1 : step(state, unit);
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
