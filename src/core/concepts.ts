import type { Hit } from "./findCues.ts";

/**
 * Which concepts each cue belongs to: those of cue `i` are the first of `ids[starts[i], starts[i + 1])` that are less
 * than `size`. A concept is a set of cues that mean alike ("money", "must", "a person"); two of them in one line say
 * more together than each alone.
 */
export interface ConceptIndex {
  readonly starts: Uint32Array;
  readonly ids: Uint16Array;
  /** Number of concepts. */
  readonly size: number;
}

/** The concepts of one text, each with the first hit that brought it; only the first `count` of each are valid. */
export interface Present {
  readonly ids: Uint16Array;
  readonly hits: Uint32Array;
  count: number;
}

/** Makes a finder with scratch space of its own, which its results share. */
export function createConceptFinder({ starts, ids, size }: ConceptIndex): (hits: readonly Hit[]) => Present {
  const present: Present = { ids: new Uint16Array(size), hits: new Uint32Array(size), count: 0 };
  /** The number of the text in which a concept was last seen. */
  const seen = new Uint32Array(size);
  let text = 0;
  return (hits) => {
    text++;
    present.count = 0;
    for (const [i, { cue }] of hits.entries()) {
      for (let j = starts[cue]!; j < starts[cue + 1]!; j++) {
        const id = ids[j]!;
        if (id >= size) break;
        if (seen[id] === text) continue;
        seen[id] = text;
        present.ids[present.count] = id;
        present.hits[present.count++] = i;
      }
    }
    return present;
  };
}

/** Where the pair of two different concepts stands in a square table of `size` rows. */
export function pairIndex(a: number, b: number, size: number): number {
  return a < b ? a * size + b : b * size + a;
}

/** What one pair counts in a text of some concepts. */
export function pairNorm(concepts: number): number {
  return concepts < 2 ? 0 : Math.sqrt(2 / (concepts * (concepts - 1)));
}
