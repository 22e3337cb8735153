import type { Share } from "../core/model.ts";

/** A share and the ends of its interval in whole percents. */
export function percents({ share, low, high }: Share): [number, number, number] {
  return [Math.round(share * 100), Math.round(low * 100), Math.round(high * 100)];
}

/** A share from 0 to 1 in whole percents, as the first of some languages (BCP 47) that is known writes them. */
export function percentIn(languages: readonly string[], share: number): string {
  return new Intl.NumberFormat([...languages], { style: "percent", maximumFractionDigits: 0 }).format(share);
}
