import { LABELS } from "../../core/processes.ts";
import type { Column, Table, Use } from "./matrix.ts";
import type { Coefficients, RegressionTask } from "./regression.ts";

/** The file in a pack's folder. */
export const PRIOR = "prior.tsv";

/**
 * What labelled lines taught that are no longer at hand: where the weights of a column are likeliest, and how sharply
 * the lines told it. Training goes on from it almost as if it still had the lines.
 */
export interface Prior {
  readonly bias: readonly number[];
  /** By `nameOf` the column. */
  readonly columns: ReadonlyMap<string, Belief>;
}

interface Belief {
  /** One number per label, in the order of `LABELS`. */
  readonly weights: readonly number[];
  /** Curvature of the log likelihood of the lines, by `evidence`, the mean of the labels. */
  readonly evidence: number;
}

const K = LABELS.length;
/** The numbers of the file are whole: hundredths. */
const UNIT = 100;
const BIAS = "bias";
const NOTHING: Prior = { bias: LABELS.map(() => 0), columns: new Map() };

function nameOf({ use, kind, key }: Pick<Column, "use" | "kind" | "key">): string {
  return `${use} ${kind} ${key}`;
}

/** The cues that have rows of their own, in normalised space. */
export function cuesOf({ columns }: Prior, use: Use): string[] {
  const start = nameOf({ use, kind: "own", key: "" });
  return [...columns.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}

/** What lines taught that went on from what `before` knew, and what it knew of columns that they lack. */
export function priorOf(
  { columns }: Table,
  coefficients: Coefficients,
  evidence: Float64Array,
  before: Prior = NOTHING,
): Prior {
  const rounded = (numbers: Float64Array, column: number): number[] =>
    Array.from(numbers.subarray(column * K, column * K + K), (number) => Math.round(number * UNIT) / UNIT || 0);
  const beliefs = columns.map((column, i): [string, Belief] => {
    const told = evidence.subarray(i * K, i * K + K).reduce((sum, each) => sum + each, 0);
    const all = told / K + (before.columns.get(nameOf(column))?.evidence ?? 0);
    return [nameOf(column), { weights: rounded(coefficients, i), evidence: Math.round(all * UNIT) / UNIT }];
  });
  const known = [...before.columns, ...beliefs];
  return {
    bias: rounded(coefficients, columns.length),
    columns: new Map(known.filter(([, { weights }]) => weights.some((weight) => weight !== 0))),
  };
}

/** The task with its weights where the prior has them, and as much less free to go elsewhere as its lines told them. */
export function goingOnFrom({ bias, columns }: Prior, table: Table, task: RegressionTask): RegressionTask {
  const spread = task.spread.slice();
  const mean = new Float64Array(spread.length + K);
  mean.set(bias, spread.length);
  for (const [i, column] of table.columns.entries()) {
    const belief = columns.get(nameOf(column));
    if (!belief) continue;
    mean.set(belief.weights, i * K);
    for (let k = 0; k < K; k++) spread[i * K + k]! /= Math.sqrt(1 + belief.evidence * spread[i * K + k]! ** 2);
  }
  return { ...task, spread, mean };
}

/** The file: a line for each column with its name, its weights and its evidence, in hundredths, between tabs. */
export function writePrior({ bias, columns }: Prior): string {
  const cell = (numbers: readonly number[]): string => numbers.map((number) => Math.round(number * UNIT)).join(" ");
  return [
    `# What labelled lines taught that are not kept: written by \`npm run prior\`, not by hand. Columns: ${LABELS.join(" ")}`,
    `${BIAS}\t${cell(bias)}`,
    ...[...columns]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { weights, evidence }]) => `${name}\t${cell(weights)}\t${cell([evidence])}`),
    "",
  ].join("\n");
}

/** Reads what `writePrior` wrote. Throws an `Error` that names file and line. */
export function readPrior(source: string, file: string): Prior {
  let bias: readonly number[] = LABELS.map(() => 0);
  const columns = new Map<string, Belief>();
  for (const [i, text] of source.split("\n").entries()) {
    if (text === "" || text.startsWith("# ")) continue;
    const [name, ...cells] = text.split("\t");
    const [weights = [], [evidence] = [0]] = cells.map((cell) =>
      cell.split(" ").map((number) => Number(number) / UNIT),
    );
    if (weights.length !== K || ![...weights, evidence].every(Number.isFinite)) {
      throw new Error(`${file}:${i + 1}: a row has ${K} whole numbers and one more; make the file again`);
    }
    if (name === BIAS) bias = weights;
    else columns.set(name!, { weights, evidence: evidence! });
  }
  return { bias, columns };
}
