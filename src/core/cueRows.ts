import type { Hits } from "./automaton.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";

const COLUMNS = LABELS.length;

/**
 * What each cue of a pack weighs: row `i` of a table is that of cue `i`. A text meets few of the cues, so that rows are
 * worked out when a text first needs them, and kept.
 */
export interface CueRows {
  readonly line: Int16Array;
  readonly heading: Int16Array;
  /** The row of one of a text's hits. */
  rowOf(hits: Hits, hit: number): number;
}

export function createCueRows({ cues: { lengths }, rowsOf, lineRows, headingRows, longestOnly }: Pack): CueRows {
  const { starts, ids } = rowsOf;
  const known = new Uint8Array(lengths.length);
  const line = new Int16Array(lengths.length * COLUMNS);
  const heading = new Int16Array(lengths.length * COLUMNS);

  function workOut(hits: Hits, hit: number): void {
    const cue = hits.cues[hit]!;
    known[cue] = 1;
    for (let i = starts[cue]!; i < starts[cue + 1]!; i++) {
      addRow(line, cue, lineRows, ids[i]!, 1);
      addRow(heading, cue, headingRows, ids[i]!, 1);
    }
    if (longestOnly) takeInner(hits, hit);
  }

  /** Takes from a cue's row what the cues within it bring, so that all of them together weigh what the longest does. */
  function takeInner(hits: Hits, hit: number): void {
    const cue = hits.cues[hit]!;
    const end = hits.ends[hit]!;
    const start = end - lengths[cue]!;
    let last = hit;
    while (last + 1 < hits.count && hits.ends[last + 1] === end) last++;
    for (let i = last; i >= 0 && hits.ends[i]! > start; i--) {
      if (i === hit || hits.ends[i]! - lengths[hits.cues[i]!]! < start) continue;
      const inner = rowOf(hits, i);
      addRow(line, cue, line, inner, -1);
      addRow(heading, cue, heading, inner, -1);
    }
  }

  function rowOf(hits: Hits, hit: number): number {
    const cue = hits.cues[hit]!;
    if (known[cue] === 0) workOut(hits, hit);
    return cue;
  }

  return { line, heading, rowOf };
}

function addRow(to: Int16Array, row: number, from: Int8Array | Int16Array, added: number, times: 1 | -1): void {
  for (let k = 0; k < COLUMNS; k++) to[row * COLUMNS + k]! += times * from[added * COLUMNS + k]!;
}
