import type { CueRows } from "./cueRows.ts";
import { doubled } from "./doubled.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";

/** What cues that texts have together weigh together, and the concepts that they bring. Sets have numbers from 1 on, the first has no cue. */
export interface CueSets {
  /**
   * Row `i` stands from `i * SET_ROW` on: for each label, the sum of the weights in a line, which is far from 16 bits;
   * then the number of concepts.
   */
  line: Int16Array;
  /** The same in a heading, where concepts count for nothing: none. */
  heading: Int16Array;
  /** The concepts of set `i` are `concepts[starts[i]]` and those behind it, none twice. */
  starts: Int32Array;
  concepts: Uint16Array;
  /** Adds the cues that end at some states of the trie; gives the number of the set. */
  add(ends: readonly number[]): number;
}

const COLUMNS = LABELS.length;
export const SET_ROW = COLUMNS + 1;
export const NO_CUES = 1;

export function createCueSets({ rowsOf: { starts: firstRow, ids, size } }: Pack, cueRows: CueRows): CueSets {
  let count = NO_CUES + 1;
  /** Concepts of all of them. */
  let brought = 0;
  const sets: CueSets = {
    line: new Int16Array(256 * SET_ROW),
    heading: new Int16Array(256 * SET_ROW),
    starts: new Int32Array(256),
    concepts: new Uint16Array(256),
    add(ends) {
      if (count === sets.starts.length) {
        sets.line = doubled(sets.line);
        sets.heading = doubled(sets.heading);
        sets.starts = doubled(sets.starts);
      }
      const at = count * SET_ROW;
      const all = new Set<number>();
      for (const end of ends) {
        const cue = cueRows.rowAt(end);
        for (let k = 0; k < COLUMNS; k++) {
          sets.line[at + k]! += cueRows.line[cue * COLUMNS + k]!;
          sets.heading[at + k]! += cueRows.heading[cue * COLUMNS + k]!;
        }
        for (let i = firstRow[cue]!; i < firstRow[cue + 1]! && ids[i]! < size; i++) all.add(ids[i]!);
      }
      sets.line[at + COLUMNS] = all.size;
      sets.starts[count] = brought;
      while (brought + all.size > sets.concepts.length) sets.concepts = doubled(sets.concepts);
      for (const concept of all) sets.concepts[brought++] = concept;
      return count++;
    },
  };
  return sets;
}
