import { balanceOf } from "../../core/balance.ts";
import { createMeter, type Evaluation } from "../../core/evaluate.ts";
import { groupBy } from "../../core/groupBy.ts";
import { LABELS, PROCESSES } from "../../core/processes.ts";
import type { Judged } from "./calibrate.ts";

/** A note with fewer labelled lines is too short for its balance to be measured. */
const LEAST_LABELLED = 8;
const PRECISIONS = [0.7, 0.75, 0.8, 0.85, 0.9];

/** How far the estimated leadership share is off, over all that has enough labelled lines. */
export interface ShareError {
  readonly balances: number;
  readonly mean: number;
  /** Share of the balances whose true share lies in the interval. */
  readonly covered: number;
}

export function measure(judged: readonly Judged[]): Evaluation {
  const meter = createMeter();
  for (const { example, predicted } of judged) meter.add(example.label, predicted);
  return meter.report();
}

/** @param by whose lines make one balance */
export function shareError(judged: readonly Judged[], by: "note" | "source"): ShareError {
  const errors: number[] = [];
  let covered = 0;
  for (const lines of groupBy(judged, ({ example }) => example[by]).values()) {
    const poles = lines.flatMap(({ example }) => PROCESSES.find(({ id }) => id === example.label)?.pole ?? []);
    const estimate = balanceOf(lines.map(({ predicted }) => predicted)).leadership;
    if (poles.length < LEAST_LABELLED || !estimate) continue;
    const truth = poles.filter((pole) => pole === "leadership").length / poles.length;
    errors.push(Math.abs(truth - estimate.share));
    if (truth >= estimate.low && truth <= estimate.high) covered++;
  }
  const sum = errors.reduce((total, error) => total + error, 0);
  return { balances: errors.length, mean: sum / errors.length, covered: covered / errors.length };
}

/** For each wanted precision, the share of lines that can be shown with it, surest first. */
export function coverageByPrecision(judged: readonly Judged[]): { precision: number; coverage: number }[] {
  const surest = [...judged].sort((a, b) => b.predicted.confidence - a.predicted.confidence);
  const coverages = PRECISIONS.map(() => 0);
  let right = 0;
  for (const [i, { example, predicted }] of surest.entries()) {
    if (predicted.label === example.label) right++;
    for (const [p, precision] of PRECISIONS.entries()) {
      if (right / (i + 1) >= precision) coverages[p] = (i + 1) / judged.length;
    }
  }
  return PRECISIONS.map((precision, p) => ({ precision, coverage: coverages[p]! }));
}

const number = (value: number): string => value.toFixed(3);
const percent = (value: number): string => `${Math.round(value * 100)}%`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** All figures in Markdown: for each part of the corpus, and for each kind of document. */
export function report(judged: readonly Judged[]): string {
  const kinds = groupBy(judged, ({ example }) => example.kind);
  const parts = groupBy(judged, ({ example }) => example.part);
  const overview = [...parts, ...[...kinds].filter(([kind, lines]) => kind !== "written" && lines.length >= 200)];
  return [
    table(
      ["lines", "number", "macro-F1", "accuracy", "pole", "shown", "shown right", "shown pole right", "ECE"],
      overview.map(([name, lines]) => {
        const e = measure(lines);
        const shown = [percent(e.coverage), percent(e.shownPrecision), percent(e.shownPolePrecision)];
        return [name, e.lines, number(e.macroF1), number(e.accuracy), number(e.poleAccuracy), ...shown, number(e.ece)];
      }),
    ),
    ...[...parts].map(([name, lines]) => partReport(name, lines)),
  ].join("\n\n");
}

function partReport(name: string, judged: readonly Judged[]): string {
  const { scores, confusion } = measure(judged);
  return [
    `### ${name}`,
    table(
      ["label", "lines", "precision", "recall", "F1", ...LABELS.map((label) => `→ ${label}`)],
      scores.map(({ label, support, precision, recall, f1 }, k) => [
        label,
        support,
        number(precision),
        number(recall),
        number(f1),
        ...confusion[k]!,
      ]),
    ),
    table(
      ["shown labels right", ...PRECISIONS.map(percent)],
      [["share of lines shown", ...coverageByPrecision(judged).map(({ coverage }) => percent(coverage))]],
    ),
    ...shareReport(judged),
  ].join("\n\n");
}

/** One sentence for single notes, and one for all lines of a source where there are several. */
function shareReport(judged: readonly Judged[]): string[] {
  const balances = [
    { what: "notes or documents", error: shareError(judged, "note") },
    { what: "authors or repositories, all lines of each together", error: shareError(judged, "source") },
  ];
  return balances
    .filter(({ error }) => error.balances > 1)
    .map(
      ({ what, error }) =>
        `Leadership share of ${error.balances} ${what}, of ${LEAST_LABELLED} or more labelled lines: ` +
        `mean absolute error ${number(error.mean)}; the interval holds the truth for ${percent(error.covered)}.`,
    );
}
