import { doubled } from "../../src/core/doubled.ts";
import { childOf, type Trie } from "../../src/core/trie.ts";
import { WayTable } from "../../src/core/wayTable.ts";

const UNKNOWN = -1;
const ROOT = 0;
/**
 * A state is where its record of so many numbers begins: the unit that leads to the next record, 0, which is in no cue,
 * for none; a set bit for the five low bits of each unit that leads down; the longest proper suffix that is a state too,
 * once that is known; another unit, 0 for none, and where it leads.
 */
const RECORD = 6;
const BELOW = 1;
const FAIL = 2;
const OTHER = 4;
const OTHER_TARGET = 5;

/**
 * The yardstick: an Aho–Corasick automaton over normalised code units, which passes every cue and does nothing with it.
 * It has states of its own, numbered as texts first meet those of the trie. Gives the last state.
 */
export function createBareAutomaton(trie: Trie): (units: Uint16Array, length: number) => number {
  let table: Int32Array = new Int32Array(1024 * RECORD);
  /** For each state by its number, that of the trie, and the state above. */
  const origins: number[] = [];
  const parents: number[] = [];
  /** Where units lead for which there is no room in the record, unless by `BELOW` it is certainly where they lead after a failure. */
  const ways = new WayTable(1024);

  /** Gives a state of the trie its record. */
  function meet(origin: number, parent: number): number {
    const state = (origins.push(origin) - 1) * RECORD;
    parents.push(parent);
    if (state === table.length) table = doubled(table);
    table[state + BELOW] = trie.below[origin]!;
    table[state + FAIL] = UNKNOWN;
    return state;
  }

  meet(0, ROOT);
  table[ROOT + FAIL] = ROOT;

  /** Where a unit leads from a state, or else from the nearest suffix from which it leads somewhere. */
  function step(from: number, unit: number): number {
    let state = from;
    for (;;) {
      if (table[state] === unit) return state + RECORD;
      if (table[state + OTHER] === unit) return table[state + OTHER_TARGET]!;
      if (((table[state + BELOW]! >>> unit) & 1) !== 0) {
        const target = ways.find(state, unit);
        return target === UNKNOWN ? learn(state, unit) : target;
      }
      if (state === ROOT) return ROOT;
      const suffix = table[state + FAIL]!;
      state = suffix === UNKNOWN ? failOf(state) : suffix;
    }
  }

  /** Works out where a unit leads from a state from which it has not led before. */
  function learn(state: number, unit: number): number {
    const child = childOf(trie, origins[state / RECORD]!, unit);
    const target = child !== 0 ? meet(child, state) : state === ROOT ? ROOT : step(failOf(state), unit);
    if (child !== 0 && target === state + RECORD) table[state] = unit;
    else if (table[state + OTHER] === 0) {
      table[state + OTHER] = unit;
      table[state + OTHER_TARGET] = target;
    } else ways.add(state, unit, target);
    return target;
  }

  function failOf(state: number): number {
    const known = table[state + FAIL]!;
    if (known !== UNKNOWN) return known;
    const parent = parents[state / RECORD]!;
    // What this meets may give the table more room: it must not be looked at before.
    const suffix = parent === ROOT ? ROOT : step(failOf(parent), trie.units[origins[state / RECORD]!]!);
    table[state + FAIL] = suffix;
    return suffix;
  }

  return (units, length) => {
    let state = ROOT;
    for (let i = 0; i < length; i++) {
      const unit = units[i]!;
      state = table[state] === unit ? state + RECORD : step(state, unit);
    }
    return state;
  };
}
