import assert from "node:assert/strict";
import { createLabeller } from "../../src/core/label.ts";
import type { Label } from "../../src/core/model.ts";
import { readPack } from "../../src/core/pack.ts";
import { LABELS } from "../../src/core/processes.ts";
import { compilePack } from "../../src/packs/compile.ts";
import { learnableCues } from "../../src/packs/training/cues.ts";
import type { Example } from "../../src/packs/training/examples.ts";
import { learn, learnPrior } from "../../src/packs/training/learn.ts";
import { tabulate } from "../../src/packs/training/matrix.ts";
import { type Prior, readPrior, writePrior } from "../../src/packs/training/prior.ts";

const lexicon = { language: "en", name: "English", cues: [], concepts: [], words: [], joined: [] };

/** The line, said in so many documents. */
const said = (text: string, label: Label, times: number): Example[] =>
  Array.from({ length: times }, (_, i) => ({
    text,
    heading: "",
    label,
    second: null,
    part: "real",
    source: `document ${i}`,
    note: `document ${i}`,
    kind: "minutes",
    place: `minutes:${i + 1}`,
  }));

const kept = LABELS.flatMap((label) => said(`the ${label} word`, label, 6));
const gone = [...kept, ...said("quixotic ideas", "vision", 6)];

const priorFrom = (lines: readonly Example[], before?: Prior): Prior =>
  learnPrior(tabulate(lines, lexicon, learnableCues(lines, before), new Map()), lines, before);

function labelOf(text: string, lines: readonly Example[], prior?: Prior): Label {
  const table = tabulate(lines, lexicon, learnableCues(lines, prior), new Map());
  const weights = learn(table, lines, [...lines.keys()], prior && { prior });
  return createLabeller(readPack(compilePack(lexicon, weights))).label(text, "").label;
}

describe("what lines taught that are not kept", () => {
  it("is known to the training that goes on from it", () => {
    assert.notEqual(labelOf("quixotic", kept), "vision");
    assert.equal(labelOf("quixotic", kept, priorFrom(gone)), "vision");
    assert.equal(labelOf("the planning word", kept, priorFrom(gone)), "planning");
  });

  it("gives way to more lines that say otherwise, and stands against fewer", () => {
    const prior = priorFrom(gone);
    assert.equal(labelOf("quixotic", [...kept, ...said("quixotic ideas", "planning", 40)], prior), "planning");
    assert.equal(labelOf("quixotic", [...kept, ...said("quixotic ideas", "planning", 1)], prior), "vision");
  });

  it("grows with further lines, and keeps what the earlier ones taught", () => {
    const both = priorFrom([...kept, ...said("parochial customs", "alignment", 6)], priorFrom(gone));
    assert.equal(labelOf("quixotic", kept, both), "vision");
    assert.equal(labelOf("parochial", kept, both), "alignment");
    const evidenceOf = ({ columns }: Prior): number => columns.get("line own  planning ")!.evidence;
    assert.ok(evidenceOf(both) > evidenceOf(priorFrom(gone)));
  });

  it("is the same after it was written and read", () => {
    const prior = priorFrom(gone);
    assert.deepEqual(readPrior(writePrior(prior), "prior.tsv"), prior);
  });

  it("holds no line: only words and pairs of words that several documents have", () => {
    const once = said("a secret that only one document tells", "vision", 1);
    assert.ok(!writePrior(priorFrom([...gone, ...once])).includes("secret"));
  });

  it("says where a file is broken", () => {
    const text = writePrior(priorFrom(gone));
    const lines = text.split("\n").length;
    const broken = new RegExp(`prior\\.tsv:${lines}: a row has`);
    for (const row of ["line own  a \t1 2 3\t4", "line own  a \t1 2 3 4 5 6 7\tx", "line own  a "]) {
      assert.throws(() => readPrior(`${text}${row}\n`, "prior.tsv"), broken);
    }
  });
});
