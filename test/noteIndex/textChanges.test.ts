import assert from "node:assert/strict";
import fc from "fast-check";
import { coveringChange, difference } from "../../src/editor/textChanges.ts";

const texts = fc.string({ unit: fc.constantFrom("a", "b", "\n", "é", "\ud83d\ude00") });

describe("changes of a text", () => {
  it("cover what lies between the first and the last place touched", () => {
    const changes = [
      { rangeOffset: 9, rangeLength: 1 },
      { rangeOffset: 2, rangeLength: 3 },
    ];
    const [before, after] = ["0123456789!", "015678TEN!"];
    const { start, oldEnd, newEnd } = coveringChange(changes, after.length - before.length);
    assert.deepEqual([before.slice(start, oldEnd), after.slice(start, newEnd)], ["23456789", "5678TEN"]);
  });

  it("are found between two texts, and are as small as can be", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { start, oldEnd, newEnd } = difference(before, after);
        assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd), after);
        if (before === after) assert.deepEqual([oldEnd, newEnd], [start, start]);
      }),
    );
    assert.deepEqual(difference("one two", "one or two"), { start: 4, oldEnd: 4, newEnd: 7 });
  });
});
