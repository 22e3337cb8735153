import { createEvidenceFinder } from "./cueEvidence.ts";
import { createCueRows } from "./cueRows.ts";
import { type Explain, labelled, type Verdict, verdictWithout } from "./labelled.ts";
import type { Label, Labelled } from "./model.ts";
import { createNormalizer } from "./normalize.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";
import { createTextCues } from "./textCues.ts";
import { createTextSums } from "./textSums.ts";

const COLUMNS = LABELS.length;
/** Texts whose probabilities share an array. */
const ROWS_TOGETHER = 128;

export interface Labeller {
  /** Labels one line under its heading. */
  label(text: string, heading: string): Labelled;
  /** The same, to be kept by the caller: valid until the next text is read. */
  read(text: string, heading: string): Verdict;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Makes a labeller with scratch space of its own; the pack stays untouched. */
export function createLabeller(pack: Pack): Labeller {
  const { bias, temperature, language, shownFrom, secondFrom } = pack;
  const normalize = createNormalizer();
  const cueRows = createCueRows(pack);
  const cues = createTextCues(pack, cueRows);
  const lineSums = createTextSums(pack, cues, "line");
  const headingSums = createTextSums(pack, cues, "heading");
  const findEvidence = createEvidenceFinder(pack, normalize, cueRows);
  const favour = pack.preference.map(Math.exp);

  const explain: Explain = (text, above, label) => {
    const column = LABELS.indexOf(label);
    const inHeading = findEvidence(above, "heading", column).map((each) => ({ ...each, inHeading: true as const }));
    return [...findEvidence(text, "line", column), ...inHeading].sort(
      (a, b) => Math.abs(b.weight) - Math.abs(a.weight),
    );
  };

  const verdict: Writable<Verdict> = { ...verdictWithout("none", false, language), explain };
  let headingText = "";
  let ofHeading = headingSums(normalize(headingText));

  function read(text: string, above: string): Verdict {
    if (above !== headingText) {
      ofHeading = headingSums(normalize(above));
      headingText = above;
    }
    const ofLine = lineSums(normalize(text));
    verdict.at += COLUMNS;
    if (verdict.at >= verdict.row.length) {
      verdict.row = new Float64Array(ROWS_TOGETHER * COLUMNS);
      verdict.at = 0;
    }
    const { row, at } = verdict;
    for (let k = 0; k < COLUMNS; k++) row[at + k] = bias[k]! + ofLine[k]! + ofHeading[k]!;
    softmax(row, at, temperature);
    const first = likeliest(row, at, favour, -1);
    const second = likeliest(row, at, favour, first);
    const confidence = row[at + first]!;
    verdict.label = LABELS[first]!;
    verdict.second = row[at + second]! >= secondFrom ? LABELS[second]! : null;
    verdict.shown = confidence >= shownFrom;
    verdict.confidence = confidence;
    return verdict;
  }

  return { read, label: (text, above) => labelled(read(text, above), text, above) };
}

/** Turns the logits of a row into calibrated probabilities. */
function softmax(row: Float64Array, at: number, temperature: number): void {
  let largest = row[at]!;
  for (let k = at + 1; k < at + COLUMNS; k++) largest = Math.max(largest, row[k]!);
  let total = 0;
  for (let k = at; k < at + COLUMNS; k++) {
    const power = Math.exp((row[k]! - largest) / temperature);
    row[k] = power;
    total += power;
  }
  for (let k = at; k < at + COLUMNS; k++) row[k]! /= total;
}

/** The column that is largest, each times its factor, apart from one. */
function likeliest(row: Float64Array, at: number, factors: readonly number[], apart: number): number {
  let best = -1;
  let most = 0;
  for (let k = 0; k < COLUMNS; k++) {
    const value = row[at + k]! * factors[k]!;
    if (k === apart || (best >= 0 && value <= most)) continue;
    best = k;
    most = value;
  }
  return best;
}

/** The label of a line that its writer tagged. */
export function tagged(label: Label, language = ""): Labelled {
  return labelled(verdictWithout(label, true, language), "", "");
}
