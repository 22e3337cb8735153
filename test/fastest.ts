const TIMES = 7;

/**
 * The fastest of some times that each of several works takes, in milliseconds. They take turns, so that a busy machine
 * slows all of them down alike.
 */
export function fastest(...works: readonly (() => void)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let time = 0; time < TIMES; time++) {
    for (const [i, work] of works.entries()) {
      const start = performance.now();
      work();
      best[i] = Math.min(best[i]!, performance.now() - start);
    }
  }
  return best;
}
