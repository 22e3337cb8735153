import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { groupBy } from "../../src/core/groupBy.ts";
import { createLabeller } from "../../src/core/label.ts";
import { readPack } from "../../src/core/pack.ts";
import { LABELS } from "../../src/core/processes.ts";
import { compilePack } from "../../src/packs/compile.ts";
import { lexiconOf } from "../../src/packs/folder.ts";
import { learnableCues } from "../../src/packs/training/cues.ts";
import { CorpusError, type Example, foldsBySource, readReal, readWritten } from "../../src/packs/training/examples.ts";
import { findLeaks, findRepeated } from "../../src/packs/training/hygiene.ts";
import { learn } from "../../src/packs/training/learn.ts";
import { placesOf } from "../../src/packs/training/material.ts";
import { tabulate } from "../../src/packs/training/matrix.ts";
import { fitSoftmax } from "../../src/packs/training/regression.ts";
import { readVectors, writeVectors } from "../../src/packs/training/vectors.ts";
import { type Row, type RowPair, untrained, writeWeights } from "../../src/packs/weights.ts";

const example = (text: string, label: Example["label"], source: string, heading = ""): Example => ({
  text,
  heading,
  label,
  second: null,
  part: "written",
  source,
  note: source,
  kind: "written",
  place: `${source}:1`,
});

const small: readonly Example[] = ["a", "b", "c"].flatMap((source) => [
  example("Where do we want to be in ten years?", "vision", source, "Strategy"),
  example("Ten lines of code", "none", source),
  example("Thanks for the great work this week", "inspiration", source, "Team"),
  example("Sam owns the release", "organising", source, "Team"),
]);
const lexicon = {
  language: "en",
  name: "English",
  cues: [{ cue: " thank", label: "inspiration", strength: 3, other: null }] as const,
  concepts: [
    { name: "work", cues: [" work ", " release "] },
    { name: "time", cues: [" week ", " years "] },
  ],
  words: [{ name: "own", cues: [" owns "] }],
  joined: [],
};

describe("training", () => {
  it("sees in every line of the corpus what the program sees", async () => {
    const { folder, written, real } = placesOf(["en"]);
    const examples = [...readWritten(written), ...(existsSync(real) ? readReal(real) : [])];
    const lexicon = await lexiconOf(folder);
    const { matrix, columns } = tabulate(examples, lexicon, learnableCues(examples), new Map());
    const rows = columns.map((_, i) => LABELS.map((_, k) => ((i * 7 + k * 5) % 11) - 5));
    const none = LABELS.map(() => 0);
    const weights = {
      classes: new Map<string, RowPair>(),
      cues: new Map<string, RowPair>(),
      pairs: new Map<string, Row>(),
    };
    for (const [i, { use, kind, key }] of columns.entries()) {
      if (kind === "pair") weights.pairs.set(key, rows[i]!);
      if (kind === "pair") continue;
      const into = kind !== "own" ? weights.classes : weights.cues;
      into.set(key, { ...(into.get(key) ?? { line: none, heading: none }), [use]: rows[i] });
    }
    const model = { ...untrained().model, bias: none, lineScale: 0.01, headingScale: 0.01, pairScale: 0.01 };
    const labeller = createLabeller(readPack(compilePack(lexicon, { ...weights, model })));
    for (const [i, { text, heading, place }] of examples.entries()) {
      const logits = none.map((_, k) => {
        let sum = 0;
        for (let j = matrix.starts[i]!; j < matrix.starts[i + 1]!; j++) {
          sum += matrix.values[j]! * rows[matrix.columns[j]!]![k]! * 0.01;
        }
        return sum;
      });
      const { probabilities } = labeller.label(text, heading);
      for (const [k, label] of LABELS.entries()) {
        const difference = Math.log(probabilities[label] / probabilities.none) - (logits[k]! - logits[6]!);
        assert.ok(Math.abs(difference) < 1e-4, `${place}: ${label} is off by ${difference}`);
      }
    }
  }).timeout(180_000);

  it("gives the same bytes for the same input", () => {
    const once = (): string => {
      const table = tabulate(small, lexicon, learnableCues(small), new Map());
      return writeWeights(learn(table, small, [...small.keys()]));
    };
    assert.equal(once(), once());
  });

  it("learns words and pairs of three lines and more than one source, and no others", () => {
    const lines = ["a", "b", "a", "a"].map((source) => example("Quixotic plans", "none", source));
    const { line } = learnableCues([...lines, ...Array.from({ length: 3 }, () => example("Parochial", "none", "a"))]);
    assert.deepEqual([...line.keys()].sort(), [" plans ", " quixotic ", " quixotic plans "]);
    assert.ok(!learnableCues(lines.slice(0, 2)).line.has(" plans "));
  });

  it("holds a source out as a whole", () => {
    const folds = foldsBySource(small, 3);
    for (const group of groupBy(small.keys(), (i) => small[i]!.source).values()) {
      assert.equal(new Set([...group].map((i) => folds[i])).size, 1);
    }
    assert.equal(new Set(folds).size, 3);
  });

  it("says what is missing without the lines of public repositories", () => {
    assert.throws(
      () => readReal("nowhere/lines.jsonl"),
      (error: Error) =>
        error instanceof CorpusError && /nowhere.lines\.jsonl is missing.*--real FILE/.test(error.message),
    );
  });
});

describe("softmax regression", () => {
  it("finds the weights at which the penalised likelihood is flat", () => {
    const matrix = {
      starts: Int32Array.of(0, 1, 2, 3),
      columns: Int32Array.of(0, 0, 1),
      values: Float32Array.of(1, 1, 1),
      width: 2,
    };
    const targets = new Float64Array(21);
    targets[0] = targets[8] = targets[14 + 6] = 1;
    const weights = fitSoftmax({
      matrix,
      rows: [0, 1, 2],
      targets,
      rowWeights: Float64Array.of(1, 1, 1),
      spread: new Float64Array(14).fill(1),
    });
    assert.ok(Math.abs(weights[0]! - weights[1]!) < 1e-2, "columns seen with two labels favour neither");
    assert.ok(weights[6]! < 0 && weights[13]! > 0, "and the third label speaks for the other column");
  });
});

describe("word vectors", () => {
  it("read as directions of length 1", () => {
    const vectors = readVectors(
      writeVectors([
        ["vision", [3, 4]],
        ["goal", [-1, 0]],
      ]),
    );
    assert.deepEqual([...vectors.keys()], ["vision", "goal"]);
    assert.ok(Math.abs(vectors.get("vision")![0]! - 0.6) < 0.01);
    assert.equal(vectors.get("goal")![0], -1);
  });
});

describe("corpus hygiene", () => {
  const line = "We meet every second Tuesday";
  it("finds repeated lines and contradictory labels", () => {
    assert.deepEqual(
      findRepeated([example(line, "organising", "a"), example("we meet every second tuesday.", "organising", "a")]).map(
        ({ kind }) => kind,
      ),
      ["duplicate"],
    );
    assert.deepEqual(
      findRepeated([example(line, "organising", "a"), example(line, "planning", "a")]).map(({ kind }) => kind),
      ["contradiction"],
    );
    assert.deepEqual(findRepeated([example("next steps", "none", "a"), example("next steps", "none", "a")]), []);
  });

  it("finds lines that two sources share", () => {
    assert.equal(findLeaks([example(line, "organising", "a"), example(line, "organising", "b")]).length, 1);
    assert.equal(findLeaks([example(line, "organising", "a"), example(line, "organising", "a")]).length, 0);
  });
});
