/**
 * An Aho–Corasick automaton over normalised code units: one pass finds every cue, overlapping ones too.
 *
 * States are numbered in the order in which the sorted cues make them; 0 is the root. Transitions sit in an open hash
 * table: `keys[slot]` is `state * alphabetSize + symbol`, `targets[slot]` the state it leads to, 0 for an empty slot
 * (no transition leads back to the root). `symbols[unit]` is 0 for a code unit that no cue contains.
 * `cueAt[state]` is the id of the cue that ends there plus one; `outputs[state]` the longest proper suffix state at
 * which another cue ends, 0 for none.
 */
export interface Automaton {
  readonly symbols: Uint16Array;
  readonly alphabetSize: number;
  readonly keys: Int32Array;
  readonly targets: Int32Array;
  readonly fails: Int32Array;
  readonly cueAt: Int32Array;
  readonly outputs: Int32Array;
  /** Length of each cue in code units. */
  readonly lengths: Uint16Array;
}

/** Cue ids and the positions just behind them, in the order found; only the first `count` of each are valid. */
export interface Hits {
  cues: Int32Array;
  ends: Int32Array;
  count: number;
}

export function createHits(): Hits {
  return { cues: new Int32Array(256), ends: new Int32Array(256), count: 0 };
}

/** Builds the automaton of some cues; a cue's id is its index. Cues must not be empty. */
export function buildAutomaton(cues: readonly string[]): Automaton {
  const symbols = new Uint16Array(65536);
  let alphabetSize = 1;
  let units = 0;
  for (const cue of cues) {
    units += cue.length;
    for (let i = 0; i < cue.length; i++) {
      const unit = cue.charCodeAt(i);
      if (symbols[unit] === 0) symbols[unit] = alphabetSize++;
    }
  }
  let capacity = 16;
  while (capacity < units * 2) capacity *= 2;
  const keys = new Int32Array(capacity);
  const targets = new Int32Array(capacity);
  const parents = new Int32Array(units + 1);
  const incoming = new Uint16Array(units + 1);
  const cueAt = new Int32Array(units + 1);
  const mask = capacity - 1;
  let states = 1;

  const slotOf = (state: number, symbol: number): number => {
    const key = state * alphabetSize + symbol;
    let slot = (Math.imul(key, HASH) >>> 7) & mask;
    while (targets[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };

  for (let id = 0; id < cues.length; id++) {
    const cue = cues[id]!;
    let state = 0;
    for (let i = 0; i < cue.length; i++) {
      const symbol = symbols[cue.charCodeAt(i)]!;
      const slot = slotOf(state, symbol);
      if (targets[slot] === 0) {
        keys[slot] = state * alphabetSize + symbol;
        targets[slot] = states;
        parents[states] = state;
        incoming[states] = symbol;
        states++;
      }
      state = targets[slot]!;
    }
    cueAt[state] = id + 1;
  }

  const depths = new Uint16Array(states);
  for (let state = 1; state < states; state++) depths[state] = depths[parents[state]!]! + 1;
  const fails = new Int32Array(states);
  const outputs = new Int32Array(states);
  for (const state of byDepth(depths)) {
    const symbol = incoming[state]!;
    let fail = fails[parents[state]!]!;
    if (depths[state]! > 1) {
      for (;;) {
        const target = targets[slotOf(fail, symbol)]!;
        if (target !== 0) {
          fail = target;
          break;
        }
        if (fail === 0) break;
        fail = fails[fail]!;
      }
    } else fail = 0;
    fails[state] = fail;
    outputs[state] = cueAt[fail] !== 0 ? fail : outputs[fail]!;
  }
  return {
    symbols,
    alphabetSize,
    keys,
    targets,
    fails,
    outputs,
    cueAt: cueAt.slice(0, states),
    lengths: Uint16Array.from(cues, (cue) => cue.length),
  };
}

const HASH = 0x9e3779b1;

/** All states but the root, shallow ones first. */
function byDepth(depths: Uint16Array): Int32Array {
  const deepest = depths.reduce((max, depth) => Math.max(max, depth), 0);
  const starts = new Int32Array(deepest + 2);
  for (const depth of depths) starts[depth + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const order = new Int32Array(depths.length);
  for (let state = 0; state < depths.length; state++) order[starts[depths[state]!]!++] = state;
  return order.subarray(1);
}

/** Finds all cues in the first `length` units; the result is `hits`, overwritten. */
export function scan(automaton: Automaton, units: Uint16Array, length: number, hits: Hits): Hits {
  const { symbols, alphabetSize, keys, targets, fails, cueAt, outputs } = automaton;
  const mask = keys.length - 1;
  let state = 0;
  hits.count = 0;
  for (let i = 0; i < length; i++) {
    const symbol = symbols[units[i]!]!;
    if (symbol === 0) {
      state = 0;
      continue;
    }
    for (;;) {
      const key = state * alphabetSize + symbol;
      let slot = (Math.imul(key, HASH) >>> 7) & mask;
      while (targets[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      const target = targets[slot]!;
      if (target !== 0) {
        state = target;
        break;
      }
      if (state === 0) break;
      state = fails[state]!;
    }
    for (let at = cueAt[state] !== 0 ? state : outputs[state]!; at !== 0; at = outputs[at]!) {
      if (hits.count === hits.cues.length) grow(hits);
      hits.cues[hits.count] = cueAt[at]! - 1;
      hits.ends[hits.count++] = i + 1;
    }
  }
  return hits;
}

function grow(hits: Hits): void {
  const cues = new Int32Array(hits.cues.length * 2);
  cues.set(hits.cues);
  hits.cues = cues;
  const ends = new Int32Array(hits.ends.length * 2);
  ends.set(hits.ends);
  hits.ends = ends;
}
