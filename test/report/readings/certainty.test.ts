import assert from "node:assert/strict";
import fc from "fast-check";
import { certaintyOfAll, probabilityAbove, probabilityBelow } from "../../../src/report/readings/certainty.ts";
import { share } from "./subjects.ts";

const anyShare = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.6, noNaN: true }))
  .map(([value, margin]) => share(value, margin));
const anyThreshold = fc.double({ min: 0, max: 1, noNaN: true });

describe("certainty", () => {
  it("is one in twenty beyond the end of an interval that holds nine in ten", () => {
    assert.ok(Math.abs(probabilityAbove(share(0.5, 0.2), 0.7) - 0.05) < 0.001);
    assert.ok(Math.abs(probabilityAbove(share(0.5, 0.2), 0.3) - 0.95) < 0.001);
  });

  it("takes the side of an interval that 0 or 1 does not cut off", () => {
    assert.ok(Math.abs(probabilityBelow({ share: 0.05, low: 0, high: 0.25 }, 0.25) - 0.95) < 0.001);
    assert.ok(Math.abs(probabilityAbove({ share: 0.95, low: 0.75, high: 1 }, 0.75) - 0.95) < 0.001);
  });

  it("is complete where a share is certain, and low where nothing is known", () => {
    assert.equal(probabilityAbove(share(0.5, 0), 0.4), 1);
    assert.equal(probabilityBelow(share(0.5, 0), 0.4), 0);
    assert.ok(probabilityBelow({ share: 0, low: 0, high: 1 }, 0.12) < 0.75);
  });

  it("shrinks as the threshold moves away, and above and below share it out", () => {
    fc.assert(
      fc.property(anyShare, anyThreshold, anyThreshold, (value, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        assert.ok(probabilityAbove(value, low) >= probabilityAbove(value, high) - 1e-6);
        assert.ok(probabilityAbove(value, low) + probabilityBelow(value, low) <= 1 + 1e-6);
      }),
    );
  });

  it("of several claims is at most that of the least certain", () => {
    assert.equal(certaintyOfAll([]), 1);
    assert.ok(Math.abs(certaintyOfAll([0.9, 0.5]) - 0.45) < 1e-9);
    assert.equal(certaintyOfAll([0.9, 0]), 0);
  });
});
