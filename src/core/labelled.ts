import type { AnalysedLine, Evidence, Label, Labelled, LineKind, NoteLine, Probabilities } from "./model.ts";
import { LABELS } from "./processes.ts";

/** What a labeller makes of a text; valid until it reads the next. */
export interface Verdict {
  readonly label: Label;
  readonly second: Label | null;
  readonly shown: boolean;
  readonly confidence: number;
  readonly language: string;
  /** The probabilities stand in `row` from `at` on, in the order of `LABELS`. Many texts share one array, which stays. */
  readonly row: Float64Array;
  readonly at: number;
  /** Finds what spoke for a label in a text and the heading above. */
  readonly explain: Explain;
}

export type Explain = (text: string, heading: string, label: Label) => readonly Evidence[];

/** A line with its label. Probabilities and evidence, which few lines are asked for, are made when they are. */
export class LabelledLine implements AnalysedLine {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly textStart: number;
  readonly kind: LineKind;
  readonly done: boolean | undefined;
  readonly heading: string;
  readonly tag: Label | undefined;
  readonly label: Label;
  readonly second: Label | null;
  readonly shown: boolean;
  readonly confidence: number;
  readonly language: string;
  readonly #row: Float64Array;
  readonly #at: number;
  #evidence: readonly Evidence[] | Explain;

  constructor(line: NoteLine, verdict: Verdict) {
    this.start = line.start;
    this.end = line.end;
    this.line = line.line;
    this.text = line.text;
    this.textStart = line.textStart;
    this.kind = line.kind;
    this.done = line.done;
    this.heading = line.heading;
    this.tag = line.tag;
    this.label = verdict.label;
    this.second = verdict.second;
    this.shown = verdict.shown;
    this.confidence = verdict.confidence;
    this.language = verdict.language;
    this.#row = verdict.row;
    this.#at = verdict.at;
    this.#evidence = verdict.explain;
  }

  get probabilities(): Probabilities {
    return probabilitiesAt(this.#row, this.#at);
  }

  /** The probability of the label at a place of `LABELS`. */
  probability(k: number): number {
    return this.#row[this.#at + k]!;
  }

  get evidence(): readonly Evidence[] {
    const { text, heading, label } = this;
    if (typeof this.#evidence === "function") this.#evidence = this.#evidence(text, heading, label);
    return this.#evidence;
  }

  toJSON(): AnalysedLine {
    return { ...this, probabilities: this.probabilities, evidence: this.evidence };
  }
}

/** A verdict to keep, for a text alone. */
export function labelled(verdict: Verdict, text: string, heading: string): Labelled {
  const { label, second, shown, confidence, language, row, at, explain } = verdict;
  let found: readonly Evidence[] | undefined;
  return {
    label,
    second,
    shown,
    confidence,
    probabilities: probabilitiesAt(row, at),
    language,
    get evidence() {
      found ??= explain(text, heading, label);
      return found;
    },
  };
}

function probabilitiesAt(row: Float64Array, at: number): Probabilities {
  const record = {} as Record<Label, number>;
  for (let k = 0; k < LABELS.length; k++) record[LABELS[k]!] = row[at + k]!;
  return record;
}

const certain = new Map(LABELS.map((label) => [label, Float64Array.from(LABELS, (id) => (id === label ? 1 : 0))]));

/** The verdict on a text whose label needs no words to speak for it. */
export function verdictWithout(label: Label, shown: boolean, language: string): Verdict {
  const row = certain.get(label)!;
  return { label, second: null, shown, confidence: shown ? 1 : 0, language, row, at: 0, explain: () => [] };
}
