import assert from "node:assert/strict";
import fc from "fast-check";
import { createCueRows } from "../../src/core/cueRows.ts";
import { readPack } from "../../src/core/pack.ts";
import { compilePack, mergeCues } from "../../src/packs/compile.ts";
import { readLexicon } from "../../src/packs/schema.ts";
import { classKey, type Row, readWeights, untrained, type Weights, writeWeights } from "../../src/packs/weights.ts";

const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 7, maxLength: 7 }) as fc.Arbitrary<Row>;
const rowPair = fc.record({ line: row, heading: row }, { noNullPrototype: true });
const cue = fc
  .array(fc.constantFrom("a", "bc", "#", "?", "目"), { minLength: 1, maxLength: 3 })
  .map((words) => ` ${words.join(" ")} `);
const weights: fc.Arbitrary<Weights> = fc.record(
  {
    model: fc.constant({ ...untrained().model, temperature: 1.25 }),
    classes: fc.constant(untrained().classes),
    cues: fc.uniqueArray(fc.tuple(cue, rowPair), { selector: ([text]) => text }).map((entries) => new Map(entries)),
    pairs: fc.array(row).map((rows) => new Map(rows.map((each, i) => [`a b${"c".repeat(i)}`, each]))),
  },
  { noNullPrototype: true },
);

describe("learned weights", () => {
  it("read as they were written, and are written the same whatever the order", () => {
    fc.assert(
      fc.property(weights, (some) => {
        const text = writeWeights(some);
        assert.deepEqual(readWeights(text, "weights.tsv"), some);
        assert.equal(writeWeights({ ...some, cues: new Map([...some.cues].reverse()) }), text);
      }),
    );
  });

  it("are refused with file and line where a row is broken or a number is missing", () => {
    const text = writeWeights(untrained());
    assert.throws(() => readWeights(`${text}_a_\t1 2 3\n`, "weights.tsv"), /weights\.tsv:\d+: a row has 7 integers/);
    assert.throws(() => readWeights("_a_\t0 0 0 0 0 0 1\n", "weights.tsv"), /"bias" is missing/);
  });

  it("are a cue's own row beside the one that its label and strength share", () => {
    const lexicon = readLexicon(
      "language: en\nname: English\ncues:\n  vision:\n    3:\n      - goal\n",
      "lexicon.yaml",
    );
    const own = { line: [100, -5, 0, 0, 0, 0, 0], heading: [1, 0, 0, 0, 0, 0, 0] };
    const learned = { ...untrained(), cues: new Map([[" goal ", own]]) };
    const [goal] = mergeCues(lexicon, learned);
    assert.equal([...learned.classes.keys()][goal!.shared[0]!], classKey("vision", 3));
    assert.equal(goal!.own, own);
    const pack = readPack(compilePack(lexicon, learned));
    const { line, heading, rowAt } = createCueRows(pack);
    const first = 7 * rowAt(pack.cues.cueAt.indexOf(1));
    assert.deepEqual([...line.subarray(first, first + 7)], [190, -5, 0, 0, 0, 0, 0]);
    assert.deepEqual([...heading.subarray(first, first + 7)], [24, 0, 0, 0, 0, 0, 0]);
  });
});
