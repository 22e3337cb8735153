import assert from "node:assert/strict";
import { createAnalyzer } from "../../src/core/index.ts";
import { loadPacks } from "../../src/library.ts";
import { corpusLanguages, makeCorpus } from "../bench/corpus.ts";
import { linesOf, typeInto } from "../bench/shape.ts";
import { fastest } from "../fastest.ts";

/** The shape of the costs, not the seconds: each law compares the same amount of work done in two ways, side by side. */
describe("growth", () => {
  const analyzer = createAnalyzer(loadPacks("dist/packs"));
  const texts = makeCorpus(corpusLanguages(), 300_000).notes.map(({ text }) => text);

  it("is linear in the text: one of many pages takes about as long as its pages", () => {
    const [whole, pages] = fastest(
      () => analyzer.analyze(texts.join("\n")),
      () => {
        for (const text of texts) analyzer.analyze(text);
      },
    );
    assert.ok(whole! < 2.5 * pages!, `${whole} ms for the whole, ${pages} ms for its parts`);
  });

  it("is linear in a line, a heading and a word without end", () => {
    for (const [before, piece] of [
      ["- ", "we plan the budget "],
      ["# ", "goals and owners "],
      ["", "aaaa"],
      ["- ", "目標と予算"],
    ] as const) {
      // Made beforehand: to find room for a string of more than 128 KB takes an engine longer than to read a heading.
      const [whole, eighth] = [8000, 1000].map((times) => `${before}${piece.repeat(times)}\n- line`);
      const [long, short] = fastest(
        () => analyzer.analyze(whole!),
        () => {
          for (let i = 0; i < 8; i++) analyzer.analyze(eighth!);
        },
      );
      assert.ok(long! < 3 * short!, `${piece}: ${long} ms for one, ${short} ms for eight of an eighth`);
    }
  });

  it("is linear in a word without end whose evidence is asked for", () => {
    const [whole, eighth] = [4000, 500].map((times) => `${"plan-".repeat(times)}budget`);
    const [long, short] = fastest(
      () => analyzer.label(whole!, { language: "en" }).evidence,
      () => {
        for (let i = 0; i < 8; i++) analyzer.label(eighth!, { language: "en" }).evidence;
      },
    );
    assert.ok(long! < 3 * short!, `${long} ms for one, ${short} ms for eight of an eighth`);
  });

  it("is flat for a key stroke: ten times the note changes little", () => {
    const [small, large] = [2000, 20_000].map((lines) => {
      const times = typeInto(analyzer, linesOf(texts, lines), 150);
      return times[Math.floor(times.length / 4)]!;
    });
    assert.ok(large! < 5 * small!, `${large} ms in 20,000 lines, ${small} ms in 2,000`);
  });
}).timeout(120_000);
