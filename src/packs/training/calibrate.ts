import { groupBy } from "../../core/groupBy.ts";
import type { Labelled } from "../../core/model.ts";
import { LABELS } from "../../core/processes.ts";
import type { Model } from "../weights.ts";
import type { Example } from "./examples.ts";
import { round } from "./learn.ts";

/** How often a shown label must be right, with something to spare for texts unlike those at hand. */
const SHOWN_PRECISION = 0.8;
/**
 * How far labels that are rare in the examples are favoured: 0 not at all, 1 as if all were equally frequent. In
 * between, the mean F1 of the labels is best.
 */
const FAVOUR = 0.25;

export interface CalibrateOptions {
  /** How far rare labels are favoured, instead of `FAVOUR`. */
  readonly favour?: number;
}

export interface Judged {
  readonly example: Example;
  readonly predicted: Labelled;
}

/** The numbers of a model that depend on how right it is. */
export type Calibration = Pick<Model, "temperature" | "preference" | "shownFrom">;

/** Calibration from predictions of lines whose sources were held out, made with temperature 1 and no preference. */
export function calibrate(judged: readonly Judged[], { favour = FAVOUR }: CalibrateOptions = {}): Calibration {
  const real = judged.filter(({ example }) => example.part === "real");
  const known = real.length > 0 ? real : judged;
  const temperature = round(bestTemperature([...groupBy(judged, ({ example }) => example.part).values()]));
  const preference = LABELS.map((label) => {
    const count = known.filter(({ example }) => example.label === label).length;
    return round(-favour * Math.log((count + 1) / (known.length + LABELS.length)));
  });
  const surest = known
    .map(({ example, predicted }) => {
      const powers = LABELS.map((label) => predicted.probabilities[label] ** (1 / temperature));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const scores = powers.map((power, k) => power * Math.exp(preference[k]!));
      const best = scores.indexOf(Math.max(...scores));
      return { confidence: powers[best]! / total, right: LABELS[best] === example.label };
    })
    .sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let shownFrom = 1;
  for (const [i, line] of surest.entries()) {
    if (line.right) right++;
    if (right / (i + 1) >= SHOWN_PRECISION) shownFrom = line.confidence;
  }
  return { temperature, preference, shownFrom: round(shownFrom) };
}

/**
 * The temperature that makes the gold labels likeliest, to a hundredth, where each part counts the same: documents are
 * harder to read than notes, and people write both.
 */
function bestTemperature(parts: readonly (readonly Judged[])[]): number {
  let best = { temperature: 1, loss: Number.POSITIVE_INFINITY };
  for (let step = 40; step <= 250; step++) {
    const temperature = step / 100;
    let loss = 0;
    for (const judged of parts) {
      for (const { example, predicted } of judged) {
        let total = 0;
        for (const label of LABELS) total += predicted.probabilities[label] ** (1 / temperature);
        loss -= Math.log(predicted.probabilities[example.label] ** (1 / temperature) / total) / judged.length;
      }
    }
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}
