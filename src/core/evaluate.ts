import type { Label, Labelled } from "./model.ts";
import { LABELS, PROCESSES } from "./processes.ts";

export interface LabelScore {
  readonly label: Label;
  /** Gold lines with this label. */
  readonly support: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well predicted labels agree with gold ones; shares from 0 to 1. */
export interface Evaluation {
  readonly lines: number;
  readonly accuracy: number;
  /** Mean F1 over the labels that occur in the gold lines. */
  readonly macroF1: number;
  /** Right pole (or rightly none), over all lines. */
  readonly poleAccuracy: number;
  readonly scores: readonly LabelScore[];
  /** `confusion[gold][predicted]`, in the order of `LABELS`. */
  readonly confusion: readonly (readonly number[])[];
  /** Expected calibration error over ten equal bins of confidence. */
  readonly ece: number;
  /** Share of lines whose label is shown, and how often it and its pole are right. */
  readonly coverage: number;
  readonly shownPrecision: number;
  readonly shownPolePrecision: number;
}

export interface Meter {
  add(gold: Label, predicted: Labelled): void;
  report(): Evaluation;
}

const BINS = 10;

/** Counts predictions against gold labels; memory stays constant. */
export function createMeter(): Meter {
  const confusion = LABELS.map(() => LABELS.map(() => 0));
  const bins = Array.from({ length: BINS }, () => ({ lines: 0, right: 0, confidence: 0 }));
  const shown = { lines: 0, right: 0, pole: 0 };
  const total = { lines: 0, right: 0, pole: 0 };

  return {
    add(gold, { label, shown: isShown, confidence }) {
      const right = label === gold ? 1 : 0;
      const pole = poleOf(label) === poleOf(gold) ? 1 : 0;
      confusion[LABELS.indexOf(gold)]![LABELS.indexOf(label)]!++;
      const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
      bin.lines++;
      bin.right += right;
      bin.confidence += confidence;
      for (const counts of isShown ? [total, shown] : [total]) {
        counts.lines++;
        counts.right += right;
        counts.pole += pole;
      }
    },
    report() {
      const scores = LABELS.map((label, k) => scoreOf(label, k, confusion));
      const occurring = scores.filter((score) => score.support > 0);
      return {
        lines: total.lines,
        accuracy: ratio(total.right, total.lines),
        macroF1: ratio(
          occurring.reduce((sum, score) => sum + score.f1, 0),
          occurring.length,
        ),
        poleAccuracy: ratio(total.pole, total.lines),
        scores,
        confusion,
        ece: ratio(
          bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0),
          total.lines,
        ),
        coverage: ratio(shown.lines, total.lines),
        shownPrecision: ratio(shown.right, shown.lines),
        shownPolePrecision: ratio(shown.pole, shown.lines),
      };
    },
  };
}

function scoreOf(label: Label, k: number, confusion: readonly (readonly number[])[]): LabelScore {
  const support = confusion[k]!.reduce((sum, count) => sum + count, 0);
  const predicted = confusion.reduce((sum, row) => sum + row[k]!, 0);
  const hits = confusion[k]![k]!;
  const precision = ratio(hits, predicted);
  const recall = ratio(hits, support);
  return { label, support, precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

const POLES = new Map<Label, string>(PROCESSES.map(({ id, pole }) => [id, pole]));

function poleOf(label: Label): string {
  return POLES.get(label) ?? "none";
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
