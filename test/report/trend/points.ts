import { balanceOf, createTally, LABELS, type Label, PROCESSES } from "../../../src/core/index.ts";
import type { DatedSums, TrendPoint } from "../../../src/report/trend/trend.ts";

const certain = (label: Label) => ({
  label,
  shown: true,
  probabilities: Object.fromEntries(LABELS.map((each) => [each, Number(each === label)])) as Record<Label, number>,
});

const linesBy = (counts: Partial<Record<Label, number>>) =>
  (Object.entries(counts) as [Label, number][]).flatMap(([label, count]) =>
    Array.from({ length: count }, () => certain(label)),
  );

/** A note with so many certain lines of each label. */
export function noteOf(date: string | null, counts: Partial<Record<Label, number>>): DatedSums {
  const tally = createTally();
  for (const line of linesBy(counts)) tally.add(line);
  return { date, sums: tally.sums() };
}

/** Points a week apart, each with a controlling share of so many in a hundred; the rest is shared out evenly. */
export function pointsOf(...controlling: readonly number[]): TrendPoint[] {
  return controlling.map((share, i) => {
    const rest = PROCESSES.filter(({ id }) => id !== "controlling").map(({ id }) => [id, (100 - share) / 5] as const);
    const day = `2026-${String(1 + Math.floor(i / 4)).padStart(2, "0")}-${String(1 + 7 * (i % 4)).padStart(2, "0")}`;
    const counts = { controlling: share, ...Object.fromEntries(rest.map(([id, count]) => [id, Math.round(count)])) };
    return { from: day, to: day, notes: 1, balance: balanceOf(linesBy(counts)) };
  });
}
