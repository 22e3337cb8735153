import { childOf, type Trie } from "./trie.ts";

/** A cue in a text: its number, the trie's state at which it ends, and where it stands, from the position of its first unit to the one just behind its last. */
export interface Hit {
  readonly cue: number;
  readonly state: number;
  readonly start: number;
  readonly end: number;
}

/** Every cue in the first `length` units, overlapping ones too: in the order of their ends, of one end the longest first. */
export function findCues(trie: Trie, units: Uint16Array, length: number): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < length; start++) {
    let state = 0;
    for (let at = start; at < length; at++) {
      state = childOf(trie, state, units[at]!);
      if (state === 0) break;
      const cue = trie.cueAt[state]! - 1;
      if (cue >= 0) hits.push({ cue, state, start, end: at + 1 });
    }
  }
  return hits.sort((a, b) => a.end - b.end || a.start - b.start);
}
