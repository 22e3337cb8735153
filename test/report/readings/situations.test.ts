import assert from "node:assert/strict";
import fc from "fast-check";
import { SITUATIONS, type Situation } from "../../../src/journal/vocabulary.ts";
import { DEFAULT_RANGES, placeInRange, rangeFor, situationRanges } from "../../../src/report/readings/situations.ts";
import { share } from "./subjects.ts";

const reasons = Object.fromEntries(SITUATIONS.map((each) => [each, `Why ${each}.`])) as Record<Situation, string>;
const defaults = situationRanges({}, reasons);

describe("a situation's range", () => {
  it("is no half and half, and is another for each situation", () => {
    const ranges = SITUATIONS.map((each) => `${DEFAULT_RANGES[each].from}–${DEFAULT_RANGES[each].to}`);
    assert.equal(new Set(ranges).size, SITUATIONS.length);
    assert.ok(defaults.delivery.high < defaults.change.low);
    assert.deepEqual(defaults.crisis, { low: 0.35, high: 0.65, because: "Why crisis." });
  });

  it("is what the setting says, whole or in part", () => {
    const ranges = situationRanges(
      { delivery: { from: 5, to: 30, because: "Two weeks left." }, change: { to: 90 } },
      reasons,
    );
    assert.deepEqual(ranges.delivery, { low: 0.05, high: 0.3, because: "Two weeks left." });
    assert.deepEqual(ranges.change, { low: 0.5, high: 0.9, because: "Why change." });
    assert.deepEqual(ranges.steady, defaults.steady);
  });

  const hostile: readonly [string, unknown][] = [
    ["no object", "steady"],
    ["null", null],
    ["a list", [{ from: 0, to: 1 }]],
    ["null for a situation", { steady: null }],
    ["text for a number", { steady: { from: "0", to: 100 } }],
    ["no number", { steady: { from: Number.NaN, to: 80 } }],
    ["ends the wrong way round", { steady: { from: 80, to: 20 } }],
    ["beyond all percents", { steady: { from: -5, to: 400 } }],
    ["a reason that is no text", { steady: { because: { toString: 1 } } }],
  ];
  for (const [name, value] of hostile) {
    it(`stays the default for ${name}`, () => assert.deepEqual(situationRanges(value, reasons), defaults));
  }

  it("has a reason on one line, without invisible signs and not too long", () => {
    const { because } = situationRanges({ steady: { because: `a\n\u202eb${"c".repeat(500)}` } }, reasons).steady;
    assert.match(because, /^a bc+…$/);
    assert.ok(because.length <= 201);
  });

  it("lies between 0 and 1 whatever the setting", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (from, to, because) => {
        for (const { low, high } of Object.values(situationRanges({ crisis: { from, to, because } }, reasons))) {
          assert.ok(low >= 0 && low <= high && high <= 1);
        }
      }),
    );
  });
});

describe("what a note is read against", () => {
  const range = { low: 0.7, high: 0.95, because: "A talk about growing." };

  it("is its template's range as long as the situation is the template's", () => {
    assert.equal(rangeFor("growth", defaults, { range, situation: "growth" }), range);
    assert.equal(rangeFor(null, defaults, { range, situation: "growth" }), range);
    assert.equal(rangeFor(null, defaults, { range, situation: null }), range);
  });

  it("is its situation's range once that is another", () => {
    assert.equal(rangeFor("crisis", defaults, { range, situation: "growth" }), defaults.crisis);
    assert.equal(rangeFor("crisis", defaults, { range, situation: null }), defaults.crisis);
    assert.equal(rangeFor("crisis", defaults, null), defaults.crisis);
  });

  it("is nothing where neither is known", () => assert.equal(rangeFor(null, defaults, null), null));

  it("has a side only where the interval is clear of the range", () => {
    assert.equal(placeInRange(share(0.2, 0.1), defaults.steady), "below");
    assert.equal(placeInRange(share(0.45, 0.1), defaults.steady), "within");
    assert.equal(placeInRange(share(0.8, 0.1), defaults.steady), "above");
    assert.equal(placeInRange(share(0.35, 0.2), defaults.steady), "unsure");
  });
});
