import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { balanceOf, createAnalyzer, LABELS, type Label } from "../../../src/core/index.ts";
import { loadPacks } from "../../../src/library.ts";
import type { Subject } from "../../../src/report/readings/model.ts";
import { PATTERNS } from "../../../src/report/readings/patterns.ts";
import { readingsOf } from "../../../src/report/readings/readings.ts";
import { randomFrom } from "../randomFrom.ts";

interface GoldLine {
  readonly text: string;
  readonly heading: string;
  readonly label: Label;
}

const NOTES = 150;
/** These have no training lines of their own. */
const LANGUAGES = ["es", "ja", "pl"] as const;

const analyzer = createAnalyzer(loadPacks("dist/packs"));

/** Notes drawn from labelled lines, each leaning to labels of its own. */
function drawNotes(language: string): GoldLine[][] {
  const random = randomFrom(5);
  const source = readFileSync(`test/corpus/${language}/lines.jsonl`, "utf8").trim().split("\n");
  const lines = source.map((line) => JSON.parse(line) as GoldLine);
  const byLabel = LABELS.map((label) => lines.filter((line) => line.label === label));
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: NOTES }, () => {
    const leanings = LABELS.map((label) => (label === "none" ? 0.3 * random() : Math.log(random()) ** 2));
    const total = leanings.reduce((sum, leaning) => sum + leaning, 0);
    return Array.from({ length: 14 + Math.floor(16 * random()) }, () => {
      let rest = random() * total;
      const label = leanings.findIndex((leaning) => {
        rest -= leaning;
        return rest <= 0;
      });
      return oneOf(byLabel[Math.max(0, label)]!);
    });
  });
}

const subjectOf = (lines: Parameters<typeof balanceOf>[0]): Subject => ({
  balance: balanceOf(lines),
  lines: [],
  situation: null,
  range: { low: 0.35, high: 0.6, because: "" },
  kind: "one-on-one",
  focus: null,
});

const certain = ({ label }: GoldLine) => ({
  label,
  shown: true,
  probabilities: Object.fromEntries(LABELS.map((each) => [each, Number(each === label)])) as Record<Label, number>,
});

/** The readings of a note as labelled here, and whether they hold by its own labels. */
function readingsWith(note: readonly GoldLine[], language: string): { sure: boolean; holds: boolean }[] {
  const gold = subjectOf(note.map(certain));
  const read = subjectOf(note.map(({ text, heading }) => analyzer.label(text, { language, heading })));
  return readingsOf(read).map(({ pattern, sure }) => {
    const claims = PATTERNS.find(({ id }) => id === pattern)!.claims(gold);
    return { sure, holds: claims.every((claim) => claim > 0.5) };
  });
}

describe("how sure readings are", () => {
  it("is at most as sure as labelled lines bear out", () => {
    const found = LANGUAGES.flatMap((language) => drawNotes(language).flatMap((note) => readingsWith(note, language)));
    for (const [name, some, fewest, least] of [
      ["sure", found.filter(({ sure }) => sure), 30, 0.9],
      ["probable", found.filter(({ sure }) => !sure), 50, 0.75],
    ] as const) {
      const held = some.filter(({ holds }) => holds).length;
      assert.ok(some.length >= fewest && held / some.length >= least, `${name}: ${held} of ${some.length} hold`);
    }
  });
});
