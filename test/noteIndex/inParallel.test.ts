import assert from "node:assert/strict";
import { inParallel } from "../../src/editor/index/inParallel.ts";

const numbers = Array.from({ length: 20 }, (_, i) => i);

/** Lets everything that waits go on. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("work in parallel", () => {
  it("is done for every item, in order, never more at a time than allowed", async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await inParallel(numbers, 4, async (item) => {
      begun.push(item);
      most = Math.max(most, ++running);
      await turn();
      running--;
    });
    assert.deepEqual(begun, numbers);
    assert.equal(most, 4);
  });

  it("begins nothing more once it is stopped, and ends what it began", async () => {
    let ended = 0;
    const work = async (): Promise<void> => {
      await turn();
      ended++;
    };
    await inParallel(numbers, 3, work, () => ended >= 6);
    assert.ok(ended >= 6 && ended < 10, `${ended} were done`);
  });
});
