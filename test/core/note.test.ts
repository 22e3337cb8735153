import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { createAnalyzer } from "../../src/core/index.ts";
import { loadPacks } from "../../src/library.ts";

const analyzer = createAnalyzer(loadPacks("dist/packs"));
const notes = readdirSync("media/sample", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.\w+$/.test(name))
  .map((name) => readFileSync(`media/sample/${name}`, "utf8"));
const piece = fc.constantFrom(
  "",
  "a",
  "\n",
  "\n\n",
  "# Heading\n",
  "- [ ] ",
  "```\n",
  "---\n",
  "budget ",
  "our vision",
  "\r\n",
  "é #vision",
);

describe("a live note", () => {
  it("is, after any edits, what a fresh reading gives", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), piece), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...notes), edits, (text, list) => {
        const live = analyzer.open(text);
        let current = text;
        for (const [at, length, inserted] of list) {
          const start = at % (current.length + 1);
          const oldEnd = Math.min(current.length, start + length);
          current = current.slice(0, start) + inserted + current.slice(oldEnd);
          live.edit(current, { start, oldEnd, newEnd: start + inserted.length });
        }
        const fresh = analyzer.analyze(current);
        assert.deepEqual(live.note.lines, fresh.lines);
        assert.deepEqual(live.note.balance.counts, fresh.balance.counts);
      }),
      { numRuns: 150 },
    );
  });
});
