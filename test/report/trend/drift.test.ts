import assert from "node:assert/strict";
import fc from "fast-check";
import { chanceOfRise, driftsOf } from "../../../src/report/trend/drift.ts";
import { randomFrom } from "../randomFrom.ts";
import { pointsOf } from "./points.ts";

const named = (...controlling: number[]): string[] =>
  driftsOf(pointsOf(...controlling)).map(({ of, direction }) => `${of} ${direction}`);

describe("drift", () => {
  it("is named where a share has risen or fallen throughout", () => {
    assert.ok(named(10, 20, 30, 40, 50, 60).includes("controlling rises"));
    assert.ok(named(10, 20, 30, 40, 50, 60).includes("leadership falls"));
    assert.ok(named(60, 50, 40, 30, 20, 10).includes("controlling falls"));
  });

  it("says from where to where, strongest first", () => {
    const drifts = driftsOf(pointsOf(10, 20, 30, 40, 50, 60));
    const { before, after, points } = drifts[0]!;
    assert.equal(drifts[0]!.of, "controlling");
    assert.ok(Math.abs(before - 0.2) < 0.02 && Math.abs(after - 0.5) < 0.02);
    assert.equal(points.length, 6);
    const sizes = drifts.map((drift) => Math.abs(drift.after - drift.before));
    assert.deepEqual(
      sizes,
      [...sizes].sort((a, b) => b - a),
    );
  });

  it("is not named for fewer than six points, nor for a step back among six", () => {
    assert.deepEqual(named(10, 25, 40, 55, 70), []);
    assert.deepEqual(named(10, 20, 40, 30, 50, 60), []);
  });

  it("stands a step back where there are more points", () => {
    assert.ok(named(5, 10, 20, 30, 25, 40, 50, 60).includes("controlling rises"));
  });

  it("is not named where the difference is small", () => assert.deepEqual(named(20, 21, 22, 23, 24, 25), []));

  it("looks at the latest points only", () => {
    assert.deepEqual(named(10, 20, 30, 40, 50, 60, 60, 60, 60, 60, 60, 60, 60, 60), []);
  });

  it("leaves points out that tell too little", () => {
    const points = pointsOf(10, 20, 30, 40, 50, 60).map((point) => ({
      ...point,
      balance: { ...point.balance, tooFew: true },
    }));
    assert.deepEqual(driftsOf(points), []);
  });

  it("is rarely named in noise: at most once in twenty", () => {
    const random = randomFrom(7);
    let drifts = 0;
    const trends = 300;
    for (let i = 0; i < trends; i++) {
      const shares = Array.from({ length: 8 }, () => Math.round(10 + 60 * random()));
      if (driftsOf(pointsOf(...shares)).length > 0) drifts++;
    }
    assert.ok(drifts <= trends / 20, `${drifts} of ${trends}`);
  });

  it("is nearly always named in a ramp with some noise", () => {
    const random = randomFrom(11);
    let drifts = 0;
    for (let i = 0; i < 200; i++) {
      const shares = Array.from({ length: 8 }, (_, k) => Math.round(10 + 7 * k + 6 * random()));
      if (driftsOf(pointsOf(...shares)).some(({ of, direction }) => of === "controlling" && direction === "rises"))
        drifts++;
    }
    assert.ok(drifts >= 190, `${drifts} of 200`);
  });
});

describe("chanceOfRise", () => {
  it("is that of one order among all", () => {
    assert.equal(chanceOfRise([1, 2, 3, 4]), 1 / 24);
    assert.equal(chanceOfRise([1, 2, 4, 3]), 4 / 24);
    assert.equal(chanceOfRise([4, 3, 2, 1]), 1);
  });

  it("is a share of all orders, counted one by one", () => {
    const orders = (values: readonly number[]): number[][] =>
      values.length === 0
        ? [[]]
        : values.flatMap((value, i) => orders(values.toSpliced(i, 1)).map((rest) => [value, ...rest]));
    const down = (values: readonly number[]): number =>
      values.reduce((sum, value, i) => sum + values.slice(i + 1).filter((later) => later < value).length, 0);
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), (values) => {
        const all = orders([1, 2, 3, 4, 5, 6]);
        const share = all.filter((order) => down(order) <= down(values)).length / all.length;
        assert.ok(Math.abs(chanceOfRise(values) - share) < 1e-12);
      }),
      { numRuns: 20 },
    );
  });
});
