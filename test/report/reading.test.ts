import assert from "node:assert/strict";
import {
  type Balance,
  LABELS,
  type Label,
  PAIRS,
  PROCESSES,
  type ProcessId,
  type Share,
} from "../../src/core/index.ts";
import { type Fraction, nearestFraction } from "../../src/report/fractions.ts";
import { type ReadingWords, readingOf } from "../../src/report/reading.ts";

const words: ReadingWords = {
  tooFew: "Too few.",
  tooFewYet: "{0} needed, {1} here.",
  leads: "Of {0}, {1} lead ({2} to {3}).",
  manages: "Of {0}, {1} manage ({2} to {3}).",
  leadsPlainly: "Of {0}, {1} lead.",
  managesPlainly: "Of {0}, {1} manage.",
  about: "some {0}",
  missing: "Missing: {0}.",
  fractions: new Proxy({} as Record<Fraction, string>, { get: (_, fraction) => fraction }),
  labels: Object.fromEntries(LABELS.map((label) => [label, label.toUpperCase()])) as Record<Label, string>,
};

function balance(leadership: Share | null, counts: Partial<Record<Label, number>> = {}, tooFew = false): Balance {
  const all = { ...(Object.fromEntries(LABELS.map((label) => [label, 2])) as Record<Label, number>), ...counts };
  const telling = LABELS.reduce((sum, label) => sum + all[label], 0);
  return {
    lines: telling + 5,
    telling,
    counts: all,
    leadership,
    processes: Object.fromEntries(PROCESSES.map(({ id }) => [id, { share: 0, low: 0, high: 1 }])) as Record<
      ProcessId,
      Share
    >,
    pairs: PAIRS.map((id) => ({ id, leadership: 0, management: 0, share: null })),
    tooFew,
  };
}

const share = (value: number, margin: number): Share => ({ share: value, low: value - margin, high: value + margin });

describe("reading", () => {
  it("names the greater pole, with its interval, over the lines that lead or manage", () => {
    assert.deepEqual(readingOf(balance(share(0.66, 0.16)), words), [
      "Of 12, some twoInThree lead (half to fourInFive).",
    ]);
    assert.deepEqual(readingOf(balance(share(0.34, 0.16)), words), [
      "Of 12, some twoInThree manage (half to fourInFive).",
    ]);
  });

  it("leaves out an interval that has no words", () => {
    assert.deepEqual(readingOf(balance(share(0.9, 0.01)), words), ["Of 12, some nineInTen lead."]);
    assert.deepEqual(readingOf(balance(share(0.1, 0.01)), words), ["Of 12, some nineInTen manage."]);
  });

  it("says “almost all” outright", () => {
    assert.deepEqual(readingOf(balance(share(0.99, 0.01)), words), ["Of 12, almostAll lead."]);
    assert.deepEqual(readingOf(balance(share(0.02, 0.01)), words), ["Of 12, almostAll manage."]);
  });

  it("names the processes that no line serves", () => {
    const [, missing] = readingOf(balance(share(0.3, 0.1), { vision: 0, controlling: 0, none: 0 }), words);
    assert.equal(missing, "Missing: VISION, CONTROLLING.");
  });

  it("says how many lines are needed where there are too few", () => {
    const few = balance(share(0.5, 0.4), { vision: 1, alignment: 0, inspiration: 0, planning: 0, organising: 0 }, true);
    assert.deepEqual(readingOf(few, words), ["Too few.", "8 needed, 3 here."]);
    assert.equal(readingOf(balance(null), words)[0], "Too few.");
  });
});

describe("nearestFraction", () => {
  const cases: readonly [number, Fraction][] = [
    [0, "almostNone"],
    [0.05, "almostNone"],
    [0.07, "oneInTen"],
    [0.3, "oneInThree"],
    [0.48, "half"],
    [0.64, "twoInThree"],
    [0.93, "nineInTen"],
    [1, "almostAll"],
  ];
  for (const [value, fraction] of cases) {
    it(`calls ${value} ${fraction}`, () => assert.equal(nearestFraction(value), fraction));
  }
});
