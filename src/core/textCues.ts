import type { CueRows } from "./cueRows.ts";
import { type CueSets, createCueSets, NO_CUES } from "./cueSets.ts";
import { BELOW, CUES, createCueStates, NEXT_UNIT, NOT_YET, RECORD } from "./cueStates.ts";
import { doubled } from "./doubled.ts";
import type { Normalized } from "./normalize.ts";
import type { Pack } from "./pack.ts";
import { OPENS, SET, WordTable } from "./wordTable.ts";

/**
 * Finds the cues of texts. People write the same words again and again: the cues within a word are looked for when it is
 * first met, and remembered as one set. Cues that go on into further words are followed state by state, which few do for
 * long. Holds scratch space, so it serves one caller at a time.
 */
export interface TextCues {
  /** What the sets bring. */
  readonly sets: CueSets;
  /** Numbers of the sets that the last text has, as often as it has them; only the first so many that `read` gave count. */
  readonly found: Int32Array;
  /** Finds all cues in a text; what is found is valid until the next call. */
  read(text: Normalized): number;
}

const SPACE = 0x20;
/** Longer words, of so many units with the spaces around, seldom come twice. */
const LONGEST_WORD = 40;
/** So many words are remembered, 100 bytes or so each; then all are forgotten. */
const MOST_WORDS = 1 << 15;
/** Chinese and Japanese: what stands between two spaces is no word, and seldom comes twice. */
const UNSPACED = { first: 0x3041, last: 0x9fff } as const;

export function createTextCues(pack: Pack, cueRows: CueRows): TextCues {
  const { cues: trie } = pack;
  let states = createCueStates(trie);
  let sets = createCueSets(pack, cueRows);
  let words = new WordTable();
  /** The states that words open which open more than one. */
  let several: number[][] = [];

  /**
   * Of each word of the text: two hashes, which no two words that people write have alike; and the position behind the
   * space that ends it.
   */
  let hashes: Int32Array = new Int32Array(256);
  let checks: Int32Array = new Int32Array(256);
  let ends: Int32Array = new Int32Array(256);
  /** States to which the words so far lead and that lead on. There is one for each unit of the longest cue at most. */
  const open = new Int32Array(trie.lengths.reduce((most, length) => Math.max(most, length), 0) + 1);
  let opened = 0;
  let found: Int32Array = new Int32Array(256);
  let count = 0;

  function forget(): void {
    states = createCueStates(trie);
    sets = createCueSets(pack, cueRows);
    words = new WordTable();
    several = [];
  }

  /** Finds the words of a text, and hashes them; gives their number. */
  function hashWords(units: Uint16Array, length: number): number {
    while (ends.length < length) {
      hashes = doubled(hashes);
      checks = doubled(checks);
      ends = doubled(ends);
    }
    let words = 0;
    let hash = 0;
    let check = 0;
    for (let i = 1; i < length; i++) {
      const unit = units[i]!;
      hash = Math.imul(hash ^ unit, 0x01000193);
      check = (Math.imul(check, 0x85ebca6b) + unit) | 0;
      // Written in any case, and counted behind a space: nobody can foretell where words end.
      hashes[words] = hash;
      checks[words] = check;
      ends[words] = i + 1;
      const space = (unit - SPACE - 1) >> 31;
      words -= space;
      hash &= ~space;
      check &= ~space;
    }
    return words;
  }

  function add(set: number): void {
    if (count === found.length) found = doubled(found);
    found[count++] = set;
  }

  /** The set of the one cue that ends at a state. */
  function setAt(state: number): number {
    const known = states.table[state + CUES]!;
    if (known !== NOT_YET) return known;
    const set = sets.add([states.originOf(state)]);
    states.table[state + CUES] = set;
    return set;
  }

  /** The set of the cues that end at some states. Few sets are soon all in a processor's cache. */
  function setOf(ends: readonly number[]): number {
    if (ends.length === 0) return NO_CUES;
    return ends.length === 1 ? setAt(ends[0]!) : sets.add(ends.map(states.originOf));
  }

  /** Leads the open states through the units of a word. */
  function goOn(units: Uint16Array, from: number, to: number): void {
    let kept = 0;
    for (let k = 0; k < opened; k++) {
      const state = follow(open[k]!, units, from, to);
      if (state !== 0) open[kept++] = state;
    }
    opened = kept;
  }

  /** Adds the cues that end on the way from a state through some units; gives the state behind, 0 where nothing leads on. */
  function follow(from: number, units: Uint16Array, start: number, end: number): number {
    let state = from;
    for (let i = start; i < end; i++) {
      const unit = units[i]!;
      state = (states.table[state]! & NEXT_UNIT) === unit ? state + RECORD : states.step(state, unit);
      if (state === 0) return 0;
      const set = states.table[state + CUES]!;
      if (set !== 0) add(set === NOT_YET ? setAt(state) : set);
    }
    return states.table[state + BELOW] === 0 ? 0 : state;
  }

  /** Adds the cues that begin in a word, unit by unit. */
  function readSlowly(units: Uint16Array, from: number, to: number): void {
    for (let start = from; start < to - 1; start++) {
      const state = follow(0, units, start, to);
      if (state !== 0) open[opened++] = state;
    }
  }

  /** Gives the slot of a word that has not been met. */
  function learn(units: Uint16Array, from: number, to: number, hash: number, check: number): number {
    const cues: number[] = [];
    const opens: number[] = [];
    for (let start = from; start < to - 1; start++) {
      let state = 0;
      let at = start;
      while (at < to) {
        state = states.step(state, units[at++]!);
        if (state === 0) break;
        if (states.table[state + CUES] !== 0) cues.push(state);
      }
      if (state !== 0 && states.table[state + BELOW] !== 0) opens.push(state);
    }
    return words.add(hash, check, setOf(cues), opens.length > 1 ? -several.push(opens) : (opens[0] ?? 0));
  }

  return {
    get sets() {
      return sets;
    },
    get found() {
      return found;
    },
    read({ units, length }) {
      if (words.count >= MOST_WORDS) forget();
      opened = 0;
      count = 0;
      const all = hashWords(units, length);
      let from = 0;
      for (let i = 0; i < all; i++) {
        const to = ends[i]!;
        if (opened > 0) goOn(units, from + 1, to);
        const first = units[from + 1]!;
        if (to - from > LONGEST_WORD || (first >= UNSPACED.first && first <= UNSPACED.last)) {
          readSlowly(units, from, to);
        } else {
          let slot = words.slotOf(hashes[i]!, checks[i]!);
          if (words.slots[slot + SET] === 0) slot = learn(units, from, to, hashes[i]!, checks[i]!);
          add(words.slots[slot + SET]!);
          const opens = words.slots[slot + OPENS]!;
          if (opens > 0) open[opened++] = opens;
          else if (opens < 0) for (const state of several[-opens - 1]!) open[opened++] = state;
        }
        from = to - 1;
      }
      return count;
    },
  };
}
