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

/** Eight lines in each of many languages. */
const samples = readFileSync("test/fixtures/languages.txt", "utf8")
  .split(/^@@@.*\n/m)
  .slice(1)
  .map((part) => part.split("\n").filter((line) => line !== ""));
const bullet = fc.constantFrom(...samples.flat()).map((line) => `- ${line}\n`);
const section = fc.constantFrom(...samples).map((lines) => lines.map((line) => `- ${line}\n`).join(""));
const manyLanguages = fc
  .array(fc.oneof(section, bullet, fc.constantFrom("- ok\n", "## Status\n", "\n")), { maxLength: 8 })
  .map((parts) => parts.join(""));

type Edit = readonly [at: number, length: number, inserted: string];

function followsEdits(text: string, edits: readonly Edit[]): void {
  const live = analyzer.open(text);
  let current = text;
  for (const [at, length, inserted] of edits) {
    const start = at % (current.length + 1);
    const oldEnd = Math.min(current.length, start + length);
    current = current.slice(0, start) + inserted + current.slice(oldEnd);
    live.edit(current, { start, oldEnd, newEnd: start + inserted.length });
  }
  const fresh = analyzer.analyze(current);
  assert.deepEqual(live.note.lines, fresh.lines);
  assert.deepEqual(live.note.headings, fresh.headings);
  assert.deepEqual(
    live.note.lines.map(({ probabilities }) => probabilities),
    fresh.lines.map(({ probabilities }) => probabilities),
  );
  assert.deepEqual(live.note.balance.counts, fresh.balance.counts);
  assert.deepEqual(live.note.unread, fresh.unread);
}

describe("a live note", () => {
  it("is, after any edits, what a fresh reading gives", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), piece), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(fc.constantFrom(...notes), edits, followsEdits), { numRuns: 150 });
  });

  it("is that also when it mixes languages and the edits change which it is in", () => {
    const inserted = fc.oneof(piece, bullet, section);
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 400 }), inserted), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(manyLanguages, edits, followsEdits), { numRuns: 300 });
  });

  it("is that also in a long note, of which an edit reads a part", () => {
    const long = notes.join("\n");
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), piece), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, (some) => followsEdits(long, some)),
      { numRuns: 30 },
    );
  });

  it("asks for little of a long text where an edit changes little", () => {
    const text = notes.join("\n").repeat(20);
    const live = analyzer.open(text);
    const at = text.indexOf(" ", text.length >> 1);
    const edited = `${text.slice(0, at)} budget${text.slice(at)}`;
    let asked = 0;
    const source = {
      length: edited.length,
      slice(start: number, end = edited.length) {
        asked += end - start;
        return edited.slice(start, end);
      },
    };
    live.edit(source, { start: at, oldEnd: at, newEnd: at + " budget".length });
    assert.deepEqual(live.note.lines, analyzer.analyze(edited).lines);
    assert.ok(asked < 10_000, `${asked} of ${edited.length} code units`);
  });

  it("takes over a long paste", () => {
    const line = "- we agree\n";
    const live = analyzer.open(line);
    const pasted = line.repeat(12_000);
    live.edit(line + pasted, { start: line.length, oldEnd: line.length, newEnd: line.length + pasted.length });
    assert.equal(live.note.lines.length, 12_001);
    assert.deepEqual(new Set(live.note.lines.map(({ language }) => language)), new Set(["en"]));
  });
});
