import { WayTable } from "./wayTable.ts";

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
 * below state `s`, if there is any, is `s + 1`: most states have no other.
 */
export interface Trie {
  /** The unit that leads to each state, and the state that it leads from. */
  readonly units: Uint16Array;
  readonly parents: Int32Array;
  /** For each state, a set bit for the five low bits of each unit that leads down from it. */
  readonly below: Int32Array;
  /** The ways down but those to the next number. */
  readonly branches: WayTable;
  /** The cue that ends at each state plus one, 0 for none. */
  readonly cueAt: Int32Array;
  /** Length of each cue in code units. */
  readonly lengths: Uint16Array;
}

/** How many states and cues are to be added to a tree. */
export interface Room {
  readonly states: number;
  readonly cues: number;
}

/** Reads front-coded cues in one pass; a cue's number is its place. */
export function readTrie({ shared, own, units: added }: FrontCoded, room: Room = { states: 0, cues: 0 }): Trie {
  const states = added.length + 1 + room.states;
  const lengths = new Uint16Array(shared.length + room.cues);
  const trie: Trie = {
    units: new Uint16Array(states),
    parents: new Int32Array(states),
    below: new Int32Array(states),
    branches: new WayTable(lengths.length),
    cueAt: new Int32Array(states),
    lengths,
  };
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
    trie.cueAt[state] = cue + 1;
    lengths[cue] = depth;
  }
  return trie;
}

/** Adds state `added`, which is the next number, below another that has no way down by that unit. */
export function addState(trie: Trie, state: number, unit: number, added: number): void {
  trie.units[added] = unit;
  trie.parents[added] = state;
  trie.below[state]! |= 1 << unit;
  if (added !== state + 1) trie.branches.add(state, unit, added);
}

/** The state below another to which a unit leads; 0 for none. */
export function childOf({ units, parents, branches }: Trie, state: number, unit: number): number {
  const next = state + 1;
  if (next < units.length && parents[next] === state && units[next] === unit) return next;
  return Math.max(0, branches.find(state, unit));
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
