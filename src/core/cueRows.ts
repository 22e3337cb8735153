import { findCues } from "./findCues.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";
import type { Trie } from "./trie.ts";

const COLUMNS = LABELS.length;

/**
 * What each cue of a pack weighs: row `i` of a table is that of cue `i`. A text meets few of the cues, so that rows are
 * worked out when a text first needs them, and kept.
 */
export interface CueRows {
  readonly line: Int16Array;
  readonly heading: Int16Array;
  /** Sees to it that the row of the cue that ends at a state of the trie is there; gives its number, which is the cue's. */
  rowAt(state: number): number;
}

export function createCueRows({ cues, rowsOf, lineRows, headingRows, longestOnly }: Pack): CueRows {
  const { starts, ids } = rowsOf;
  const { cueAt, lengths } = cues;
  const known = new Uint8Array(lengths.length);
  const line = new Int16Array(lengths.length * COLUMNS);
  const heading = new Int16Array(lengths.length * COLUMNS);

  function workOut(cue: number, state: number): void {
    known[cue] = 1;
    for (let i = starts[cue]!; i < starts[cue + 1]!; i++) {
      addRow(line, cue, lineRows, ids[i]!, 1);
      addRow(heading, cue, headingRows, ids[i]!, 1);
    }
    if (longestOnly) takeInner(cue, spelled(cues, state));
  }

  /** Takes from a cue's row what the cues within it bring, so that all of them together weigh what the longest does. */
  function takeInner(cue: number, units: Uint16Array): void {
    for (const inner of findCues(cues, units, units.length)) {
      if (inner.cue === cue) continue;
      addRow(line, cue, line, rowAt(inner.state), -1);
      addRow(heading, cue, heading, inner.cue, -1);
    }
  }

  function rowAt(state: number): number {
    const cue = cueAt[state]! - 1;
    if (known[cue] === 0) workOut(cue, state);
    return cue;
  }

  return { line, heading, rowAt };
}

/** The units on the way to a state. */
function spelled({ units, parents }: Trie, end: number): Uint16Array {
  const way: number[] = [];
  for (let state = end; state !== 0; state = parents[state]!) way.push(units[state]!);
  return Uint16Array.from(way.reverse());
}

function addRow(to: Int16Array, row: number, from: Int8Array | Int16Array, added: number, times: 1 | -1): void {
  for (let k = 0; k < COLUMNS; k++) to[row * COLUMNS + k]! += times * from[added * COLUMNS + k]!;
}
