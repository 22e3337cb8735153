import assert from "node:assert/strict";
import fc from "fast-check";
import { MIN_TELLING, PROCESSES } from "../../../src/core/index.ts";
import { trendOf } from "../../../src/report/trend/trend.ts";
import { noteOf } from "./points.ts";

const days = (points: ReturnType<typeof trendOf>): string[] => points.map(({ from, to }) => `${from}…${to}`);

describe("trend", () => {
  it("has a point for each note, oldest first, without those of no date", () => {
    const notes = [
      noteOf("2026-03-02", { planning: 8 }),
      noteOf("2026-02-01", { vision: 8 }),
      noteOf(null, { vision: 8 }),
    ];
    const points = trendOf(notes, "note");
    assert.deepEqual(days(points), ["2026-02-01…2026-02-01", "2026-03-02…2026-03-02"]);
    assert.deepEqual(
      points.map(({ balance }) => balance.leadership!.share),
      [1, 0],
    );
  });

  it("pools a note that tells too little with the next", () => {
    const notes = [
      noteOf("2026-01-05", { planning: 3 }),
      noteOf("2026-01-12", { vision: 5 }),
      noteOf("2026-01-19", { planning: 9 }),
    ];
    const [first, second] = trendOf(notes, "note");
    assert.deepEqual(days([first!, second!]), ["2026-01-05…2026-01-12", "2026-01-19…2026-01-19"]);
    assert.equal(first!.notes, 2);
    assert.equal(first!.balance.counts.vision, 5);
  });

  it("lets the latest wait for more", () => {
    const points = trendOf([noteOf("2026-01-05", { planning: 9 }), noteOf("2026-01-12", { vision: 2 })], "note");
    assert.deepEqual(
      points.map(({ balance }) => balance.tooFew),
      [false, true],
    );
  });

  it("takes a month of the calendar together, and months with little with the next", () => {
    const notes = [
      noteOf("2026-01-31", { planning: 8 }),
      noteOf("2026-02-01", { planning: 4 }),
      noteOf("2026-02-28", { planning: 4 }),
      noteOf("2026-03-01", { vision: 2 }),
      noteOf("2026-05-01", { vision: 8 }),
    ];
    assert.deepEqual(days(trendOf(notes, "month")), [
      "2026-01-31…2026-01-31",
      "2026-02-01…2026-02-28",
      "2026-03-01…2026-05-01",
    ]);
  });

  it("loses no dated line, and has too few to tell at the end only", () => {
    const note = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 12 }))
      .map(([day, month, count]) =>
        noteOf(`2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`, {
          [PROCESSES[day % PROCESSES.length]!.id]: count,
        }),
      );
    fc.assert(
      fc.property(fc.array(note, { maxLength: 20 }), fc.constantFrom("note", "month"), (notes, step) => {
        const points = trendOf(notes, step);
        const lines = points.reduce((sum, { balance }) => sum + balance.lines, 0);
        assert.equal(
          lines,
          notes.reduce((sum, { sums }) => sum + sums[0]!, 0),
        );
        assert.ok(points.slice(0, -1).every(({ balance }) => balance.telling >= MIN_TELLING));
        assert.ok(points.every(({ from }, i) => i === 0 || from >= points[i - 1]!.to));
      }),
    );
  });
});
