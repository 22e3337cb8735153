import { LABELS } from "../../core/processes.ts";
import { byCodeUnit } from "../compile.ts";
import { type Row, type RowPair, untrained, type Weights } from "../weights.ts";
import type { Example } from "./examples.ts";
import type { CueColumns, Table, Use } from "./matrix.ts";
import { goingOnFrom, type Prior, priorOf } from "./prior.ts";
import { type Coefficients, evidence, fitSoftmax, type RegressionTask, type SparseMatrix } from "./regression.ts";

/** What a written line counts, where a real one counts 1, and what a second label. Chosen on held-out sources and authors. */
const WRITTEN = 0.35;
const SECOND_LABEL = 0.25;
/** What a line counts that is not kept: those were labelled faster. With 1, lines of held-out sources were read worse. */
const NOT_KEPT = 0.4;
/**
 * Cues that are uneven between the labels may weigh more: the spread of a weight is this plus the size of the log odds
 * by which seeing the cue raises the label.
 */
const LEAST_SPREAD = 0.5;
const PSEUDO_COUNT = 7;

/** Integers of the largest weights: coarse enough for a small file, and a byte has room to add a lexicon cue's shared row. */
const LARGEST_WEIGHT = 32;
/** Cues of a pack at most; those that matter least, by weight and by how often lines have them, are left out. */
const MOST_CUES = 12_000;

const K = LABELS.length;

export interface LearnOptions {
  /** What lines that are no longer at hand taught. */
  readonly prior?: Prior;
  /** What a written line counts instead of `WRITTEN`. */
  readonly written?: number;
}

/** Learns weights from some rows of the table, with the calibration of `untrained()`. */
export function learn(
  table: Table,
  examples: readonly Example[],
  rows: readonly number[],
  options?: LearnOptions,
): Weights {
  return quantise(table, fitSoftmax(taskOf(table, examples, rows, options)));
}

/**
 * Learns from all rows of the table, which it is going to be without, what later training can go on from.
 * @param before what other lines taught, which are gone already
 */
export function learnPrior(table: Table, examples: readonly Example[], before?: Prior): Prior {
  const everything = examples.map((_, i) => i);
  const rowWeights = new Float64Array(examples.length).fill(NOT_KEPT);
  const task = { ...taskOf(table, examples, everything, { prior: before }), rowWeights };
  const coefficients = fitSoftmax(task);
  return priorOf(table, coefficients, evidence(task, coefficients), before);
}

function taskOf(
  table: Table,
  examples: readonly Example[],
  rows: readonly number[],
  { prior, written = WRITTEN }: LearnOptions = {},
): RegressionTask {
  const targets = new Float64Array(examples.length * K);
  for (const [i, { label, second }] of examples.entries()) {
    targets[i * K + LABELS.indexOf(label)] = second ? 1 - SECOND_LABEL : 1;
    if (second) targets[i * K + LABELS.indexOf(second)]! += SECOND_LABEL;
  }
  const rowWeights = Float64Array.from(examples, ({ part }) => (part === "real" ? 1 : written));
  const spread = spreads(table, examples, rows, targets, rowWeights);
  const task = { matrix: table.matrix, rows, targets, rowWeights, spread };
  return prior ? goingOnFrom(prior, table, task) : task;
}

function spreads(
  { matrix, columns }: Table,
  examples: readonly Example[],
  rows: readonly number[],
  targets: Float64Array,
  rowWeights: Float64Array,
): Float64Array {
  const counts = new Float64Array(matrix.width * K);
  const totals = new Float64Array(K);
  const sources: (string | undefined)[] = new Array(matrix.width);
  const severalSources = new Uint8Array(matrix.width);
  for (const row of rows) {
    const { source } = examples[row]!;
    for (let k = 0; k < K; k++) totals[k]! += rowWeights[row]! * targets[row * K + k]!;
    forEachCell(matrix, row, (column) => {
      sources[column] ??= source;
      if (sources[column] !== source) severalSources[column] = 1;
      for (let k = 0; k < K; k++) counts[column * K + k]! += rowWeights[row]! * targets[row * K + k]!;
    });
  }
  const all = totals.reduce((sum, total) => sum + total, 0);
  return counts.map((_, i) => {
    const [column, k] = [Math.floor(i / K), i % K];
    if (severalSources[column] === 0) return 0;
    let seen = 0;
    for (let other = 0; other < K; other++) seen += counts[column * K + other]!;
    const share = totals[k]! / all;
    const odds = share === 0 ? 0 : Math.log((counts[i]! + PSEUDO_COUNT * share) / ((seen + PSEUDO_COUNT) * share));
    return columns[column]!.spread * (LEAST_SPREAD + Math.abs(odds));
  });
}

function forEachCell({ starts, columns }: SparseMatrix, row: number, visit: (column: number) => void): void {
  for (let j = starts[row]!; j < starts[row + 1]!; j++) visit(columns[j]!);
}

/** Turns coefficients into rows of small integers; a row's mean is taken out, which changes no probability. */
function quantise({ columns, cues, vectorsFrom, longestOnly }: Table, coefficients: Coefficients): Weights {
  const rowAt = (column: number): Float64Array => coefficients.subarray(column * K, column * K + K);
  const cueRow = (cue: CueColumns, use: Use): number[] => {
    const row = new Array<number>(K).fill(0);
    for (const column of cue[use]) {
      if (columns[column]!.kind === "own") addTo(row, rowAt(column), 1);
    }
    if (use === "line" && cue.vector) {
      for (const [d, value] of cue.vector.entries()) addTo(row, rowAt(vectorsFrom + d), value);
    }
    return centred(row);
  };
  const exact = new Map(cues.map((cue) => [cue.cue, { line: cueRow(cue, "line"), heading: cueRow(cue, "heading") }]));
  const shared = new Map<string, Record<Use, number[]>>();
  for (const [i, { use, kind, key }] of columns.entries()) {
    if (kind !== "shared" && kind !== "concept" && kind !== "word") continue;
    const none = new Array<number>(K).fill(0);
    shared.set(key, { ...(shared.get(key) ?? { line: none, heading: none }), [use]: centred([...rowAt(i)]) });
  }
  const scaleOf = (use: Use): number => {
    let largest = 0;
    for (const rows of [exact, shared]) {
      for (const row of rows.values()) for (const weight of row[use]) largest = Math.max(largest, Math.abs(weight));
    }
    return round(largest / LARGEST_WEIGHT);
  };
  const scale = { line: scaleOf("line"), heading: scaleOf("heading") };
  const whole = (row: readonly number[], use: Use): Row => row.map((weight) => Math.round(weight / scale[use]) || 0);
  const wholeRows = (rows: ReadonlyMap<string, Record<Use, number[]>>): Map<string, RowPair> =>
    new Map(
      [...rows].map(([key, row]) => [key, { line: whole(row.line, "line"), heading: whole(row.heading, "heading") }]),
    );
  const kept = mostImportant(wholeRows(exact), new Map(cues.map(({ cue, count }) => [cue, count])));
  const exactPairs = columns.flatMap(({ kind, key }, i) =>
    kind === "pair" ? [{ key, row: centred([...rowAt(i)]) }] : [],
  );
  const pairScale = round(
    Math.max(1e-6, ...exactPairs.map(({ row }) => Math.max(...row.map(Math.abs)))) / LARGEST_WEIGHT,
  );
  const pairs = exactPairs
    .map(({ key, row }): [string, Row] => [key, row.map((weight) => Math.round(weight / pairScale) || 0)])
    .filter(([, row]) => row.some((weight) => weight !== 0));
  const bias = centred([...rowAt(columns.length)]).map(round);
  return {
    model: { ...untrained().model, bias, lineScale: scale.line, headingScale: scale.heading, pairScale, longestOnly },
    classes: wholeRows(shared),
    cues: kept,
    pairs: new Map(pairs),
  };
}

function mostImportant(rows: ReadonlyMap<string, RowPair>, counts: ReadonlyMap<string, number>): Map<string, RowPair> {
  const importance = ([cue, { line, heading }]: [string, RowPair]): number =>
    [...line, ...heading].reduce((sum, weight) => sum + Math.abs(weight), 0) * Math.sqrt(1 + counts.get(cue)!);
  const ranked = [...rows].map((entry) => ({ entry, rank: importance(entry) })).filter(({ rank }) => rank > 0);
  ranked.sort((a, b) => b.rank - a.rank || byCodeUnit(a.entry[0], b.entry[0]));
  return new Map(ranked.slice(0, MOST_CUES).map(({ entry }) => entry));
}

function addTo(row: number[], other: Float64Array, factor: number): void {
  for (let k = 0; k < K; k++) row[k]! += other[k]! * factor;
}

function centred(row: readonly number[]): number[] {
  const mean = row.reduce((sum, weight) => sum + weight, 0) / K;
  return row.map((weight) => weight - mean);
}

/** Six digits are enough, and the same in every file. */
export function round(value: number): number {
  return Number(value.toPrecision(6));
}
