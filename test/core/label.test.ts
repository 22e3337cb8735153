import assert from "node:assert/strict";
import fc from "fast-check";
import { pairIndex, pairNorm } from "../../src/core/concepts.ts";
import { createLabeller } from "../../src/core/label.ts";
import { normalizeToString } from "../../src/core/normalize.ts";
import { type Pack, readPack } from "../../src/core/pack.ts";
import { LABELS } from "../../src/core/processes.ts";
import { loadPacks } from "../../src/library.ts";
import { type PackCue, writePack } from "../../src/packs/writePack.ts";

const bias = LABELS.map((_, k) => k / 10);
const header = {
  language: "xx",
  name: "Test",
  bias,
  preference: LABELS.map(() => 0),
  lineScale: 0.05,
  headingScale: 0.02,
  pairScale: 0.03,
  temperature: 1.3,
  shownFrom: 0.5,
  secondFrom: 0.25,
  longestOnly: false,
  joined: [],
};
const row = (seed: number): number[] => LABELS.map((_, k) => ((seed * 13 + k * 7) % 19) - 9);
const rowPair = (seed: number) => ({ line: row(seed), heading: row(seed + 20) });
/** Every second cue belongs to one of three concepts, the others have the last shared row; every third has one of its own. */
const cues: PackCue[] = [" goal ", " goal for ", " goal for the team ", " moti", "ing ", " team ", "目標"]
  .sort()
  .map((cue, i) => ({
    cue,
    shared: [i % 2 === 0 ? (i / 2) % 3 : 3],
    own: i % 3 === 0 ? rowPair(i + 1) : null,
    alone: false,
  }));
const concepts = 3;
const pairs = new Map([
  [pairIndex(0, 1, 3), row(40)],
  [pairIndex(1, 2, 3), row(41)],
]);
const rows = [50, 51, 52, 53].map(rowPair);
const pack = readPack(writePack(header, cues, { concepts, rows, pairs }));
const longestPack = readPack(writePack({ ...header, longestOnly: true }, cues, { concepts, rows, pairs }));
const word = fc.constantFrom(
  "Goal",
  "for",
  "motivating",
  "the",
  "team",
  "目標",
  "über",
  "Ünïted-team",
  "don’t",
  "?",
  "—",
  "🙂",
);
const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));

/** Where a cue stands in a text. */
function* placesOf(cue: string, text: string): Generator<number> {
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) yield at;
}

/** What one place of a cue weighs by the definition: its rows, less what the cues within it weigh where they say so. */
function weightOf({ cue, shared, own }: PackCue, use: "line" | "heading", longestOnly: boolean, k: number): number {
  const inner = longestOnly ? cues.filter((other) => other.cue !== cue) : [];
  return (
    [...shared.map((id) => rows[id]!), ...(own ? [own] : [])].reduce((sum, each) => sum + each[use][k]!, 0) -
    inner
      .flatMap((other) => [...placesOf(other.cue, cue)].map(() => weightOf(other, use, true, k)))
      .reduce((sum, weight) => sum + weight, 0)
  );
}

/** The logits by the definition: every cue is looked for everywhere. */
function logitsOf(text: string, heading: string, longestOnly = false): number[] {
  const logits = [...bias];
  const present = new Map<number, number>();
  for (const use of ["line", "heading"] as const) {
    const normalized = normalizeToString(use === "line" ? text : heading);
    const unspaced = [...normalized].filter((letter) => letter >= "\u3041" && letter <= "\u9fff").length;
    const norm = (normalized.split(" ").length - 2 + unspaced / 5 + 4) ** -0.75;
    for (const cue of cues) {
      for (const at of placesOf(cue.cue, normalized)) {
        for (let k = 0; k < LABELS.length; k++)
          logits[k]! += weightOf(cue, use, longestOnly, k) * norm * (use === "line" ? 0.05 : 0.02);
        if (use === "line") for (const id of cue.shared) if (id < concepts) present.set(id, at);
      }
    }
  }
  for (const a of present.keys()) {
    for (const b of present.keys()) {
      const pair = a < b ? pairs.get(pairIndex(a, b, 3)) : undefined;
      for (const [k, weight] of (pair ?? []).entries()) logits[k]! += weight * 0.03 * pairNorm(present.size);
    }
  }
  return logits;
}

describe("a label", () => {
  const labeller = createLabeller(pack);

  const probable = (from: Pack) => () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 4 }), (texts) => {
        const fresh = createLabeller(from);
        for (const [text, heading] of texts) {
          const logits = logitsOf(text, heading, from.longestOnly);
          const { probabilities } = fresh.label(text, heading);
          for (const [k, label] of LABELS.entries()) {
            const difference = Math.log(probabilities[label] / probabilities.none) * 1.3 - (logits[k]! - logits[6]!);
            assert.ok(Math.abs(difference) < 1e-9, `${label} is off by ${difference}`);
          }
        }
      }),
    );

  it("has the probabilities that the weights of all cues give, wherever and however often they occur", probable(pack));

  it("has those of the longest cues alone where the pack says so, in any order of lines", probable(longestPack));

  it("has evidence that adds up to its score", () => {
    fc.assert(
      fc.property(line, line, (text, heading) => {
        const { label, evidence } = labeller.label(text, heading);
        const k = LABELS.indexOf(label);
        const sum = evidence.reduce((total, { weight }) => total + weight, bias[k]!);
        assert.ok(Math.abs(sum - logitsOf(text, heading)[k]!) < 1e-9);
      }),
    );
  });

  it("names whole words as evidence, as they were written", () => {
    fc.assert(
      fc.property(line, line, (text, heading) => {
        for (const { start, end, text: words, inHeading } of labeller.label(text, heading).evidence) {
          const source = inHeading ? heading : text;
          assert.equal(source.slice(start, end), words);
          const [before, after] = [source.slice(0, start), source.slice(end)];
          if (!/\p{Script=Han}/u.test(words))
            assert.doesNotMatch(`${before}|${after}`, /[\p{L}\p{N}]\||\|[\p{L}\p{N}]/u);
        }
      }),
    );
  });

  it("does not depend on the lines read before", () => {
    fc.assert(
      fc.property(line, line, line, (first, text, heading) => {
        const fresh = createLabeller(pack).label(text, heading);
        labeller.label(first, text);
        assert.deepEqual(labeller.label(text, heading), fresh);
      }),
    );
  });
});

describe("the English pack", () => {
  const english = createLabeller(loadPacks("dist/packs").find(({ language }) => language === "en")!);
  const told: readonly [string, string, string][] = [
    ["What do we want to be known for in five years?", "Strategy", "vision"],
    ["Thank you all for the wonderful work, I am proud of this team", "", "inspiration"],
    ["Deadline for the budget estimate moved to 14 May", "", "planning"],
    ["Ana is responsible for onboarding new members", "Roles", "organising"],
    ["Root cause of the outage found, three bugs still open", "", "controlling"],
  ];
  for (const [text, heading, label] of told) {
    it(`tells that "${text}" is ${label}`, () => {
      const labelled = english.label(text, heading);
      assert.equal(labelled.label, label);
      assert.ok(labelled.confidence > 0 && labelled.confidence <= 1);
      assert.ok(labelled.evidence.length > 0);
    });
  }
});
