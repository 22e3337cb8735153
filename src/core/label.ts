import { type Automaton, createAutomaton, type Hits } from "./automaton.ts";
import { createConceptFinder, type Present, pairIndex, pairNorm } from "./concepts.ts";
import type { AnalysedLine, Evidence, Label, Labelled, NoteLine, Probabilities } from "./model.ts";
import { createNormalizer, type Normalized } from "./normalize.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";

const COLUMNS = LABELS.length;
const SPACE = 0x20;

export interface Labeller {
  /** Labels one line under its heading. */
  label(text: string, heading: string): Labelled;
}

/** The hits of one text and what they sum up to: one number per label, in logits. */
interface Reading {
  readonly normalized: Normalized;
  readonly hits: Hits;
  readonly scale: number;
  readonly sums: Float64Array;
  /** The concepts that count in pairs; none in a heading. */
  readonly present: Present | null;
}

/** Makes a labeller with scratch space of its own; the pack stays untouched. */
export function createLabeller(pack: Pack): Labeller {
  const line = createReader(pack, createAutomaton(pack.cues), pack.lineWeights, pack.lineScale, true);
  const heading = createReader(pack, createAutomaton(pack.cues), pack.headingWeights, pack.headingScale, false);
  const favour = pack.preference.map(Math.exp);
  let headingText = "";
  let headingReading = heading("");

  /** The readings of a line and of the heading above, until the next call. */
  const readBoth = (text: string, above: string): readonly [Reading, Reading] => {
    if (above !== headingText) {
      headingReading = heading(above);
      headingText = above;
    }
    return [line(text), headingReading];
  };

  /** Few lines are ever asked for their evidence, so it is looked for then. */
  const explain = (text: string, above: string, column: number): Evidence[] => {
    const [lineReading, aboveReading] = readBoth(text, above);
    return [
      ...evidence(text, lineReading, pack, pack.lineWeights, column),
      ...evidence(above, aboveReading, pack, pack.headingWeights, column).map((each) => ({
        ...each,
        inHeading: true as const,
      })),
    ].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  };

  return {
    label(text, above) {
      const [lineReading, aboveReading] = readBoth(text, above);
      const logits = LABELS.map((_, k) => pack.bias[k]! + lineReading.sums[k]! + aboveReading.sums[k]!);
      const probabilities = softmax(logits, pack.temperature);
      const [first, second] = twoLargest(probabilities.map((probability, k) => probability * favour[k]!));
      const confidence = probabilities[first]!;
      let found: readonly Evidence[] | undefined;
      return {
        label: LABELS[first]!,
        second: probabilities[second]! >= pack.secondFrom ? LABELS[second]! : null,
        shown: confidence >= pack.shownFrom,
        confidence,
        probabilities: byLabel(probabilities),
        language: pack.language,
        get evidence() {
          found ??= explain(text, above, first);
          return found;
        },
      };
    },
  };
}

function byLabel(values: readonly number[]): Probabilities {
  const record = {} as Record<Label, number>;
  for (let k = 0; k < COLUMNS; k++) record[LABELS[k]!] = values[k]!;
  return record;
}

/** A line with its label. */
export function labelledLine(line: NoteLine, labelled: Labelled): AnalysedLine {
  const { label, second, shown, confidence, probabilities, language } = labelled;
  return {
    ...line,
    label,
    second,
    shown,
    confidence,
    probabilities,
    language,
    get evidence() {
      return labelled.evidence;
    },
  };
}

function createReader(
  pack: Pack,
  automaton: Automaton,
  weights: Int8Array,
  unit: number,
  inPairs: boolean,
): (text: string) => Reading {
  const normalize = createNormalizer();
  const findConcepts = inPairs ? createConceptFinder(pack.concepts) : null;
  return (text) => {
    const normalized = normalize(text);
    const hits = automaton.scan(normalized.units, normalized.length);
    const sums = new Float64Array(COLUMNS);
    for (let i = 0; i < hits.count; i++) {
      const row = pack.rowOf[hits.cues[i]!]! * COLUMNS;
      for (let k = 0; k < COLUMNS; k++) sums[k]! += weights[row + k]!;
    }
    const scale = unit * lengthNorm(normalized.units, normalized.length);
    for (let k = 0; k < COLUMNS; k++) sums[k]! *= scale;
    const present = findConcepts ? findConcepts(hits) : null;
    if (present) addPairs(pack, present, sums);
    return { normalized, hits, scale, sums, present };
  };
}

/** Adds what each two concepts of a line say together. */
function addPairs({ concepts, pairWeights, pairScale }: Pack, { ids, count }: Present, sums: Float64Array): void {
  const scale = pairScale * pairNorm(count);
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const row = pairIndex(ids[i]!, ids[j]!, concepts.size) * COLUMNS;
      for (let k = 0; k < COLUMNS; k++) sums[k]! += pairWeights[row + k]! * scale;
    }
  }
}

/** How much of a word a letter is in scripts without spaces. */
const UNSPACED_LETTER = 0.2;

/**
 * What one hit counts in a text of some words: a long line has many weak hits, and must not be surer for that alone.
 * `units[0, length)` is normalised text.
 */
export function lengthNorm(units: Uint16Array, length: number): number {
  let words = -1;
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    if (unit === SPACE) words++;
    else if (unit >= 0x3041 && unit <= 0x9fff) words += UNSPACED_LETTER;
  }
  return (words + 4) ** -0.75;
}

/** Calibrated probabilities of some logits. */
export function softmax(logits: readonly number[], temperature: number): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp((logit - largest) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function twoLargest(values: readonly number[]): [number, number] {
  let first = 0;
  let second = -1;
  for (let k = 1; k < values.length; k++) {
    if (values[k]! > values[first]!) {
      second = first;
      first = k;
    } else if (second < 0 || values[k]! > values[second]!) second = k;
  }
  return [first, second];
}

/** The weights for one label, gathered on the whole words that brought them; a pair's is shared between its two. */
function evidence(text: string, reading: Reading, pack: Pack, weights: Int8Array, column: number): Evidence[] {
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
  for (let i = 0; i < hits.count; i++) add(i, weights[pack.rowOf[hits.cues[i]!]! * COLUMNS + column]! * scale);
  if (present) {
    const half = 0.5 * pack.pairScale * pairNorm(present.count);
    for (let i = 1; i < present.count; i++) {
      for (let j = 0; j < i; j++) {
        const row = pairIndex(present.ids[i]!, present.ids[j]!, pack.concepts.size) * COLUMNS;
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
  return {
    label,
    second: null,
    shown: true,
    confidence: 1,
    probabilities: byLabel(LABELS.map((id) => (id === label ? 1 : 0))),
    language,
    evidence: [],
  };
}
