import { type PackCue, writePack } from "../core/pack.ts";
import type { Lexicon, LexiconCue } from "./schema.ts";
import { classKey, NO_ROW, type Row, type Weights } from "./weights.ts";

/** Code unit order, the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The shared rows that a lexicon cue takes part in. */
export function classesOf({ label, strength, other }: LexiconCue): string[] {
  return other === null ? [classKey(label, strength)] : [classKey(label, strength), classKey(other, "other")];
}

/** All cues of a pack, each with the sum of its rows, in the order of a compiled pack. Cues whose rows are 0 are left out. */
export function mergeCues(lexicon: Lexicon, weights: Weights): PackCue[] {
  const rows = new Map<string, { line: Row; heading: Row }>(weights.cues);
  for (const cue of lexicon.cues) {
    let { line, heading } = rows.get(cue.cue) ?? { line: NO_ROW, heading: NO_ROW };
    for (const key of classesOf(cue)) {
      const shared = weights.classes.get(key);
      if (!shared) continue;
      line = add(line, shared.line);
      heading = add(heading, shared.heading);
    }
    rows.set(cue.cue, { line, heading });
  }
  return [...rows]
    .filter(([, { line, heading }]) => [...line, ...heading].some((weight) => weight !== 0))
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([cue, row]) => ({ cue, ...row }));
}

function add(a: Row, b: Row): Row {
  return a.map((weight, k) => Math.max(-127, Math.min(127, weight + b[k]!)));
}

/** Compiles a lexicon and what was learned on top of it into the bytes of a pack. */
export function compilePack(lexicon: Lexicon, weights: Weights): Uint8Array {
  const { language, name } = lexicon;
  return writePack({ language, name, ...weights.model }, mergeCues(lexicon, weights));
}
