import { findCues } from "../core/findCues.ts";
import { buildTrie } from "../core/trie.ts";

/** One cue that stands within another; both by their index. */
export interface InnerCue {
  readonly outer: number;
  readonly inner: number;
}

/**
 * Finds each place where a cue stands within a longer one, shorter outer cues first: whoever takes the inner cue's
 * value from the outer one's, in this order, makes the longest cue speak for all within it.
 */
export function innerCues(cues: readonly string[]): InnerCue[] {
  const trie = buildTrie(cues);
  const found: InnerCue[] = [];
  const order = cues.map((_, i) => i).sort((a, b) => cues[a]!.length - cues[b]!.length || a - b);
  for (const outer of order) {
    const cue = cues[outer]!;
    const units = Uint16Array.from(cue, (_, i) => cue.charCodeAt(i));
    for (const { cue: inner } of findCues(trie, units, cue.length)) if (inner !== outer) found.push({ outer, inner });
  }
  return found;
}
