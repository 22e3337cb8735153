import { PROCESSES, type ProcessId, type Share } from "../../core/index.ts";
import { deviationOf } from "../readings/certainty.ts";
import type { TrendPoint } from "./trend.ts";

/** Something that has gone one way for a while, beyond what chance does. */
export interface Drift {
  /** Leadership's share of all, or a process's. */
  readonly of: "leadership" | ProcessId;
  readonly direction: "rises" | "falls";
  /** The points it was seen over: the latest ones that tell. */
  readonly points: readonly TrendPoint[];
  /** Mean share, 0 … 1, of the earlier and of the later half of these points. */
  readonly before: number;
  readonly after: number;
}

/** Fewer can't tell a drift from chance; more would tell of long ago. */
export const FEWEST_POINTS = 6;
const MOST_POINTS = 8;
/** In 20 trends of pure noise one drift is named: 7 shares are looked at, each in 2 directions. */
const CHANCE = 0.05 / 14;
/** A smaller difference between the halves is not worth a word. */
const SMALLEST_DIFFERENCE = 0.1;
/** By so many standard deviations of the labels' own doubt must the halves differ. */
const DEVIATIONS = 1.645;

/**
 * What drifts, strongest first. A share drifts where three things hold for its latest 6 to 8 points: so few pairs of
 * points go the other way that chance would have it less than once in 280 (the exact Mann–Kendall test); the halves'
 * means differ by a tenth or more; and by more than the labels' own doubt.
 */
export function driftsOf(points: readonly TrendPoint[]): Drift[] {
  const latest = points.filter(({ balance }) => !balance.tooFew).slice(-MOST_POINTS);
  if (latest.length < FEWEST_POINTS) return [];
  const looks: readonly (readonly [Drift["of"], (point: TrendPoint) => Share | null])[] = [
    ["leadership", ({ balance }) => balance.leadership],
    ...PROCESSES.map(({ id }) => [id, ({ balance }: TrendPoint) => balance.processes[id]] as const),
  ];
  return looks
    .flatMap(
      ([of, share]) =>
        driftOf(
          of,
          latest,
          latest.flatMap((point) => share(point) ?? []),
        ) ?? [],
    )
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

function driftOf(of: Drift["of"], points: readonly TrendPoint[], shares: readonly Share[]): Drift | null {
  if (shares.length < points.length) return null;
  const half = Math.floor(shares.length / 2);
  const [early, late] = [shares.slice(0, half), shares.slice(-half)];
  const [before, after] = [mean(early), mean(late)];
  const direction = after > before ? "rises" : "falls";
  const values = shares.map(({ share }) => (direction === "rises" ? share : -share));
  const doubt = Math.hypot(deviationOfMean(early), deviationOfMean(late));
  const difference = Math.abs(after - before);
  if (difference < SMALLEST_DIFFERENCE || difference < DEVIATIONS * doubt) return null;
  return chanceOfRise(values) < CHANCE ? { of, direction, points, before, after } : null;
}

/** Probability that as many pairs of values or more go upwards where their order is chance. Equal values count as going down. */
export function chanceOfRise(values: readonly number[]): number {
  let downwards = 0;
  for (const [i, value] of values.entries()) for (const later of values.slice(i + 1)) if (later <= value) downwards++;
  let orders = [1];
  for (let size = 2; size <= values.length; size++) orders = withOneMore(orders, size);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return sum(orders.slice(0, downwards + 1)) / sum(orders);
}

/** How many orders of `size` values have 0, 1, 2 … pairs that go down, from those of one value fewer. */
function withOneMore(orders: readonly number[], size: number): number[] {
  const more = new Array<number>(orders.length + size - 1).fill(0);
  for (const [pairs, count] of orders.entries())
    for (let added = 0; added < size; added++) more[pairs + added]! += count;
  return more;
}

function mean(shares: readonly Share[]): number {
  return shares.reduce((sum, { share }) => sum + share, 0) / shares.length;
}

function deviationOfMean(shares: readonly Share[]): number {
  return Math.hypot(...shares.map(deviationOf)) / shares.length;
}
