import assert from "node:assert/strict";
import { createLabeller } from "../../src/core/label.ts";
import { readPack } from "../../src/core/pack.ts";
import { compilePack } from "../../src/packs/compile.ts";
import { innerCues } from "../../src/packs/innerCues.ts";
import { readLexicon } from "../../src/packs/schema.ts";
import { untrained } from "../../src/packs/weights.ts";

const labeller = (longestOnly: boolean, ...cues: readonly [string, string][]) => {
  const byLabel = Object.fromEntries(cues.map(([cue, label]) => [label, { 3: [cue] }]));
  const lexicon = readLexicon(JSON.stringify({ language: "en", name: "English", cues: byLabel }), "lexicon.yaml");
  const weights = untrained();
  return createLabeller(readPack(compilePack(lexicon, { ...weights, model: { ...weights.model, longestOnly } })));
};
const text = "the plan of record and its planner";

describe("a compiled pack", () => {
  it("lets the longest cue speak for those within it where the weights say so", () => {
    const nested = labeller(true, ["plan*", "planning"], ["plan of", "controlling"], ["plan of record", "alignment"]);
    const apart = labeller(true, ["planner", "planning"], ["plan of record", "alignment"]);
    assert.deepEqual(nested.label(text, "").probabilities, apart.label(text, "").probabilities);
  });

  it("else sums them up", () => {
    const nested = labeller(false, ["plan", "planning"], ["plan of record", "alignment"]);
    const alone = labeller(false, ["plan of record", "alignment"]);
    assert.ok(nested.label(text, "").probabilities.planning > alone.label(text, "").probabilities.planning);
  });
});

describe("inner cues", () => {
  it("are found at each of their places, for shorter outer cues first", () => {
    assert.deepEqual(innerCues([" ab ab ", "ab", " ab"]), [
      { outer: 2, inner: 1 },
      { outer: 0, inner: 2 },
      { outer: 0, inner: 1 },
      { outer: 0, inner: 2 },
      { outer: 0, inner: 1 },
    ]);
  });
});
