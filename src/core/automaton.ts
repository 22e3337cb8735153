import { doubled } from "./doubled.ts";
import { childOf, type Trie } from "./trie.ts";
import { WayTable } from "./wayTable.ts";

/**
 * An Aho–Corasick automaton over normalised code units: one pass finds every cue, overlapping ones too.
 *
 * A text meets few of a pack's states. So the automaton has states of its own, numbered as texts first meet those of the
 * trie: what many texts need is near each other and stays in a processor's cache. Where a state fails to, and which cues
 * end there, is worked out when a text first needs it. A pack is ready once its trie is.
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
 * longest of them does. Endings are numbered as texts first have them. Only the first `count` of each are valid.
 */
export interface Marks {
  endings: Int32Array;
  ends: Int32Array;
  count: number;
}

const UNKNOWN = -1;
/** In place of an ending: no cue ends there, or it is not known yet. */
const QUIET = -1;
const NOT_YET = -2;
const ROOT = 0;
/**
 * A state is where its record of so many numbers begins: the unit that leads to the next record, 0, which is in no cue,
 * for none; a set bit for the five low bits of each unit that leads down; the longest proper suffix that is a state too,
 * once that is known; the ending there; another unit, 0 for none, and where it leads.
 */
const RECORD = 6;
const BELOW = 1;
const FAIL = 2;
const ENDING = 3;
const OTHER = 4;
const OTHER_TARGET = 5;

export function createAutomaton(trie: Trie): Automaton {
  let table: Int32Array = new Int32Array(1024 * RECORD);
  /** For each state by its number, that of the trie, and the state above. */
  const origins: number[] = [];
  const parents: number[] = [];
  /** Where units lead for which there is no room in the record, unless by `BELOW` it is certainly where they lead after a failure. */
  const ways = new WayTable(1024);
  /** For each ending, its longest cue and the ending of the others, `QUIET` for none. */
  const longest: number[] = [];
  const others: number[] = [];
  const marks: Marks = { endings: new Int32Array(256), ends: new Int32Array(256), count: 0 };
  const hits: Hits = { cues: new Int32Array(256), ends: new Int32Array(256), count: 0 };

  /** Gives a state of the trie its record. */
  function meet(origin: number, parent: number): number {
    const state = (origins.push(origin) - 1) * RECORD;
    parents.push(parent);
    if (state === table.length) table = doubled(table);
    table[state + BELOW] = trie.below[origin]!;
    table[state + FAIL] = UNKNOWN;
    table[state + ENDING] = NOT_YET;
    return state;
  }

  meet(0, ROOT);
  table[ROOT + FAIL] = ROOT;
  table[ROOT + ENDING] = QUIET;

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

  /** The ending at a state, or `QUIET`. */
  function endingOf(state: number): number {
    const known = table[state + ENDING]!;
    if (known !== NOT_YET) return known;
    let ending = endingOf(failOf(state));
    const cue = trie.cueAt[origins[state / RECORD]!]!;
    if (cue !== 0) {
      others.push(ending);
      ending = longest.push(cue - 1) - 1;
    }
    table[state + ENDING] = ending;
    return ending;
  }

  function mark(units: Uint16Array, length: number): Marks {
    while (marks.ends.length < length) {
      marks.endings = doubled(marks.endings);
      marks.ends = doubled(marks.ends);
    }
    const { endings, ends } = marks;
    let state = ROOT;
    let count = 0;
    for (let i = 0; i < length; i++) {
      const unit = units[i]!;
      state = table[state] === unit ? state + RECORD : step(state, unit);
      const known = table[state + ENDING]!;
      const ending = known === NOT_YET ? endingOf(state) : known;
      // Written in any case, and counted unless it is `QUIET`: to ask first would take longer than to write.
      endings[count] = ending;
      ends[count] = i + 1;
      count += (ending >>> 31) ^ 1;
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
        for (let ending = endings[i]!; ending !== QUIET; ending = others[ending]!) {
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
      for (let each = ending; each !== QUIET; each = others[each]!) cues.push(longest[each]!);
      return cues;
    },
    walk(units, length) {
      let state = ROOT;
      for (let i = 0; i < length; i++) {
        const unit = units[i]!;
        state = table[state] === unit ? state + RECORD : step(state, unit);
      }
      return state;
    },
  };
}
