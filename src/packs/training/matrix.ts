import { type ConceptIndex, createConceptFinder, pairNorm } from "../../core/concepts.ts";
import { findCues } from "../../core/findCues.ts";
import { lengthNorm } from "../../core/lengthNorm.ts";
import { createNormalizer } from "../../core/normalize.ts";
import { buildTrie, type Trie } from "../../core/trie.ts";
import { byCodeUnit, conceptsByCue, sharedKeys } from "../compile.ts";
import { innerCues } from "../innerCues.ts";
import type { Lexicon } from "../schema.ts";
import { conceptKey, pairKey, wordKey } from "../weights.ts";
import type { LearnableCues } from "./cues.ts";
import type { Example } from "./examples.ts";
import type { SparseMatrix } from "./regression.ts";
import type { Vectors } from "./vectors.ts";

export type Use = "line" | "heading";

/**
 * How far the weights of each kind of column can go before any line is seen, in logits: a cue's own row (for each unit
 * of the logarithm of its rarity), the row that all lexicon cues of a class or of a concept share, one dimension of the
 * words' vectors, and two concepts in one line. They were chosen on held-out sources. Everyday words have no row here: a
 * language with lines of its own learns its words from these.
 */
const SPREADS = {
  line: { own: 0.5, shared: 3.9, concept: 1.35, word: 0, vector: 3.3, pair: 0.6 },
  heading: { own: 0.275, shared: 1.45, concept: 0.7, word: 0, vector: 0, pair: 0 },
} as const;

type Kind = "own" | "shared" | "concept" | "word" | "vector" | "pair";

/** How a table differs from that of a language with lines of its own. */
export interface TableOptions {
  /** A cue speaks for those within it. */
  readonly longestOnly?: boolean;
  readonly spreads?: Readonly<Record<Use, Readonly<Record<Kind, number>>>>;
}
/** Two concepts that fewer lines have together are not learned. */
const LEAST_PAIRS = 8;

/** What one column stands for: a cue in normalised space, the key of a shared row or of a pair, or a dimension. */
export interface Column {
  readonly use: Use;
  readonly kind: Kind;
  readonly key: string;
  readonly spread: number;
}

/** The columns that a hit of one cue adds to. */
export interface CueColumns {
  readonly cue: string;
  /** In how many lines and headings training found it. */
  readonly count: number;
  readonly line: readonly number[];
  readonly heading: readonly number[];
  /** What a hit adds to the columns of the vectors, which begin at `Table.vectorsFrom`. */
  readonly vector: Float32Array | null;
}

export interface Table {
  readonly matrix: SparseMatrix;
  readonly columns: readonly Column[];
  readonly cues: readonly CueColumns[];
  readonly vectorsFrom: number;
  readonly longestOnly: boolean;
}

/** Words that many lines have tell little: a word in this share of lines has half of a rare word's vector. */
const COMMON = 0.003;

/** Finds all cues in all examples, with the program's own normaliser and search. */
export function tabulate(
  examples: readonly Example[],
  lexicon: Lexicon,
  learnable: LearnableCues,
  vectors: Vectors,
  { longestOnly = false, spreads = SPREADS }: TableOptions = {},
): Table {
  const { columns, cues, vectorsFrom } = layOut(examples.length, lexicon, learnable, vectors, spreads);
  const inner = longestOnly ? innerColumns(cues) : null;
  const trie = buildTrie(cues.map(({ cue }) => cue));
  const find = createFinder(trie);
  const pairs = findPairs(examples, lexicon, cues, trie);
  const pairColumns = new Map<string, number>();
  for (const [key, count] of countOf(pairs.flatMap((each) => each.keys))) {
    if (count >= LEAST_PAIRS)
      pairColumns.set(key, columns.push({ use: "line", kind: "pair", key, spread: spreads.line.pair }) - 1);
  }
  const starts = new Int32Array(examples.length + 1);
  const cells: number[] = [];
  const values: number[] = [];
  const sums = new Float64Array(columns.length);
  for (const [i, example] of examples.entries()) {
    for (const use of ["line", "heading"] as const) {
      const touched = new Set<number>();
      const add = (column: number, value: number): void => {
        touched.add(column);
        sums[column]! += value;
      };
      const norm = find(use === "line" ? example.text : example.heading, (id) => {
        const cue = cues[id]!;
        for (const column of cue[use]) add(column, 1);
        if (inner) for (const [column, times] of inner[use][id]!) add(column, -times);
        if (use === "line" && cue.vector) for (const [d, value] of cue.vector.entries()) add(vectorsFrom + d, value);
      });
      for (const column of touched) {
        cells.push(column);
        values.push(sums[column]! * norm);
        sums[column] = 0;
      }
    }
    for (const key of pairs[i]!.keys) {
      const column = pairColumns.get(key);
      if (column === undefined) continue;
      cells.push(column);
      values.push(pairs[i]!.norm);
    }
    starts[i + 1] = cells.length;
  }
  const matrix = { starts, columns: Int32Array.from(cells), values: Float32Array.from(values), width: columns.length };
  return { matrix, columns, cues, vectorsFrom, longestOnly };
}

/** Calls back for every hit of a text and returns what each counts. */
function createFinder(trie: Trie): (text: string, onHit: (cue: number) => void) => number {
  const normalize = createNormalizer();
  return (text, onHit) => {
    const normalized = normalize(text);
    for (const { cue } of findCues(trie, normalized.units, normalized.length)) onHit(cue);
    return lengthNorm(normalized);
  };
}

/** The keys of the pairs of concepts in every example's text, and what each counts there. */
function findPairs(
  examples: readonly Example[],
  lexicon: Lexicon,
  cues: readonly CueColumns[],
  trie: Trie,
): { keys: string[]; norm: number }[] {
  const numbers = conceptsByCue(lexicon);
  const ofCues = cues.map(({ cue }) => numbers.get(cue) ?? []);
  const starts = new Uint32Array(cues.length + 1);
  for (const [i, ids] of ofCues.entries()) starts[i + 1] = starts[i]! + ids.length;
  const index: ConceptIndex = { starts, ids: Uint16Array.from(ofCues.flat()), size: lexicon.concepts.length };
  const findConcepts = createConceptFinder(index);
  const normalize = createNormalizer();
  return examples.map(({ text }) => {
    const { units, length } = normalize(text);
    const { ids, count } = findConcepts(findCues(trie, units, length));
    const names = Array.from(ids.subarray(0, count), (id) => lexicon.concepts[id]!.name);
    const keys = names.flatMap((name, i) => names.slice(0, i).map((other) => pairKey(name, other)));
    return { keys, norm: pairNorm(count) };
  });
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** For each cue, how often the cues within it bring each column: what its own hit takes back. */
function innerColumns(cues: readonly CueColumns[]): Record<Use, readonly ReadonlyMap<number, number>[]> {
  const found = innerCues(cues.map(({ cue }) => cue));
  const of = (use: Use): Map<number, number>[] => {
    const taken = cues.map(() => new Map<number, number>());
    const take = (from: Map<number, number>, column: number, times: number): void => {
      from.set(column, (from.get(column) ?? 0) + times);
    };
    for (const { outer, inner } of found) {
      for (const column of cues[inner]![use]) take(taken[outer]!, column, 1);
      for (const [column, times] of taken[inner]!) take(taken[outer]!, column, -times);
    }
    return taken;
  };
  return { line: of("line"), heading: of("heading") };
}

/** Gives every cue its columns. */
function layOut(
  lines: number,
  lexicon: Lexicon,
  learnable: LearnableCues,
  vectors: Vectors,
  spreads: NonNullable<TableOptions["spreads"]>,
): { columns: Column[]; cues: CueColumns[]; vectorsFrom: number } {
  const columns: Column[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (use: Use, kind: Column["kind"], key: string): number => {
    const name = `${use} ${kind} ${key}`;
    let number = numbers.get(name);
    if (number === undefined) {
      const rarity = kind === "own" ? Math.log(lines / (1 + (learnable[use].get(key) ?? 0))) : 1;
      number = columns.push({ use, kind, key, spread: spreads[use][kind] * rarity }) - 1;
      numbers.set(name, number);
    }
    return number;
  };
  const shared = sharedKeys(lexicon);
  const words = [...vectors.keys()].map((word) => ` ${word} `);
  const names = new Set([...shared.keys(), ...learnable.line.keys(), ...learnable.heading.keys(), ...words]);
  const cues = [...names].sort(byCodeUnit).map((cue): CueColumns => {
    const of = (use: Use): number[] => [
      ...(learnable[use].has(cue) ? [numberOf(use, "own", cue)] : []),
      ...(shared.get(cue) ?? []).map((key) => numberOf(use, kindOfShared(key), key)),
    ];
    const count = learnable.line.get(cue) ?? 0;
    const vector = vectors.get(cue.trim());
    const isWord = cue.startsWith(" ") && cue.endsWith(" ");
    return {
      cue,
      count: count + (learnable.heading.get(cue) ?? 0),
      line: of("line"),
      heading: of("heading"),
      vector: vector && isWord ? vector.map((value) => (value * COMMON) / (COMMON + count / lines)) : null,
    };
  });
  const vectorsFrom = columns.length;
  const [first] = vectors.values();
  for (let d = 0; d < (first?.length ?? 0); d++) numberOf("line", "vector", String(d));
  return { columns, cues, vectorsFrom };
}

function kindOfShared(key: string): Kind {
  if (key.startsWith(conceptKey(""))) return "concept";
  return key.startsWith(wordKey("")) ? "word" : "shared";
}
