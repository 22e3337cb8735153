import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { findCues } from "../../src/core/findCues.ts";
import { createNormalizer } from "../../src/core/normalize.ts";
import { buildTrie } from "../../src/core/trie.ts";
import { readLexicon } from "../../src/packs/schema.ts";

const matchingOf = (language: string): unknown =>
  (parse(readFileSync(path.join("src/packs", language, "lexicon.yaml"), "utf8")) as { matching?: unknown }).matching ??
  {};

/** A lexicon of one cue, spelled by the rules of a language. */
function finderOf(language: string, cue: string): (text: string) => boolean {
  const { cues } = readLexicon(
    JSON.stringify({ language, name: language, matching: matchingOf(language), cues: { planning: { 3: [cue] } } }),
    "lexicon.yaml",
  );
  const trie = buildTrie(cues.map((each) => each.cue));
  const normalize = createNormalizer();
  return (text) => {
    const { units, length } = normalize(text);
    return findCues(trie, units, length).length > 0;
  };
}

describe("a cue in running text", () => {
  for (const row of readFileSync("test/fixtures/matching.txt", "utf8").split("\n")) {
    if (row === "" || row.startsWith("#")) continue;
    const [language, cue, matching, other] = row.split(" | ") as [string, string, string, string];
    it(`${language}: ${cue} matches "${matching}", not "${other}"`, () => {
      const find = finderOf(language, cue);
      assert.ok(find(matching), "matches");
      assert.ok(find(matching.normalize("NFD")), "matches, decomposed");
      assert.ok(find(matching.toUpperCase()), "matches in capitals");
      assert.ok(!find(other), "matches nothing else");
    });
  }
});
