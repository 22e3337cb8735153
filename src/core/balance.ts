import type { Balance, Label, Labelled, PairBalance, ProcessId, Share } from "./model.ts";
import { LABELS, PAIRS, PROCESSES } from "./processes.ts";

/** With fewer lines that tell, a balance says "too few lines to tell". */
export const MIN_TELLING = 8;

/** Standard deviations on either side of a share that hold the truth about nine times in ten. */
const DEVIATIONS = 1.645;
/** Errors of lines of one note go the same way more often than chance has it. */
const VARIANCE_OF_ALIKE_ERRORS = 1.5;

type Line = Pick<Labelled, "label" | "shown" | "probabilities">;

/** The balance of some labelled lines, in any order, of one note or of many. */
export function balanceOf(lines: readonly Line[]): Balance {
  const counts = Object.fromEntries(LABELS.map((label) => [label, 0])) as Record<Label, number>;
  let telling = 0;
  for (const line of lines) {
    if (!line.shown) continue;
    telling++;
    counts[line.label]++;
  }
  const only = (test: (process: (typeof PROCESSES)[number]) => boolean): ProcessId[] =>
    PROCESSES.filter(test).map((process) => process.id);
  const all = only(() => true);

  const pairs = PAIRS.map((id): PairBalance => {
    const leading = only((process) => process.pair === id && process.pole === "leadership");
    const managing = only((process) => process.pair === id && process.pole === "management");
    return {
      id,
      leadership: expected(lines, leading),
      management: expected(lines, managing),
      share: shareOf(lines, leading, [...leading, ...managing]),
    };
  });
  return {
    lines: lines.length,
    telling,
    counts,
    leadership: shareOf(
      lines,
      only((process) => process.pole === "leadership"),
      all,
    ),
    processes: Object.fromEntries(
      all.map((id) => [id, shareOf(lines, [id], all) ?? { share: 0, low: 0, high: 1 }]),
    ) as Record<ProcessId, Share>,
    pairs,
    tooFew: telling - counts.none < MIN_TELLING,
  };
}

function mass(line: Line, ids: readonly ProcessId[]): number {
  let sum = 0;
  for (const id of ids) sum += line.probabilities[id];
  return sum;
}

function expected(lines: readonly Line[], ids: readonly ProcessId[]): number {
  let sum = 0;
  for (const line of lines) sum += mass(line, ids);
  return sum;
}

/** Share of the lines of `part` among those of `whole`, estimated from the probabilities of every line. */
function shareOf(lines: readonly Line[], part: readonly ProcessId[], whole: readonly ProcessId[]): Share | null {
  const total = expected(lines, whole);
  if (total < 0.5) return null;
  const share = expected(lines, part) / total;
  let variance = 0;
  for (const line of lines) {
    const inside = mass(line, part);
    const outside = mass(line, whole) - inside;
    const mean = inside * (1 - share) - outside * share;
    variance += inside * (1 - share) ** 2 + outside * share ** 2 - mean ** 2;
  }
  const spread = (DEVIATIONS * Math.sqrt(variance * VARIANCE_OF_ALIKE_ERRORS)) / total;
  return { share, low: Math.max(0, share - spread), high: Math.min(1, share + spread) };
}
