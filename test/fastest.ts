import { processorTime } from "./processorTime.ts";

const TIMES = 7;

/**
 * The least processor time that each of several works takes in some turns, in milliseconds: a busy machine, which stops
 * works for a while, changes little of it.
 */
export function fastest(...works: readonly (() => void)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let time = 0; time < TIMES; time++) {
    for (const [i, work] of works.entries()) {
      const start = processorTime();
      work();
      best[i] = Math.min(best[i]!, processorTime() - start);
    }
  }
  return best;
}
