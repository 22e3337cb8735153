import assert from "node:assert/strict";
import { createLabeller } from "../../src/core/label.ts";
import type { Label } from "../../src/core/model.ts";
import { readPack } from "../../src/core/pack.ts";
import { LABELS } from "../../src/core/processes.ts";
import { compilePack } from "../../src/packs/compile.ts";
import { lexiconOf, packFolders, sharedConcepts } from "../../src/packs/folder.ts";
import { innerCues } from "../../src/packs/innerCues.ts";
import { readLexicon } from "../../src/packs/schema.ts";
import { untrained, wordKey } from "../../src/packs/weights.ts";

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

describe("everyday words", () => {
  it("bring the rows that all languages share to a language's own cues", () => {
    const towards = (label: Label) => LABELS.map((each) => (each === label ? 90 : 0));
    const classes = new Map([[wordKey("show"), { line: towards("vision"), heading: towards("none") }]]);
    const source = JSON.stringify({
      language: "de",
      name: "Deutsch",
      cues: {},
      words: { show: ["zeig*"], draft: ["entwurf"] },
    });
    const pack = readPack(compilePack(readLexicon(source, "lexicon.yaml"), { ...untrained(), classes }));
    const { label, evidence } = createLabeller(pack).label("Sie zeigen den Entwurf", "");
    assert.equal(label, "vision");
    assert.deepEqual(
      evidence.map((each) => each.text),
      ["zeigen"],
    );
  });
});

describe("the lexicons", () => {
  it("name only concepts and words that all languages share", async () => {
    const shared = await sharedConcepts("src/packs");
    for (const folder of await packFolders("src/packs")) {
      const lexicon = await lexiconOf(`src/packs/${folder}`);
      for (const section of ["concepts", "words"] as const) {
        const known = new Set(shared[section].map(({ name }) => name));
        const strangers = lexicon[section].filter(({ name }) => !known.has(name)).map(({ name }) => name);
        assert.deepEqual(folder === "en" ? [] : strangers, [], `${folder}, ${section}`);
      }
    }
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
