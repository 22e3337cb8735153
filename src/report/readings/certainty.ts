import type { Share } from "../../core/index.ts";

/** Standard deviations between a share and either end of its interval. */
const DEVIATIONS = 1.645;
/** Of a share that nothing is known about. */
const WIDEST = 0.5;

/** Probability, 0 … 1, that the true share lies above a threshold. */
export function probabilityAbove(share: Share, threshold: number): number {
  const deviation = deviationOf(share);
  const distance = share.share - threshold;
  if (deviation === 0) return distance > 0 ? 1 : 0;
  return normal(distance / deviation);
}

export function probabilityBelow(share: Share, threshold: number): number {
  const deviation = deviationOf(share);
  if (deviation === 0) return share.share < threshold ? 1 : 0;
  return 1 - probabilityAbove(share, threshold);
}

/** Probability that all of some claims hold, as if each held or not whatever the others do. */
export function certaintyOfAll(certainties: readonly number[]): number {
  return certainties.reduce((all, certainty) => all * certainty, 1);
}

/** Standard deviation, from the wider side of the interval; 0 and 1 may cut off the other. */
export function deviationOf({ share, low, high }: Share): number {
  const sides = [...(low > 0 ? [share - low] : []), ...(high < 1 ? [high - share] : [])];
  return sides.length > 0 ? Math.max(0, ...sides) / DEVIATIONS : WIDEST;
}

/** Probability that a normal variable lies below `z` (Abramowitz and Stegun 26.2.17, error under 1e-7). */
function normal(z: number): number {
  if (z < 0) return 1 - normal(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
