/** Shares as people say them, smallest first. */
const FRACTIONS = {
  almostNone: 0.02,
  oneInTen: 0.1,
  oneInFive: 0.2,
  oneInFour: 0.25,
  oneInThree: 1 / 3,
  twoInFive: 0.4,
  half: 0.5,
  threeInFive: 0.6,
  twoInThree: 2 / 3,
  threeInFour: 0.75,
  fourInFive: 0.8,
  nineInTen: 0.9,
  almostAll: 0.98,
} as const;

export type Fraction = keyof typeof FRACTIONS;

/** The fraction in words that comes nearest to a share from 0 to 1. */
export function nearestFraction(share: number): Fraction {
  let nearest: Fraction = "almostNone";
  for (const [fraction, value] of Object.entries(FRACTIONS) as [Fraction, number][]) {
    if (Math.abs(value - share) < Math.abs(FRACTIONS[nearest] - share)) nearest = fraction;
  }
  return nearest;
}
