import { groupBy } from "../../core/groupBy.ts";
import { normalizeToString } from "../../core/normalize.ts";
import type { Example } from "./examples.ts";

/** One thing that is wrong in a corpus, for a person to mend. */
export interface Finding {
  readonly kind: "duplicate" | "contradiction" | "leak";
  readonly places: readonly string[];
  readonly message: string;
}

/** Shorter lines are the same by chance: "ok", "next steps". */
const LEAST_WORDS = 4;

const keyOf = ({ text }: Example): string => normalizeToString(text);
const isLong = (key: string): boolean => key.trim().split(" ").length >= LEAST_WORDS;

/**
 * Finds lines that are there twice under one heading, and lines of the same words and heading with different labels.
 * Words are compared as the labeller sees them.
 */
export function findRepeated(examples: readonly Example[]): Finding[] {
  const groups = groupBy(examples, (example) => `${normalizeToString(example.heading)}|${keyOf(example)}`);
  return [...groups.values()].flatMap((group): Finding[] => {
    if (group.length < 2 || !isLong(keyOf(group[0]!))) return [];
    const labels = [...new Set(group.map(({ label }) => label))];
    const places = group.map(({ place }) => place);
    if (labels.length > 1)
      return [{ kind: "contradiction", places, message: `same line, labels ${labels.join(", ")}` }];
    return [{ kind: "duplicate", places, message: `same line ${group.length} times` }];
  });
}

/** Finds lines that two sources share, so that holding one source out does not hold the line out. */
export function findLeaks(examples: readonly Example[]): Finding[] {
  return [...groupBy(examples, keyOf)].flatMap(([key, group]): Finding[] => {
    const sources = new Set(group.map(({ source }) => source));
    if (sources.size < 2 || !isLong(key)) return [];
    const places = group.map(({ place }) => place);
    return [{ kind: "leak", places, message: `same line in ${sources.size} sources` }];
  });
}
