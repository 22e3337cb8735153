import type { ConceptIndex } from "./concepts.ts";
import { addState, childOf, type Room, type Trie } from "./trie.ts";

const SPACE = 0x20;

/** Some cues that have been read, and their rows. */
export interface ReadCues {
  /** It has room for all that are to be added. */
  readonly trie: Trie;
  readonly states: number;
  readonly cues: number;
  readonly rowsOf: ConceptIndex;
  /** 1 for cues that take no word in front. */
  readonly alone: Uint8Array;
}

/** What `addJoined` needs at most. */
export function roomOfJoined(units: number, cues: number, joined: readonly string[]): Room {
  return { states: joined.reduce((sum, word) => sum + units + word.length, 0), cues: cues * joined.length };
}

/**
 * Adds what each cue that begins with a word is with each of some small words joined to its front, as Arabic writes its
 * article. A cue that is there already stays. Gives the rows of all cues.
 */
export function addJoined({ trie, states, cues, rowsOf, alone }: ReadCues, joined: readonly string[]): ConceptIndex {
  const { units, parents, cueAt, lengths } = trie;
  const starts = new Uint32Array(lengths.length + 1);
  const ids = new Uint16Array(rowsOf.ids.length * (joined.length + 1));
  starts.set(rowsOf.starts);
  ids.set(rowsOf.ids);
  let nextState = states;
  let nextCue = cues;

  function below(state: number, unit: number): number {
    const child = childOf(trie, state, unit);
    if (child !== 0) return child;
    addState(trie, state, unit, nextState);
    return nextState++;
  }

  /** Ends at `same` what ends at `state`, with so many units more. */
  function join(state: number, same: number, more: number): void {
    const cue = cueAt[state]! - 1;
    if (cue < 0 || cue >= cues || alone[cue] === 1 || cueAt[same] !== 0) return;
    lengths[nextCue] = lengths[cue]! + more;
    let end = starts[nextCue]!;
    for (let i = starts[cue]!; i < starts[cue + 1]!; i++) ids[end++] = ids[i]!;
    starts[++nextCue] = end;
    cueAt[same] = nextCue;
  }

  /** Copies a state and all below it, which are the next numbers; gives the number behind. */
  function copyBelow(above: number, top: number, more: number): number {
    const offset = nextState - top;
    addState(trie, above, units[top]!, nextState);
    join(top, nextState, more);
    let state = top + 1;
    for (; state < states && parents[state]! >= top; state++) {
      const parent = parents[state]!;
      if (state === parent + 1) parents[state + offset] = parent + offset;
      else addState(trie, parent + offset, units[state]!, state + offset);
      if (cueAt[state] !== 0) join(state, state + offset, more);
    }
    units.copyWithin(nextState, top, state);
    trie.below.copyWithin(nextState, top, state);
    nextState += state - top;
    return state;
  }

  const first = childOf(trie, 0, SPACE);
  /** For each state behind a space, the one with the small word between. */
  const behind = new Int32Array(states);
  for (const word of first === 0 ? [] : joined) {
    behind[first] = first;
    for (let i = 0; i < word.length; i++) behind[first] = below(behind[first]!, word.charCodeAt(i));
    for (let state = first + 1; state < states && parents[state] !== 0; ) {
      const above = behind[parents[state]!]!;
      const same = childOf(trie, above, units[state]!);
      if (same === 0) state = copyBelow(above, state, word.length);
      else {
        behind[state] = same;
        join(state++, same, word.length);
      }
    }
  }
  return { starts, ids, size: rowsOf.size };
}
