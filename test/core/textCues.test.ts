import assert from "node:assert/strict";
import fc from "fast-check";
import { createCueRows } from "../../src/core/cueRows.ts";
import { SET_ROW } from "../../src/core/cueSets.ts";
import { findCues } from "../../src/core/findCues.ts";
import { createNormalizer } from "../../src/core/normalize.ts";
import { type Pack, readPack } from "../../src/core/pack.ts";
import { LABELS } from "../../src/core/processes.ts";
import { createTextCues, type TextCues } from "../../src/core/textCues.ts";
import { writePack } from "../../src/packs/writePack.ts";

const zeros = LABELS.map(() => 0);
const header = {
  language: "xx",
  name: "Test",
  bias: zeros,
  preference: zeros,
  lineScale: 1,
  headingScale: 1,
  pairScale: 1,
  temperature: 1,
  shownFrom: 0.5,
  secondFrom: 0.25,
  longestOnly: false,
  joined: [],
};

/** A pack in which each cue is a concept of its own, and weighs something of its own. */
function packOf(cues: readonly string[]): Pack {
  const rows = cues.map((_, i) => ({ line: zeros.map((_, k) => i + k - 5), heading: zeros.map((_, k) => 3 * i - k) }));
  const all = [...cues].sort().map((cue, i) => ({ cue, shared: [i], own: null, alone: false }));
  return readPack(writePack(header, all, { concepts: cues.length, rows, pairs: new Map() }));
}

const normalize = createNormalizer();

/** What the cues of a text weigh together, and their concepts. */
function found(cues: TextCues, text: string) {
  const count = cues.read(normalize(text));
  const line = [...zeros];
  const heading = [...zeros];
  const concepts = new Set<number>();
  const { sets } = cues;
  for (const set of cues.found.subarray(0, count)) {
    for (let k = 0; k < LABELS.length; k++) {
      line[k]! += sets.line[set * SET_ROW + k]!;
      heading[k]! += sets.heading[set * SET_ROW + k]!;
    }
    const brought = sets.line[set * SET_ROW + LABELS.length]!;
    for (let i = 0; i < brought; i++) concepts.add(sets.concepts[sets.starts[set]! + i]!);
  }
  return { line, heading, concepts: [...concepts].sort((a, b) => a - b) };
}

/** The same by looking for every cue at every place. */
function foundSlowly(pack: Pack, text: string) {
  const { units, length } = normalize(text);
  const { starts, ids } = pack.rowsOf;
  const cues = findCues(pack.cues, units, length).map(({ cue }) => ids[starts[cue]!]!);
  const sum = (of: (cue: number, k: number) => number) =>
    zeros.map((_, k) => cues.reduce((total, cue) => total + of(cue, k), 0));
  return {
    line: sum((cue, k) => cue + k - 5),
    heading: sum((cue, k) => 3 * cue - k),
    concepts: [...new Set(cues)].sort((a, b) => a - b),
  };
}

const createCues = (pack: Pack): TextCues => createTextCues(pack, createCueRows(pack));

describe("the cues that texts have", () => {
  it("are those that a search at every place finds, in words and across them, at first and again", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "b", " ", "目"), minLength: 1, maxLength: 6 });
    const cue = part.filter((units) => units.trim() !== "");
    const words = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.uniqueArray(cue, { minLength: 1, maxLength: 12 }), fc.array(words), (cues, texts) => {
        const pack = packOf(cues);
        const remembered = createCues(pack);
        for (const text of texts) assert.deepEqual(found(remembered, text), foundSlowly(pack, text));
      }),
    );
  });

  it("go on into the next word from each place of a word where they may begin", () => {
    const pack = packOf([" aa b ", "a b ", "a c"]);
    const cues = createCues(pack);
    for (const text of ["aa b", "aa c", "aa b"]) assert.deepEqual(found(cues, text), foundSlowly(pack, text));
  });

  it("are found in a word without end", () => {
    const pack = packOf(["plan", "an b", " plan"]);
    const text = `${"plan".repeat(1000)} budget`;
    assert.deepEqual(found(createCues(pack), text), foundSlowly(pack, text));
  });

  it("are found, and take no more memory, when texts have more words than are remembered", () => {
    const pack = packOf([" plan ", "lan", " plan b", "ax "]);
    const cues = createCues(pack);
    const letters = (i: number): string =>
      [...i.toString(26)].map((digit) => "abcdefghijklmnopqrstuvwxyz"[Number.parseInt(digit, 26)]).join("");
    let most = 0;
    for (let i = 0; i < 80_000; i += 100) {
      const text = Array.from({ length: 100 }, (_, j) => `${letters(i + j)}x plan`).join(" ");
      assert.deepEqual(found(cues, text), foundSlowly(pack, text));
      most = Math.max(most, cues.sets.starts.length);
    }
    assert.ok(most <= 1 << 16, `room for ${most} sets`);
  });
});
