import { createConceptFinder, pairIndex, pairNorm } from "./concepts.ts";
import type { CueRows } from "./cueRows.ts";
import { findCues, type Hit } from "./findCues.ts";
import { lengthNorm } from "./lengthNorm.ts";
import type { Evidence, Span } from "./model.ts";
import type { Normalized, Normalizer } from "./normalize.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";
import type { Use } from "./textSums.ts";

const COLUMNS = LABELS.length;
const SPACE = 0x20;

/** Finds what in a text spoke for the label of a column, with weights that add up to the text's sum. */
export type EvidenceFinder = (text: string, use: Use, column: number) => Evidence[];

export function createEvidenceFinder(pack: Pack, normalize: Normalizer, cueRows: CueRows): EvidenceFinder {
  const { rowsOf, pairWeights, pairScale, cues } = pack;
  const findConcepts = createConceptFinder(rowsOf);

  return (text, use, column) => {
    const normalized = normalize(text);
    const hits = findCues(cues, normalized.units, normalized.length);
    const weights = cueRows[use];
    const runAt = createRunFinder(text);
    const spans = new Map<string, { start: number; end: number; weight: number }>();
    /** Weights are gathered on the whole words that brought them. */
    const add = ({ start, end }: Hit, weight: number): void => {
      if (weight === 0) return;
      const span = wholeWords(text, normalized, runAt, start, end);
      const key = `${span.start}-${span.end}`;
      const known = spans.get(key);
      if (known) known.weight += weight;
      else spans.set(key, { ...span, weight });
    };
    const unit = (use === "line" ? pack.lineScale : pack.headingScale) * lengthNorm(normalized);
    for (const hit of hits) add(hit, weights[cueRows.rowAt(hit.state) * COLUMNS + column]! * unit);
    if (use === "line") {
      const present = findConcepts(hits);
      // A pair's weight is shared between its two.
      const half = 0.5 * pairScale * pairNorm(present.count);
      for (let i = 1; i < present.count; i++) {
        for (let j = 0; j < i; j++) {
          const row = pairIndex(present.ids[i]!, present.ids[j]!, rowsOf.size) * COLUMNS;
          add(hits[present.hits[i]!]!, pairWeights[row + column]! * half);
          add(hits[present.hits[j]!]!, pairWeights[row + column]! * half);
        }
      }
    }
    return [...spans.values()].map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
  };
}

/** The source span of the words that the normalised units `[from, to)` touch. */
function wholeWords(
  text: string,
  { units, sources, length }: Normalized,
  runAt: RunFinder,
  from: number,
  to: number,
): { start: number; end: number } {
  while (from < to - 1 && units[from] === SPACE) from++;
  while (to > from + 1 && units[to - 1] === SPACE) to--;
  while (from > 0 && units[from - 1] !== SPACE && units[from] !== SPACE) from--;
  while (to < length && units[to] !== SPACE && units[to - 1] !== SPACE) to++;
  let start = sources[from]!;
  const last = sources[to - 1]!;
  let end = to < length ? Math.max(sources[to]!, last + 1) : text.length;
  start = runAt(start)?.start ?? start;
  end = runAt(end - 1)?.end ?? end;
  return { start, end: Math.min(text.length, trimEnd(text, start, end)) };
}

/** What people see as one word though the normaliser parts it: "don't", "follow-up", "1:1". Scripts without spaces not. */
const INSIDE_WORD = /(?![\u3041-\u9fff])[\p{L}\p{N}\p{M}'’:@-]/u;

/** The run of signs inside a word around an offset; null where there stands none. */
type RunFinder = (at: number) => Span | null;

/** Remembers the run found last, so that the many cues of one long run look through it once. */
function createRunFinder(text: string): RunFinder {
  const isInside = (at: number): boolean => INSIDE_WORD.test(text.charAt(at));
  let run: Span = { start: 0, end: 0 };
  return (at) => {
    if (at >= run.start && at < run.end) return run;
    if (!isInside(at)) return null;
    let [start, end] = [at, at + 1];
    while (isInside(start - 1)) start--;
    while (isInside(end)) end++;
    run = { start, end };
    return run;
  };
}

/** Leaves out spaces and punctuation behind a span. */
function trimEnd(text: string, start: number, end: number): number {
  while (end > start + 1 && /[\s\p{P}]/u.test(text[end - 1]!)) end--;
  return end;
}
