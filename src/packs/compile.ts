import { pairIndex } from "../core/concepts.ts";
import type { PackFiles } from "../core/pack.ts";
import { innerCues } from "./innerCues.ts";
import type { Lexicon } from "./schema.ts";
import { classKey, conceptKey, NO_ROW, pairKey, type Row, type RowPair, type Weights, wordKey } from "./weights.ts";
import { type PackConcepts, type PackCue, writePack } from "./writePack.ts";

/** Code unit order, the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For each cue of the lexicon, the keys of the shared rows that it takes part in. */
export function sharedKeys({ cues, concepts, words }: Lexicon): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  const add = (cue: string, key: string): void => {
    keys.set(cue, [...(keys.get(cue) ?? []), key]);
  };
  for (const { cue, label, strength, other } of cues) {
    add(cue, classKey(label, strength));
    if (other) add(cue, classKey(other, "other"));
  }
  for (const { name, cues } of concepts) for (const cue of new Set(cues)) add(cue, conceptKey(name));
  for (const { name, cues } of words) for (const cue of new Set(cues)) add(cue, wordKey(name));
  return keys;
}

/** For each cue of a concept, the numbers of its concepts. */
export function conceptsByCue({ concepts }: Lexicon): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, concept] of concepts.entries()) {
    for (const cue of new Set(concept.cues)) numbers.set(cue, [...(numbers.get(cue) ?? []), number]);
  }
  return numbers;
}

/** All cues of a pack, each with the sum of its rows, in the order of a compiled pack. Cues that say nothing are left out. */
export function mergeCues(lexicon: Lexicon, weights: Weights): PackCue[] {
  const conceptsOf = conceptsByCue(lexicon);
  const rows = new Map(weights.cues);
  for (const [cue, keys] of sharedKeys(lexicon)) {
    let { line, heading } = rows.get(cue) ?? { line: NO_ROW, heading: NO_ROW };
    for (const key of keys) {
      const shared = weights.classes.get(key);
      if (!shared) continue;
      line = add(line, shared.line);
      heading = add(heading, shared.heading);
    }
    rows.set(cue, { line, heading });
  }
  const counted = weights.model.longestOnly ? withoutInner(rows) : rows;
  return [...counted]
    .map(([cue, { line, heading }]) => ({ cue, line, heading, concepts: conceptsOf.get(cue) ?? [] }))
    .filter(
      ({ line, heading, concepts }) => concepts.length > 0 || [...line, ...heading].some((weight) => weight !== 0),
    )
    .sort((a, b) => byCodeUnit(a.cue, b.cue));
}

function add(a: Row, b: Row): Row {
  return a.map((weight, k) => clamp(weight + b[k]!));
}

function clamp(weight: number): number {
  return Math.max(-127, Math.min(127, weight));
}

/** Takes from each cue's row what the cues within it bring, so that all of them together weigh what the longest does. */
function withoutInner(rows: ReadonlyMap<string, RowPair>): Map<string, RowPair> {
  const cues = [...rows.keys()];
  const net = [...rows.values()].map(({ line, heading }) => ({ line: [...line], heading: [...heading] }));
  for (const { outer, inner } of innerCues(cues)) {
    for (const use of ["line", "heading"] as const) {
      for (const [k, weight] of net[inner]![use].entries()) net[outer]![use][k]! -= weight;
    }
  }
  return new Map(cues.map((cue, i) => [cue, { line: net[i]!.line.map(clamp), heading: net[i]!.heading.map(clamp) }]));
}

function pairsOf({ concepts }: Lexicon, weights: Weights): PackConcepts {
  const pairs = new Map<number, Row>();
  for (const [a, { name }] of concepts.entries()) {
    for (const [b, other] of concepts.entries()) {
      const row = a < b ? weights.pairs.get(pairKey(name, other.name)) : undefined;
      if (row) pairs.set(pairIndex(a, b, concepts.length), row);
    }
  }
  return { size: concepts.length, pairs };
}

/** Compiles a lexicon and what was learned on top of it into the files of a pack. */
export function compilePack(lexicon: Lexicon, weights: Weights): PackFiles {
  const { language, name } = lexicon;
  return writePack({ language, name, ...weights.model }, mergeCues(lexicon, weights), pairsOf(lexicon, weights));
}
