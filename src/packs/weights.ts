import type { Label } from "../core/model.ts";
import { LABELS } from "../core/processes.ts";

/** One integer from -127 to 127 per label, in the order of `LABELS`. */
export type Row = readonly number[];

export interface RowPair {
  readonly line: Row;
  readonly heading: Row;
}

/** What a pack has learned, apart from its lexicon. */
export interface Weights {
  readonly model: Model;
  /** Rows that all lexicon cues of a label and strength share, by `classKey`. */
  readonly classes: ReadonlyMap<string, RowPair>;
  /** Rows of single cues, in normalised space; they come on top of a lexicon cue's shared row. */
  readonly cues: ReadonlyMap<string, RowPair>;
  /** Rows of two concepts in one line, by `pairKey`. */
  readonly pairs: ReadonlyMap<string, Row>;
}

/** The numbers of a model that belong to no cue. */
export interface Model {
  readonly bias: readonly number[];
  /** Added to the log probabilities before the likeliest label is taken. */
  readonly preference: readonly number[];
  readonly lineScale: number;
  readonly headingScale: number;
  readonly pairScale: number;
  readonly temperature: number;
  readonly shownFrom: number;
  readonly secondFrom: number;
  /** Whether a cue speaks for the cues within it, or they count beside it. */
  readonly longestOnly: boolean;
}

export const NO_ROW: Row = LABELS.map(() => 0);

/** Names the row that lexicon cues share: by label and strength, or by the other label that they can point to. */
export function classKey(label: Label, strength: number | "other"): string {
  return `${label} ${strength}`;
}

/** Names the row that the cues of a concept share. */
export function conceptKey(concept: string): string {
  return `concept ${concept}`;
}

/** Names the row that the cues of an everyday word share. */
export function wordKey(word: string): string {
  return `word ${word}`;
}

/** Names the row of two concepts, in either order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** What a lexicon is worth before any line has been seen: each cue as strong as its author made it. */
export function untrained(): Weights {
  const towards = (label: Label, weight: number): Row => LABELS.map((each) => (each === label ? weight : 0));
  const pair = (label: Label, weight: number): RowPair => ({
    line: towards(label, weight),
    heading: towards(label, Math.round(weight / 4)),
  });
  const classes = LABELS.flatMap((label) => [
    ...[1, 2, 3].map((strength): [string, RowPair] => [classKey(label, strength), pair(label, 30 * strength)]),
    [classKey(label, "other"), pair(label, 15)] as [string, RowPair],
  ]);
  return {
    model: {
      bias: [-0.5, -0.3, 0, 0, 0.3, 0.2, 0.6],
      preference: LABELS.map(() => 0),
      lineScale: 0.12,
      headingScale: 0.12,
      pairScale: 0.12,
      temperature: 1,
      shownFrom: 0.5,
      secondFrom: 0.25,
      longestOnly: false,
    },
    classes: new Map(classes),
    cues: new Map(),
    pairs: new Map(),
  };
}

const MODEL_KEYS: readonly string[] = Object.keys(untrained().model);

const SHARED_MARK = "=";
const PAIR_MARK = "&";
/** Spaces mean word boundaries in cues and must be seen. */
const SPACE_SHOWN = "_";

/**
 * `weights.tsv`: comments with `#`; `=name<TAB>JSON` for the numbers of the model; `=label strength`, `=concept name` or
 * `=word name` for a shared row; `&name name` for the row of two concepts; else a cue with `_` for a space. A row is the
 * line's integers, and after a tab the heading's where any is not 0.
 */
export function writeWeights({ model, classes, cues, pairs }: Weights): string {
  const cells = ({ line, heading }: RowPair): string =>
    heading.some((weight) => weight !== 0) ? `${line.join(" ")}\t${heading.join(" ")}` : line.join(" ");
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `# Learned weights: written by \`npm run train\`, not by hand. Columns: ${LABELS.join(" ")}`,
    ...Object.entries(model).map(([key, value]) => `${SHARED_MARK}${key}\t${JSON.stringify(value)}`),
    ...sorted(classes).map(([key, row]) => `${SHARED_MARK}${key}\t${cells(row)}`),
    ...sorted(pairs).map(([key, row]) => `${PAIR_MARK}${key}\t${row.join(" ")}`),
    ...sorted(cues).map(([cue, row]) => `${cue.replaceAll(" ", SPACE_SHOWN)}\t${cells(row)}`),
    "",
  ].join("\n");
}

/** Reads what `writeWeights` wrote. Throws an `Error` that names file and line. */
export function readWeights(source: string, file: string): Weights {
  const model: Record<string, unknown> = {};
  const classes = new Map<string, RowPair>();
  const cues = new Map<string, RowPair>();
  const pairs = new Map<string, Row>();
  for (const [i, text] of source.split("\n").entries()) {
    if (text === "" || text.startsWith("# ")) continue;
    const [key, line, heading] = text.split("\t");
    const row = (cell: string | undefined): Row => {
      if (cell === undefined) return NO_ROW;
      const numbers = cell.split(" ").map(Number);
      if (numbers.length !== LABELS.length || numbers.some((n) => !Number.isInteger(n) || Math.abs(n) > 127)) {
        throw new Error(`${file}:${i + 1}: a row has ${LABELS.length} integers from -127 to 127; train the pack again`);
      }
      return numbers;
    };
    const shared = key!.startsWith(SHARED_MARK) ? key!.slice(SHARED_MARK.length) : null;
    if (shared !== null && MODEL_KEYS.includes(shared)) model[shared] = JSON.parse(line!);
    else if (key!.startsWith(PAIR_MARK)) pairs.set(key!.slice(PAIR_MARK.length), row(line));
    else if (shared !== null) classes.set(shared, { line: row(line), heading: row(heading) });
    else cues.set(key!.replaceAll(SPACE_SHOWN, " "), { line: row(line), heading: row(heading) });
  }
  for (const key of MODEL_KEYS) {
    if (!(key in model)) throw new Error(`${file}: "${key}" is missing; train the pack again`);
  }
  return { model: model as unknown as Model, classes, cues, pairs };
}
