import type { Automaton, Marks } from "./automaton.ts";
import { createCueRows } from "./cueRows.ts";
import { doubled } from "./doubled.ts";
import type { Normalized } from "./normalize.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";

/** What the cues of each ending of an automaton weigh together, and the concepts that they bring. */
export interface Endings {
  /**
   * Row `e` stands from `e * ENDING_ROW` on: for each label, the sum of the weights, which is far from 16 bits; then the
   * number of concepts.
   */
  line: Int16Array;
  /** The same for a heading. */
  heading: Int16Array;
  /** The concepts of ending `e` are `concepts[starts[e]]` and those behind it, none twice. */
  starts: Int32Array;
  concepts: Uint16Array;
  /** What each cue weighs by itself: seven numbers. */
  readonly cueRows: { readonly line: Int16Array; readonly heading: Int16Array };
  /** Finds the endings in a text, and works out the rows of those that are new; valid until the next call. */
  mark(text: Normalized): Marks;
}

const COLUMNS = LABELS.length;
export const ENDING_ROW = COLUMNS + 1;

export function createEndings(pack: Pack, automaton: Automaton): Endings {
  const { starts: firstRow, ids, size } = pack.rowsOf;
  const cueRows = createCueRows(pack);
  /** Endings whose rows are there; those of later numbers are not. */
  let known = 0;
  /** Concepts of all of them. */
  let brought = 0;

  const endings: Endings = {
    line: new Int16Array(256 * ENDING_ROW),
    heading: new Int16Array(256 * ENDING_ROW),
    starts: new Int32Array(256),
    concepts: new Uint16Array(256),
    cueRows,
    mark({ units, length }) {
      const marks = automaton.mark(units, length);
      let last = known - 1;
      for (let i = 0; i < marks.count; i++) if (marks.endings[i]! > last) last = marks.endings[i]!;
      if (last < known) return marks;
      const hits = automaton.scan(units, length);
      for (let i = 0; i < hits.count; i++) cueRows.rowOf(hits, i);
      while (known <= last) learn(known++);
      return marks;
    },
  };

  /** The rows of its cues must be worked out. */
  function learn(ending: number): void {
    const all = new Set<number>();
    if (ending === endings.starts.length) {
      endings.line = doubled(endings.line);
      endings.heading = doubled(endings.heading);
      endings.starts = doubled(endings.starts);
    }
    const at = ending * ENDING_ROW;
    for (const cue of automaton.cuesOf(ending)) {
      for (let k = 0; k < COLUMNS; k++) {
        endings.line[at + k]! += cueRows.line[cue * COLUMNS + k]!;
        endings.heading[at + k]! += cueRows.heading[cue * COLUMNS + k]!;
      }
      for (let i = firstRow[cue]!; i < firstRow[cue + 1]! && ids[i]! < size; i++) all.add(ids[i]!);
    }
    endings.line[at + COLUMNS] = all.size;
    endings.starts[ending] = brought;
    while (brought + all.size > endings.concepts.length) endings.concepts = doubled(endings.concepts);
    for (const concept of all) endings.concepts[brought++] = concept;
  }

  return endings;
}
