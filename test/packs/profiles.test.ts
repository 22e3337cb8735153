import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { parseProfiles, readProfiles } from "../../src/packs/profiles.ts";

const words = Array.from({ length: 40 }, (_, i) => `w${String.fromCharCode(97 + (i % 26))}${i < 26 ? "" : "x"}`);
const profile = (changes: Record<string, string> = {}): string =>
  Object.entries({ language: "xx", name: "Xish", scripts: "[Latn]", words: words.join(" "), ...changes })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");

describe("language profiles", () => {
  it("are read from all documents of a file", () => {
    const [first, second] = parseProfiles(
      `${profile({ letters: "äö ß" })}---\n${profile({ language: "yy" })}`,
      "f.yaml",
    );
    assert.deepEqual(first, {
      language: "xx",
      name: "Xish",
      scripts: ["Latn"],
      words: words.join(" "),
      letters: "äöß",
    });
    assert.equal(second?.language, "yy");
  });

  const mistakes: readonly [string, Record<string, string>, RegExp][] = [
    [
      "a word that is there twice",
      { words: [...words, "WA"].join(" ") },
      /f\.yaml:4:8: "WA" is there twice\nwords: .*\n {7}\^/,
    ],
    ["too few words", { words: "one two" }, /f\.yaml:4:8: 2 words; a profile has 40 to/],
    ["a word in another script", { words: [...words, "слово"].join(" ") }, /another script: с/],
    ["an unknown script", { scripts: "[Klingon]" }, /f\.yaml:3:10: "Klingon" is no known script/],
    ["a capital among the letters", { letters: "äÖ" }, /"Ö" has not the right form/],
    ["an ending that is too long", { endings: "ung lichkeit" }, /"lichkeit" has not the right form/],
    ["an unknown key", { wrods: "a" }, /f\.yaml:5:1: "wrods" is no key/],
    ["a language that is no id", { language: "German" }, /f\.yaml:1:11: a language is a BCP 47 id/],
    ["broken YAML", { name: "[" }, /f\.yaml:\d+:\d+: /],
  ];
  for (const [what, changes, message] of mistakes) {
    it(`are refused with file and place for ${what}`, () => {
      assert.throws(() => parseProfiles(profile(changes), "f.yaml"), message);
    });
  }

  it("of the project agree with each other and with their folders", async () => {
    const { ofFolders, others } = await readProfiles("src/packs");
    assert.ok(ofFolders.has("en"));
    assert.ok(others.length > 16);
  });

  it("are small enough to be read before anything else", () => {
    assert.ok(statSync("dist/packs/index.json").size <= 40 * 1024);
  });
});
