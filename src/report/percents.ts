import type { Share } from "../core/model.ts";

/** A share and the ends of its interval in whole percents. */
export function percents({ share, low, high }: Share): [number, number, number] {
  return [Math.round(share * 100), Math.round(low * 100), Math.round(high * 100)];
}
