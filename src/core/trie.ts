/**
 * Some cues in an order in which those that begin alike stand together, a shorter one before those that go on, in front
 * coding: each is the first `shared[i]` units of the one before it and the next `own[i]` of `units`.
 */
export interface FrontCoded {
  readonly shared: Uint16Array;
  readonly own: Uint16Array;
  readonly units: Uint16Array;
}

/**
 * Cues as a tree of states, numbered in the order in which the cues make them; 0 is the root. The first state
 * below state `s`, if there is any, is `s + 1`: most states have no other, so that walking down is counting up.
 */
export interface Trie {
  /** The unit that leads from each state to the next number, 0, which is in no cue, where no state is below; and `FORKS`. */
  readonly chain: Int32Array;
  /** The unit that leads to each state, and the state that it leads from. */
  readonly units: Uint16Array;
  readonly parents: Int32Array;
  /**
   * The other ways down: an open hash table by state and unit, for `branchOf`. Slot `i` has at `2i` a state from which
   * one leads and the low byte of the unit, at `2i + 1` the state to which it leads and the high byte: 24 bits and 8.
   * An empty slot has 0 there.
   */
  readonly branches: Int32Array;
  /** The cue that ends at each state plus one, 0 for none. */
  readonly cueAt: Int32Array;
  /** Length of each cue in code units. */
  readonly lengths: Uint16Array;
}

/** Set in `chain` where there are other ways down from the state. */
export const FORKS = 0x10000;

/** How many states and cues are to be added to a tree. */
export interface Room {
  readonly states: number;
  readonly cues: number;
}

/** Reads front-coded cues in one pass; a cue's number is its place. */
export function readTrie({ shared, own, units: added }: FrontCoded, room: Room = { states: 0, cues: 0 }): Trie {
  const states = added.length + 1 + room.states;
  const chain = new Int32Array(states);
  const units = new Uint16Array(states);
  const parents = new Int32Array(states);
  const cueAt = new Int32Array(states);
  const lengths = new Uint16Array(shared.length + room.cues);
  let slots = 16;
  while (slots < lengths.length * 2) slots *= 2;
  const trie = { chain, units, parents, branches: new Int32Array(2 * slots), cueAt, lengths };
  /** The states of the cue before, from the root on. */
  const path = new Int32Array(0x10000);
  let last = 0;
  for (let cue = 0; cue < shared.length; cue++) {
    let depth = shared[cue]!;
    let state = path[depth]!;
    for (let more = own[cue]!; more > 0; more--) {
      addState(trie, state, added[last]!, last + 1);
      state = ++last;
      path[++depth] = state;
    }
    cueAt[state] = cue + 1;
    lengths[cue] = depth;
  }
  return trie;
}

/** Adds state `added`, which is the next number, below another that has no way down by that unit. */
export function addState({ chain, units, parents, branches }: Trie, state: number, unit: number, added: number): void {
  units[added] = unit;
  parents[added] = state;
  if (added === state + 1) chain[state] = unit;
  else {
    chain[state]! |= FORKS;
    addBranch(branches, state, unit, added);
  }
}

/** The state to which a unit leads from another; 0 for none. */
export function childOf({ chain, branches }: Trie, state: number, unit: number): number {
  return chain[state]! % FORKS === unit ? state + 1 : branchOf(branches, state, unit);
}

/** The state to which a unit leads from another, apart from that of the next number; 0 for none. */
export function branchOf(branches: Int32Array, state: number, unit: number): number {
  const key = (state << 8) | (unit & 0xff);
  let slot = firstSlot(branches, state, unit);
  for (;;) {
    const below = branches[slot + 1]!;
    if (below === 0 || (branches[slot] === key && (below & 0xff) === unit >> 8)) return below >>> 8;
    slot = (slot + 2) & (branches.length - 1);
  }
}

function addBranch(branches: Int32Array, state: number, unit: number, below: number): void {
  let slot = firstSlot(branches, state, unit);
  while (branches[slot + 1] !== 0) slot = (slot + 2) & (branches.length - 1);
  branches[slot] = (state << 8) | (unit & 0xff);
  branches[slot + 1] = (below << 8) | (unit >> 8);
}

/** The ways down from one state are near each other, those from different states are spread. */
function firstSlot(branches: Int32Array, state: number, unit: number): number {
  return (2 * ((Math.imul(state, 0x9e3779b1) >>> 11) ^ unit)) & (branches.length - 1);
}

/** Front-codes cues, which must be in such an order, all different and not empty. */
export function frontCode(cues: readonly string[]): FrontCoded {
  const shared = new Uint16Array(cues.length);
  const own = new Uint16Array(cues.length);
  const units: number[] = [];
  let previous = "";
  for (const [i, cue] of cues.entries()) {
    let common = 0;
    while (common < previous.length && cue.charCodeAt(common) === previous.charCodeAt(common)) common++;
    shared[i] = common;
    own[i] = cue.length - common;
    for (let at = common; at < cue.length; at++) units.push(cue.charCodeAt(at));
    previous = cue;
  }
  return { shared, own, units: Uint16Array.from(units) };
}

/** The tree of some cues, all different and none empty; a cue's number is its index. */
export function buildTrie(cues: readonly string[]): Trie {
  const order = [...cues.keys()].sort((a, b) => (cues[a]! < cues[b]! ? -1 : 1));
  const sorted = order.map((i) => cues[i]!);
  const { cueAt, ...rest } = readTrie(frontCode(sorted));
  const lengths = Uint16Array.from(cues, (cue) => cue.length);
  return { ...rest, cueAt: cueAt.map((cue) => (cue === 0 ? 0 : order[cue - 1]! + 1)), lengths };
}
