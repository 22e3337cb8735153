import { doubled } from "./doubled.ts";
import { childOf, type Trie } from "./trie.ts";
import { WayTable } from "./wayTable.ts";

/** In a record, see `CueStates.table`. */
export const RECORD = 4;
export const NEXT_UNIT = 0xffff;
export const BELOW = 1;
export const CUES = 2;
const OTHER_TARGET = 3;
/** As the cues of a state: one ends there, and has no number yet. */
export const NOT_YET = -1;

const UNKNOWN = -1;

/**
 * The states of a trie that texts have met, numbered in that order: they are few, and what many texts need is near each
 * other and stays in a processor's cache. A pack is ready once its trie is.
 */
export interface CueStates {
  /**
   * A state is where its record of so many numbers begins; 0 is the root, and nowhere. A record has: the unit that leads
   * to the next record, and above its 16 bits another unit, 0 for none; a set bit for the five low bits of each unit that
   * leads down; what `CUES` holds, 0 where no cue ends; and where the other unit leads.
   */
  table: Int32Array;
  /** Where a unit leads down from a state. */
  step(state: number, unit: number): number;
  /** The state of the trie. */
  originOf(state: number): number;
}

export function createCueStates(trie: Trie): CueStates {
  const origins: number[] = [];
  /** Where units lead for which there is no room in the record. */
  const ways = new WayTable(1024);
  const states: CueStates = {
    table: new Int32Array(1024 * RECORD),
    step,
    originOf: (state) => origins[state / RECORD]!,
  };

  function meet(origin: number): number {
    const state = (origins.push(origin) - 1) * RECORD;
    if (state === states.table.length) states.table = doubled(states.table);
    states.table[state + BELOW] = trie.below[origin]!;
    states.table[state + CUES] = trie.cueAt[origin] === 0 ? 0 : NOT_YET;
    return state;
  }

  meet(0);

  function step(state: number, unit: number): number {
    const { table } = states;
    const units = table[state]!;
    if ((units & NEXT_UNIT) === unit) return state + RECORD;
    if (units >>> 16 === unit) return table[state + OTHER_TARGET]!;
    if (((table[state + BELOW]! >>> unit) & 1) === 0) return 0;
    const target = ways.find(state, unit);
    return target === UNKNOWN ? learn(state, unit) : target;
  }

  /** Works out where a unit leads from a state from which it has not led before. */
  function learn(state: number, unit: number): number {
    const child = childOf(trie, origins[state / RECORD]!, unit);
    const target = child === 0 ? 0 : meet(child);
    const { table } = states;
    if (target === state + RECORD) table[state]! |= unit;
    else if (target !== 0 && table[state]! >>> 16 === 0) {
      table[state]! |= unit << 16;
      table[state + OTHER_TARGET] = target;
    } else ways.add(state, unit, target);
    return target;
  }

  return states;
}
