import assert from "node:assert/strict";
import fc from "fast-check";
import { shorten } from "../../src/report/shorten.ts";

describe("shorten", () => {
  it("leaves a text that fits", () => assert.equal(shorten("four", 4), "four"));
  it("cuts a longer one", () => assert.equal(shorten("fives", 4), "five…"));
  it("does not tear a character apart", () => assert.equal(shorten("ab😀c", 3), "ab…"));

  it("keeps a beginning of the text, and never leaves half a character that was whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const short = shorten(text, most);
        assert.ok(text.startsWith(short.replace(/…$/, "")) || text === short);
        assert.ok(short.length <= most + 1);
        assert.ok(short.isWellFormed());
      }),
    );
  });
});
