import assert from "node:assert/strict";
import fc from "fast-check";
import { createSlices } from "../../src/editor/index/slices.ts";

/** A clock that only goes on when work is done, and rests that are counted with what was worked before each. */
function createThread(length: number) {
  let time = 0;
  const worked: number[] = [];
  let since = 0;
  const slices = createSlices({
    length,
    now: () => time,
    rest: async () => {
      worked.push(time - since);
      since = time;
    },
  });
  return {
    slices,
    worked,
    work: (milliseconds: number) => (time += milliseconds),
    waited: () => (since = time += 1000),
  };
}

describe("work in slices", () => {
  it("rests before a slice is longer than its length and one piece, and never without need", async () => {
    const pieces = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 4 }), async (lengths, workers) => {
        const { slices, worked, work } = createThread(10);
        const rest = lengths.values();
        await Promise.all(
          Array.from({ length: workers }, async () => {
            for (const length of rest) await slices.run(() => work(length));
          }),
        );
        assert.ok(
          worked.every((slice) => slice >= 10 && slice < 15),
          `slices of ${worked}`,
        );
        assert.equal(worked.length, countSlices(lengths, 10));
      }),
    );
  });

  it("gives what the piece gives, also an error, and goes on after it", async () => {
    const { slices } = createThread(10);
    assert.equal(await slices.run(() => 7), 7);
    const wrong = slices.run(() => {
      throw new Error("wrong");
    });
    await assert.rejects(wrong, /wrong/);
    assert.equal(await slices.run(() => 8), 8);
  });

  it("does not take waiting for work", async () => {
    const { slices, worked, work, waited } = createThread(10);
    for (let i = 0; i < 5; i++) {
      await slices.run(() => work(1));
      waited();
    }
    assert.deepEqual(worked, []);
  });

  it("finishes what comes in steps, in the same slices", async () => {
    const { slices, worked, work } = createThread(10);
    function* steps(): Generator<void, string> {
      for (let i = 0; i < 35; i++) {
        work(1);
        yield;
      }
      return "done";
    }
    assert.equal(await slices.finish(steps()), "done");
    assert.deepEqual(worked, [10, 10, 10]);
  });
});

/** How often others have their turn: before each piece that begins after a full slice. */
function countSlices(lengths: readonly number[], length: number): number {
  let rests = 0;
  let worked = 0;
  for (const each of lengths) {
    if (worked >= length) {
      rests++;
      worked = 0;
    }
    worked += each;
  }
  return rests;
}
