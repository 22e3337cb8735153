import { normalizeToString } from "../../core/normalize.ts";
import type { Example } from "./examples.ts";
import type { Use } from "./matrix.ts";
import { cuesOf, type Prior } from "./prior.ts";

/** Words, and pairs of neighbouring words. Word beginnings, endings and triples made three times the cues and no difference. */
const LONGEST_PHRASE = 2;
/** Cues that fewer examples have are not learned. */
const LEAST_COUNT = 3;

function* candidates(normalized: string): Generator<string> {
  const words = normalized.trim().split(" ");
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    for (let i = 0; i + length <= words.length; i++) yield ` ${words.slice(i, i + length).join(" ")} `;
  }
}

/** Cues in normalised space, each with the number of examples that have it. */
export type CueCounts = ReadonlyMap<string, number>;

export interface LearnableCues {
  readonly line: CueCounts;
  readonly heading: CueCounts;
}

function frequent(examples: readonly Example[], textOf: (example: Example) => string): CueCounts {
  const seen = new Map<string, { count: number; source: string; several: boolean }>();
  for (const example of examples) {
    for (const cue of new Set(candidates(normalizeToString(textOf(example))))) {
      const known = seen.get(cue);
      if (!known) seen.set(cue, { count: 1, source: example.source, several: false });
      else {
        known.count++;
        known.several ||= known.source !== example.source;
      }
    }
  }
  return new Map(
    [...seen]
      .filter(([cue, { several, count }]) => several && count >= LEAST_COUNT && cue.trim() !== "")
      .map(([cue, { count }]) => [cue, count]),
  );
}

/**
 * Words and pairs of words, and those that a prior knows. A cue that only one source has says more of that source than
 * of any label.
 */
export function learnableCues(examples: readonly Example[], prior?: Prior): LearnableCues {
  const known = (use: Use): [string, number][] => (prior ? cuesOf(prior, use).map((cue) => [cue, 0]) : []);
  return {
    line: new Map([...known("line"), ...frequent(examples, (example) => example.text)]),
    heading: new Map([...known("heading"), ...frequent(examples, (example) => example.heading)]),
  };
}
