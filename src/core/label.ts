import { type Automaton, createAutomaton, type Hits } from "./automaton.ts";
import { createConceptFinder, forEachPair, type Present, pairIndex, pairNorm } from "./concepts.ts";
import { type CueRows, createCueRows } from "./cueRows.ts";
import { type Explain, labelled, type Verdict, verdictWithout } from "./labelled.ts";
import type { Evidence, Label, Labelled } from "./model.ts";
import { createNormalizer, type Normalized } from "./normalize.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";
import { createRowSum } from "./rowSum.ts";

const COLUMNS = LABELS.length;
const SPACE = 0x20;
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
  const automaton = createAutomaton(pack.cues);
  const rows = createCueRows(pack);
  const line = createReader(pack, automaton, rows, "line");
  const heading = createReader(pack, automaton, rows, "heading");
  const favour = pack.preference.map(Math.exp);
  let headingText: string | undefined;

  const explain: Explain = (text, above, label) => {
    const column = LABELS.indexOf(label);
    headingText = above;
    const inHeading = evidence(above, heading(above), pack, rows.heading, column);
    const inLine = evidence(text, line(text), pack, rows.line, column);
    return [...inLine, ...inHeading.map((each) => ({ ...each, inHeading: true as const }))].sort(
      (a, b) => Math.abs(b.weight) - Math.abs(a.weight),
    );
  };

  const verdict: Writable<Verdict> = { ...verdictWithout("none", false, language), explain };
  let headingSums = heading("").sums;

  function read(text: string, above: string): Verdict {
    if (above !== headingText) {
      headingSums = heading(above).sums;
      headingText = above;
    }
    const { sums } = line(text);
    verdict.at += COLUMNS;
    if (verdict.at >= verdict.row.length) {
      verdict.row = new Float64Array(ROWS_TOGETHER * COLUMNS);
      verdict.at = 0;
    }
    const { row, at } = verdict;
    for (let k = 0; k < COLUMNS; k++) row[at + k] = bias[k]! + sums[k]! + headingSums[k]!;
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

/** The hits of one text and what they sum up to: one number per label, in logits. Valid until the next text is read. */
interface Reading {
  readonly normalized: Normalized;
  readonly hits: Hits;
  readonly scale: number;
  readonly sums: Float64Array;
  /** The concepts that count in pairs; none in a heading. */
  readonly present: Present | null;
}

function createReader(
  pack: Pack,
  automaton: Automaton,
  cueRows: CueRows,
  use: "line" | "heading",
): (text: string) => Reading {
  const { rowsOf, pairWeights, pairScale } = pack;
  const unit = use === "line" ? pack.lineScale : pack.headingScale;
  const weights = cueRows[use];
  const normalize = createNormalizer();
  const findConcepts = use === "line" ? createConceptFinder(rowsOf) : null;
  const rows = createRowSum();
  const sums = new Float64Array(COLUMNS);
  return (text) => {
    const normalized = normalize(text);
    const hits = automaton.scan(normalized.units, normalized.length);
    const scale = unit * lengthNorm(normalized);
    for (let i = 0; i < hits.count; i++) rows.add(cueRows.rowOf(hits, i));
    sums.fill(0);
    rows.sum(weights, scale, sums);
    const present = findConcepts ? findConcepts(hits) : null;
    if (present && present.count > 1) {
      forEachPair(present, rowsOf.size, rows.add);
      rows.sum(pairWeights, pairScale * pairNorm(present.count), sums);
    }
    return { normalized, hits, scale, sums, present };
  };
}

/** The norms of texts up to so many words. */
const norms = Float64Array.from({ length: 5 * 256 }, (_, fifths) => normOf(fifths));

/** What one hit counts in a text: a long line has many weak hits, and must not be surer for that alone. */
export function lengthNorm({ fifths }: Normalized): number {
  return fifths < norms.length ? norms[fifths]! : normOf(fifths);
}

function normOf(fifths: number): number {
  return (fifths / 5 + 4) ** -0.75;
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

/** The weights for one label, gathered on the whole words that brought them; a pair's is shared between its two. */
function evidence(text: string, reading: Reading, pack: Pack, weights: Int16Array, column: number): Evidence[] {
  const { normalized, hits, scale, present } = reading;
  const spans = new Map<string, { start: number; end: number; weight: number }>();
  const add = (hit: number, weight: number): void => {
    if (weight === 0) return;
    const end = hits.ends[hit]!;
    const span = wholeWords(text, normalized, end - pack.cues.lengths[hits.cues[hit]!]!, end);
    const key = `${span.start}-${span.end}`;
    const known = spans.get(key);
    if (known) known.weight += weight;
    else spans.set(key, { ...span, weight });
  };
  for (let i = 0; i < hits.count; i++) add(i, weights[hits.cues[i]! * COLUMNS + column]! * scale);
  if (present) {
    const half = 0.5 * pack.pairScale * pairNorm(present.count);
    for (let i = 1; i < present.count; i++) {
      for (let j = 0; j < i; j++) {
        const row = pairIndex(present.ids[i]!, present.ids[j]!, pack.rowsOf.size) * COLUMNS;
        add(present.hits[i]!, pack.pairWeights[row + column]! * half);
        add(present.hits[j]!, pack.pairWeights[row + column]! * half);
      }
    }
  }
  return [...spans.values()].map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
}

/** The source span of the words that the normalised units `[from, to)` touch. */
function wholeWords(
  text: string,
  { units, sources, length }: Normalized,
  from: number,
  to: number,
): { start: number; end: number } {
  while (from < to - 1 && units[from] === SPACE) from++;
  while (to > from + 1 && units[to - 1] === SPACE) to--;
  while (from > 0 && units[from - 1] !== SPACE && units[from] !== SPACE) from--;
  while (to < length && units[to] !== SPACE && units[to - 1] !== SPACE) to++;
  let start = sources[from]!;
  const last = sources[to - 1]!;
  let end = to < length ? Math.max(sources[to]!, last + 1) : text.length;
  while (start > 0 && INSIDE_WORD.test(text[start - 1]!) && INSIDE_WORD.test(text[start]!)) start--;
  while (end < text.length && INSIDE_WORD.test(text[end - 1]!) && INSIDE_WORD.test(text[end]!)) end++;
  return { start, end: Math.min(text.length, trimEnd(text, start, end)) };
}

/** What people see as one word though the normaliser parts it: "don't", "follow-up", "1:1". Scripts without spaces not. */
const INSIDE_WORD = /(?![\u3041-\u9fff])[\p{L}\p{N}\p{M}'’:@-]/u;

/** Leaves out spaces and punctuation behind a span. */
function trimEnd(text: string, start: number, end: number): number {
  while (end > start + 1 && /[\s\p{P}]/u.test(text[end - 1]!)) end--;
  return end;
}

/** The label of a line that its writer tagged. */
export function tagged(label: Label, language = ""): Labelled {
  return labelled(verdictWithout(label, true, language), "", "");
}
