import { pairIndex } from "../core/concepts.ts";
import type { PackFiles } from "../core/pack.ts";
import type { Lexicon } from "./schema.ts";
import { withJoined } from "./spelling.ts";
import { classKey, conceptKey, NO_ROW, pairKey, type Row, type Weights, wordKey } from "./weights.ts";
import { type PackCue, type PackShared, writePack } from "./writePack.ts";

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

/** The keys of the rows that a pack shares: those of the concepts, in the lexicon's order, before all others. */
function rowKeys({ concepts }: Lexicon, { classes }: Weights): string[] {
  return [...new Set([...concepts.map(({ name }) => conceptKey(name)), ...classes.keys()])];
}

/** All cues of a pack in the order of their units, but for those that a reader makes. Cues that have no row are left out. */
export function mergeCues(lexicon: Lexicon, weights: Weights): PackCue[] {
  const numbers = new Map(rowKeys(lexicon, weights).map((key, number) => [key, number]));
  const shared = sharedKeys(lexicon);
  const cues = [...new Set([...shared.keys(), ...weights.cues.keys()])]
    .map((cue) => ({
      cue,
      shared: (shared.get(cue) ?? []).flatMap((key) => numbers.get(key) ?? []).sort((a, b) => a - b),
      own: weights.cues.get(cue) ?? null,
      alone: false,
    }))
    .filter(({ shared, own }) => shared.length > 0 || own)
    .sort((a, b) => byCodeUnit(a.cue, b.cue));
  return lexicon.joined.length > 0 ? withoutJoined(cues, lexicon.joined) : cues;
}

/** Leaves out the cues that are another one with a small word joined to its front, and have the same rows. */
function withoutJoined(cues: readonly PackCue[], joined: readonly string[]): PackCue[] {
  const known = new Map(cues.map((each) => [each.cue, each]));
  const takesAll = ({ cue }: PackCue): boolean =>
    cue.startsWith(" ") && joined.every((word) => known.has(withJoined(word, cue)));
  const takers = new Set(cues.filter(takesAll));
  const isMade = (cue: PackCue): boolean => {
    const [origin] = joined
      .filter((word) => cue.cue.startsWith(` ${word}`))
      .flatMap((word) => known.get(` ${cue.cue.slice(1 + word.length)}`) ?? [])
      .filter((each) => takers.has(each));
    return origin !== undefined && !cue.own && !origin.own && `${cue.shared}` === `${origin.shared}`;
  };
  return cues
    .filter((cue) => takers.has(cue) || !isMade(cue))
    .map((cue) => ({ ...cue, alone: cue.cue.startsWith(" ") && !takers.has(cue) }));
}

function sharedOf(lexicon: Lexicon, weights: Weights): PackShared {
  const { concepts } = lexicon;
  const pairs = new Map<number, Row>();
  for (const [a, { name }] of concepts.entries()) {
    for (const [b, other] of concepts.entries()) {
      const row = a < b ? weights.pairs.get(pairKey(name, other.name)) : undefined;
      if (row) pairs.set(pairIndex(a, b, concepts.length), row);
    }
  }
  const rows = rowKeys(lexicon, weights).map((key) => weights.classes.get(key) ?? { line: NO_ROW, heading: NO_ROW });
  return { concepts: concepts.length, rows, pairs };
}

/** Compiles a lexicon and what was learned on top of it into the files of a pack. */
export function compilePack(lexicon: Lexicon, weights: Weights): PackFiles {
  const { language, name, joined } = lexicon;
  return writePack(
    { language, name, joined, ...weights.model },
    mergeCues(lexicon, weights),
    sharedOf(lexicon, weights),
  );
}
