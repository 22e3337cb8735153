import type { Normalized } from "./normalize.ts";

/** The norms of texts up to so many words. */
const norms = Float64Array.from({ length: 5 * 256 }, (_, fifths) => normOf(fifths));

/** What one hit counts in a text: a long line has many weak hits, and must not be surer for that alone. */
export function lengthNorm({ fifths }: Normalized): number {
  return fifths < norms.length ? norms[fifths]! : normOf(fifths);
}

function normOf(fifths: number): number {
  return (fifths / 5 + 4) ** -0.75;
}
