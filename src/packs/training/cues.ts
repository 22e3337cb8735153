import { normalizeToString } from "../../core/normalize.ts";
import type { Example } from "./examples.ts";

/** The parts of a normalised text that can become cues. */
interface Shapes {
  /** Numbers of first letters that make a word beginning, and of last letters that make a word ending. */
  readonly beginnings: readonly number[];
  readonly endings: readonly number[];
  /** Numbers of neighbouring words. */
  readonly phrases: readonly number[];
}

const LINE: Shapes = { beginnings: [4, 5, 6, 7], endings: [3, 4], phrases: [1, 2, 3] };
const HEADING: Shapes = { beginnings: [4, 5, 6, 7], endings: [], phrases: [1, 2] };

function* candidates(normalized: string, { beginnings, endings, phrases }: Shapes): Generator<string> {
  const words = normalized.trim().split(" ");
  for (const word of words) {
    if (!/^\p{L}/u.test(word)) continue;
    for (const length of beginnings) if (word.length >= length) yield ` ${word.slice(0, length)}`;
    for (const length of endings) if (word.length > length + 1) yield `${word.slice(-length)} `;
  }
  for (const length of phrases) {
    for (let i = 0; i + length <= words.length; i++) yield ` ${words.slice(i, i + length).join(" ")} `;
  }
}

/** Cues in normalised space, each with the number of examples that have it. */
export type CueCounts = ReadonlyMap<string, number>;

export interface LearnableCues {
  readonly line: CueCounts;
  readonly heading: CueCounts;
}

function frequent(examples: readonly Example[], textOf: (example: Example) => string, shapes: Shapes): CueCounts {
  const seen = new Map<string, { count: number; source: string; several: boolean }>();
  for (const example of examples) {
    for (const cue of new Set(candidates(normalizeToString(textOf(example)), shapes))) {
      const known = seen.get(cue);
      if (!known) seen.set(cue, { count: 1, source: example.source, several: false });
      else {
        known.count++;
        known.several ||= known.source !== example.source;
      }
    }
  }
  return new Map(
    [...seen].filter(([cue, { several }]) => several && cue.trim() !== "").map(([cue, { count }]) => [cue, count]),
  );
}

/** Words, word beginnings and endings, and phrases. A cue that only one source has says more of that source than of any label. */
export function learnableCues(examples: readonly Example[]): LearnableCues {
  return {
    line: frequent(examples, (example) => example.text, LINE),
    heading: frequent(examples, (example) => example.heading, HEADING),
  };
}
