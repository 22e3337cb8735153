import { LabelledLine } from "./labelled.ts";
import type { Balance, Label, Labelled, PairBalance, ProcessId, Share } from "./model.ts";
import { LABELS, PAIRS, PROCESSES, type Process } from "./processes.ts";

/** With fewer lines that tell, a balance says "too few lines to tell". */
export const MIN_TELLING = 8;

/** Standard deviations on either side of a share that hold the truth about nine times in ten. */
const DEVIATIONS = 1.645;
/**
 * How alike the errors of two lines of one writer are: more lines mend less than they would by chance alone, in a note and
 * in a year. Chosen on lines whose source was held out, so that intervals of single notes and of all lines of a writer hold
 * the truth as often as they can, the same for made-up notes and for documents.
 */
const CORRELATION_OF_ERRORS = 0.08;

/**
 * How much more often a line of a manager's note is of a label than a line of the documents that most training lines
 * come from. Notes lead more and rule less than handbooks do: without this, every note seems to manage more than it does.
 * A line's part in the shares is its probabilities by these factors, made to sum up to 1.
 */
const IN_NOTES: Readonly<Record<Label, number>> = {
  vision: 1.8,
  alignment: 1.6,
  inspiration: 1.3,
  planning: 1.35,
  organising: 0.6,
  controlling: 1.25,
  none: 0.65,
};

type CountedLine = Pick<Labelled, "label" | "shown" | "probabilities">;

/** Running sums over some lines, from which their balance follows whatever their number. */
export interface Tally {
  add(line: CountedLine): void;
  /** Takes back a line that was added. */
  remove(line: CountedLine): void;
  /** Adds the lines behind another tally's sums. */
  merge(sums: TallySums): void;
  /** A copy of the sums, to keep or to merge. */
  sums(): TallySums;
  balance(): Balance;
}

/**
 * The sums of a tally, `TALLY_LENGTH` numbers: the lines; the shown lines of each label, in the order of `LABELS`; the
 * sum of the parts of each process, in the order of `PROCESSES`; and, row by row, the sums of the products of the parts of two
 * processes, column ≤ row.
 */
export type TallySums = readonly number[];

const SIZE = PROCESSES.length;
const MASSES = LABELS.length;
const FACTORS = Float64Array.from(LABELS, (label) => IN_NOTES[label]);
const positions = (test: (process: Process) => boolean): readonly number[] =>
  PROCESSES.flatMap((process, i) => (test(process) ? [i] : []));
const ALL = positions(() => true);
const LEADING = positions(({ pole }) => pole === "leadership");
const MANAGING = ALL.filter((i) => !LEADING.includes(i));
/** The processes of each pair, by pole, and each process with the others. */
const IN_PAIRS = PAIRS.map((id) => {
  const both = positions(({ pair }) => pair === id);
  return { id, leading: both.filter((i) => LEADING.includes(i)), managing: both.filter((i) => MANAGING.includes(i)) };
});
const APART = PROCESSES.map(({ id }, i) => ({ id, own: [i], others: ALL.filter((other) => other !== i) }));
/** Places in a square of `SIZE` rows whose column is at most their row. */
const LOWER_TRIANGLE = PROCESSES.flatMap((_, row) =>
  Array.from({ length: row + 1 }, (__, column) => row * SIZE + column),
);
export const TALLY_LENGTH = 1 + LABELS.length + SIZE + LOWER_TRIANGLE.length;

export function createTally(): Tally {
  const counts = Object.fromEntries(LABELS.map((label) => [label, 0])) as Record<Label, number>;
  /** Sum of the parts of each process. */
  const sums = new Float64Array(SIZE);
  /** Sum of the products of the parts of two processes: row × `SIZE` + column, column ≤ row. */
  const products = new Float64Array(SIZE * SIZE);
  let lines = 0;
  const masses = new Float64Array(MASSES);

  function count(line: CountedLine, sign: 1 | -1): void {
    lines += sign;
    if (line.shown) counts[line.label] += sign;
    if (line instanceof LabelledLine) for (let k = 0; k < MASSES; k++) masses[k] = line.probability(k);
    else for (let k = 0; k < MASSES; k++) masses[k] = line.probabilities[LABELS[k]!];
    let total = 0;
    for (let k = 0; k < MASSES; k++) {
      masses[k]! *= FACTORS[k]!;
      total += masses[k]!;
    }
    for (let i = 0; i < SIZE; i++) masses[i]! /= total;
    for (let i = 0; i < SIZE; i++) {
      const mass = masses[i]! * sign;
      if (mass === 0) continue;
      sums[i]! += mass;
      for (let j = 0; j <= i; j++) products[i * SIZE + j]! += mass * masses[j]!;
    }
  }

  function sumOf(processes: readonly number[]): number {
    let sum = 0;
    for (let i = 0; i < processes.length; i++) sum += sums[processes[i]!]!;
    return sum;
  }

  function productOf(some: readonly number[], others: readonly number[]): number {
    let total = 0;
    for (let i = 0; i < some.length; i++) {
      for (let j = 0; j < others.length; j++) {
        const [a, b] = [some[i]!, others[j]!];
        total += a > b ? products[a * SIZE + b]! : products[b * SIZE + a]!;
      }
    }
    return total;
  }

  /**
   * Share of the lines of `part` among those of `part` and `rest`, estimated from the parts of every line. A
   * line is inside with probability p, outside with q: its part in the variance of the share s is that of a variable
   * which is 1 − s with p, −s with q and else 0.
   */
  function shareOf(part: readonly number[], rest: readonly number[]): Share | null {
    const [inside, outside] = [sumOf(part), sumOf(rest)];
    const total = inside + outside;
    if (total < 0.5) return null;
    const share = inside / total;
    const variance =
      (1 - share) ** 2 * (inside - productOf(part, part)) +
      share ** 2 * (outside - productOf(rest, rest)) +
      2 * share * (1 - share) * productOf(part, rest);
    const designEffect = 1 + CORRELATION_OF_ERRORS * Math.max(0, total - 1);
    const spread = (DEVIATIONS * Math.sqrt(Math.max(0, variance) * designEffect)) / total;
    return { share, low: Math.max(0, share - spread), high: Math.min(1, share + spread) };
  }

  function merge(other: TallySums): void {
    let at = 0;
    lines += other[at++]!;
    for (const label of LABELS) counts[label] += other[at++]!;
    for (let i = 0; i < SIZE; i++) sums[i]! += other[at++]!;
    for (const place of LOWER_TRIANGLE) products[place]! += other[at++]!;
  }

  return {
    add: (line) => count(line, 1),
    remove: (line) => count(line, -1),
    merge,
    sums: () => [
      lines,
      ...LABELS.map((label) => counts[label]),
      ...sums,
      ...LOWER_TRIANGLE.map((place) => products[place]!),
    ],
    balance() {
      const pairs = IN_PAIRS.map(
        ({ id, leading, managing }): PairBalance => ({
          id,
          leadership: sumOf(leading),
          management: sumOf(managing),
          share: shareOf(leading, managing),
        }),
      );
      const telling = LABELS.reduce((sum, label) => sum + counts[label], 0);
      return {
        lines,
        telling,
        counts: { ...counts },
        leadership: shareOf(LEADING, MANAGING),
        processes: Object.fromEntries(
          APART.map(({ id, own, others }) => [id, shareOf(own, others) ?? { share: 0, low: 0, high: 1 }]),
        ) as Record<ProcessId, Share>,
        pairs,
        tooFew: telling - counts.none < MIN_TELLING,
      };
    },
  };
}

/** The balance of some labelled lines, in any order, of one note or of many. */
export function balanceOf(lines: readonly CountedLine[]): Balance {
  const tally = createTally();
  for (const line of lines) tally.add(line);
  return tally.balance();
}

/** The balance of all the lines behind some sums. */
export function balanceOfSums(all: Iterable<TallySums>): Balance {
  const tally = createTally();
  for (const sums of all) tally.merge(sums);
  return tally.balance();
}
