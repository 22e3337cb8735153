import { branchOf, FORKS, type Trie } from "./trie.ts";

/**
 * An Aho–Corasick automaton over normalised code units: one pass finds every cue, overlapping ones too.
 *
 * A text meets few of a pack's states. So what goes beyond the trie is worked out when a text first needs it, and kept:
 * where a state fails to, and which cues end there. A pack is ready once its trie is.
 * Holds scratch space, so it serves one caller at a time.
 */
export interface Automaton {
  /** Finds all cues in the first `length` units; the result is valid until the next call. */
  scan(units: Uint16Array, length: number): Hits;
  /** The same in short: where cues end, and which set of them. */
  mark(units: Uint16Array, length: number): Marks;
  /** The cues of an ending, longest first. */
  cuesOf(ending: number): number[];
  /** The same walk without telling the cues; gives the last state. What a scan takes at least, for measurements. */
  walk(units: Uint16Array, length: number): number;
}

/** Cue numbers and the positions just behind them, in the order found; only the first `count` of each are valid. */
export interface Hits {
  cues: Int32Array;
  ends: Int32Array;
  count: number;
}

/**
 * The positions just behind cues, and for each the number of its ending: a set of cues that end together wherever the
 * longest of them does. Endings are numbered as texts first have them, so that those which many have are near each other.
 * Only the first `count` of each are valid.
 */
export interface Marks {
  endings: Int32Array;
  ends: Int32Array;
  count: number;
}

const UNKNOWN = -1;
const UNIT = 0xffff;
/** No cue ends at the state. */
const QUIET = 2 * FORKS;

export function createAutomaton(trie: Trie): Automaton {
  const { units: incoming, parents, branches, cueAt } = trie;
  /** `chain` of the trie, with `QUIET` once that is known. */
  const table = trie.chain.slice();
  /** For each state, that of its longest proper suffix that is one too. */
  const fails = new Int32Array(table.length).fill(UNKNOWN);
  /** For each state, the ending there, once it is known that there is one. */
  const endingAt = new Int32Array(table.length).fill(UNKNOWN);
  /** For each ending, its longest cue and the ending of the others, `UNKNOWN` for none. */
  const longest: number[] = [];
  const others: number[] = [];
  fails[0] = 0;
  table[0]! |= QUIET;
  const marks: Marks = { endings: new Int32Array(256), ends: new Int32Array(256), count: 0 };
  const hits: Hits = { cues: new Int32Array(256), ends: new Int32Array(256), count: 0 };

  /** Where a unit leads from a state, or else from the nearest suffix from which it leads somewhere. */
  function step(from: number, unit: number): number {
    let state = from;
    for (;;) {
      const here = table[state]!;
      if ((here & UNIT) === unit) return state + 1;
      if ((here & FORKS) !== 0) {
        const below = branchOf(branches, state, unit);
        if (below !== 0) return below;
      }
      if (state === 0) return 0;
      state = fails[state] === UNKNOWN ? failOf(state) : fails[state]!;
    }
  }

  function failOf(state: number): number {
    if (fails[state] === UNKNOWN) {
      const parent = parents[state]!;
      fails[state] = parent === 0 ? 0 : step(failOf(parent), incoming[state]!);
    }
    return fails[state]!;
  }

  /** Works out what ends at a state; `UNKNOWN` if nothing does. */
  function endingOf(state: number): number {
    if (table[state]! >= QUIET) return UNKNOWN;
    if (endingAt[state] === UNKNOWN) {
      const shorter = endingOf(failOf(state));
      if (cueAt[state] === 0) endingAt[state] = shorter;
      else {
        endingAt[state] = longest.push(cueAt[state]! - 1) - 1;
        others.push(shorter);
      }
      if (endingAt[state] === UNKNOWN) table[state]! |= QUIET;
    }
    return endingAt[state]!;
  }

  function mark(units: Uint16Array, length: number): Marks {
    let state = 0;
    let here = table[0]!;
    let count = 0;
    for (let i = 0; i < length; i++) {
      const unit = units[i]!;
      state = (here & UNIT) === unit ? state + 1 : step(state, unit);
      here = table[state]!;
      if (here >= QUIET) continue;
      const ending = endingAt[state] === UNKNOWN ? endingOf(state) : endingAt[state]!;
      if (ending === UNKNOWN) continue;
      if (count === marks.ends.length) {
        marks.endings = doubled(marks.endings);
        marks.ends = doubled(marks.ends);
      }
      marks.endings[count] = ending;
      marks.ends[count++] = i + 1;
    }
    marks.count = count;
    return marks;
  }

  return {
    mark,
    scan(units, length) {
      const { endings, ends, count } = mark(units, length);
      hits.count = 0;
      for (let i = 0; i < count; i++) {
        for (let ending = endings[i]!; ending !== UNKNOWN; ending = others[ending]!) {
          if (hits.count === hits.cues.length) {
            hits.cues = doubled(hits.cues);
            hits.ends = doubled(hits.ends);
          }
          hits.cues[hits.count] = longest[ending]!;
          hits.ends[hits.count++] = ends[i]!;
        }
      }
      return hits;
    },
    cuesOf(ending) {
      const cues: number[] = [];
      for (let each = ending; each !== UNKNOWN; each = others[each]!) cues.push(longest[each]!);
      return cues;
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

function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
