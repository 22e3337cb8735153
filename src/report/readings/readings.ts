import type { ProcessId } from "../../core/index.ts";
import { certaintyOfAll } from "./certainty.ts";
import type { Reading, Subject } from "./model.ts";
import type { PatternId } from "./patternIds.ts";
import { PATTERNS, type Pattern } from "./patterns.ts";

/** More would be a list of faults. */
const MOST = 3;
/**
 * From here on a pattern is worth a word. In notes drawn from labelled lines of languages without training lines, 9 in 10
 * readings hold.
 */
const WORTH_SAYING = 2 / 3;
/** From here on it needs no "probably". */
const SURE = 0.9;

/**
 * What the lines show out of balance: at most three readings, most useful first: specific before general, then those
 * that matter in the situation, then surer ones. None where there are too few lines to tell. `dismissed` are the
 * patterns that the reader does not want to hear of again.
 */
export function readingsOf(subject: Subject, dismissed: ReadonlySet<string> = new Set<PatternId>()): Reading[] {
  const { balance, situation, kind } = subject;
  if (balance.tooFew) return [];
  const found = PATTERNS.flatMap((pattern) => {
    if (dismissed.has(pattern.id) || (situation && pattern.fits.includes(situation))) return [];
    if (pattern.oneOnOneOnly && kind !== "one-on-one") return [];
    const certainty = certaintyOfAll(pattern.claims(subject));
    return certainty < WORTH_SAYING ? [] : [{ pattern, certainty }];
  });
  const matters = ({ pattern }: { pattern: Pattern }): boolean => !!situation && pattern.matters.includes(situation);
  found.sort(
    (a, b) =>
      Number(b.pattern.specific) - Number(a.pattern.specific) ||
      Number(matters(b)) - Number(matters(a)) ||
      b.certainty - a.certainty,
  );
  const firstOfTopic = found.filter(
    ({ pattern }, i) => found.findIndex((other) => other.pattern.topic === pattern.topic) === i,
  );
  return firstOfTopic.slice(0, MOST).map(({ pattern, certainty }) => ({
    pattern: pattern.id,
    certainty,
    sure: certainty >= SURE,
    much: pattern.much,
    little: pattern.little,
    lines: pattern.lines?.(subject) ?? linesOf(subject, pattern.much),
  }));
}

function linesOf({ lines }: Subject, processes: readonly ProcessId[]): number[] {
  return lines.flatMap(({ label, shown }, i) => (shown && label !== "none" && processes.includes(label) ? [i] : []));
}
