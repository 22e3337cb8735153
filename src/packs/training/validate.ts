import { createLabeller } from "../../core/label.ts";
import { readPack } from "../../core/pack.ts";
import { compilePack } from "../compile.ts";
import type { Lexicon } from "../schema.ts";
import type { Model, Weights } from "../weights.ts";
import { type CalibrateOptions, type Calibration, calibrate, type Judged } from "./calibrate.ts";
import { type LearnableCues, learnableCues } from "./cues.ts";
import { type Example, foldsBySource } from "./examples.ts";
import { type LearnOptions, learn } from "./learn.ts";
import { type Table, type TableOptions, tabulate } from "./matrix.ts";
import type { Vectors } from "./vectors.ts";

const FOLDS = 5;

/** What a language's training works on. */
export interface Material {
  readonly lexicon: Lexicon;
  readonly vectors: Vectors;
  readonly examples: readonly Example[];
  /** Cues that get rows of their own; those that several sources have, where it is missing. */
  readonly learnable?: LearnableCues;
  readonly options?: TableOptions & LearnOptions & CalibrateOptions;
}

export interface Validation {
  readonly table: Table;
  readonly calibration: Calibration;
  /** Every example with the calibrated label from a model that had seen neither its repository nor its author. */
  readonly judged: readonly Judged[];
}

/** Labels every example by a pack that was trained without its source. */
export function validate(material: Material, log: (message: string) => void): Validation {
  const { lexicon, vectors, examples, options } = material;
  const { learnable = learnableCues(examples, options?.prior) } = material;
  const table = tabulate(examples, lexicon, learnable, vectors, options);
  log(`${examples.length} lines, ${table.cues.length} cues, ${table.columns.length} columns`);
  const folds = foldsBySource(examples, FOLDS);
  const trained = Array.from({ length: FOLDS }, (_, fold) => {
    const rows = examples.flatMap((_, i) => (folds[i] === fold ? [] : [i]));
    const weights = learn(table, examples, rows, options);
    log(`fold ${fold + 1} of ${FOLDS}: trained on ${rows.length} lines`);
    return weights;
  });
  const judge = (calibration: Partial<Model>): Judged[] => {
    const labellers = trained.map((weights) => labellerOf(lexicon, withModel(weights, calibration)));
    return examples.map((example, i) => ({
      example,
      predicted: labellers[folds[i]!]!.label(example.text, example.heading),
    }));
  };
  const calibration = calibrate(judge({}), options);
  return { table, calibration, judged: judge(calibration) };
}

/** The same weights with some of the model's numbers replaced. */
export function withModel(weights: Weights, model: Partial<Model>): Weights {
  return { ...weights, model: { ...weights.model, ...model } };
}

function labellerOf(lexicon: Lexicon, weights: Weights) {
  return createLabeller(readPack(compilePack(lexicon, weights)));
}
