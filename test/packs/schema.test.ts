import assert from "node:assert/strict";
import { LexiconError, readLexicon } from "../../src/packs/schema.ts";
import { cueString } from "../../src/packs/spelling.ts";

const lexicon = (...lines: string[]): string => ["language: en", "name: English", "cues:", ...lines].join("\n");

describe("a lexicon", () => {
  it("gives cues with label, strength and other label, in normalised space", () => {
    const { language, cues } = readLexicon(
      lexicon("  vision:", "    3:", "      - North Star", "      - motivat*: inspiration"),
      "lexicon.yaml",
    );
    assert.equal(language, "en");
    assert.deepEqual(cues, [
      { cue: " north star ", label: "vision", strength: 3, other: null },
      { cue: " motivat", label: "vision", strength: 3, other: "inspiration" },
    ]);
  });

  it("writes out an inner word beginning with the words of the lexicon", () => {
    const { cues } = readLexicon(
      lexicon("  vision:", "    2:", "      - challeng* assumptions", "      - challenge", "      - challenging"),
      "lexicon.yaml",
    );
    assert.deepEqual(cues.map(({ cue }) => cue).sort(), [
      " challenge ",
      " challenge assumptions ",
      " challenging ",
      " challenging assumptions ",
    ]);
  });

  it("keeps unspaced scripts as substrings and Latin words whole", () => {
    assert.equal(cueString("目標"), "目標");
    assert.equal(cueString("ＯＫＲ"), " okr ");
  });

  const mistakes: readonly [string, string, RegExp][] = [
    [
      "an unknown label",
      lexicon("  visoin:", "    3:", "      - a"),
      /lexicon\.yaml:4:3: "visoin" is no label.*\n {2}visoin:\n {2}\^/,
    ],
    ["a strength out of range", lexicon("  vision:", "    4:", "      - a"), /:5:5: a strength is 1, 2 or 3\n/],
    [
      "a cue that is there twice",
      lexicon("  vision:", "    3:", "      - goal", "      - goal"),
      /:7:9: "goal" is there already, in line 6\n/,
    ],
    ["a cue without letters", lexicon("  vision:", "    3:", '      - "…"'), /:6:9: "…" has no letter or digit/],
    ["a star inside a word", lexicon("  vision:", "    3:", "      - mo*ive"), /:6:9: \* may only end a word/],
    ["a list where a map belongs", lexicon("  - vision"), /:4:3: cues must be a map/],
    ["a missing field", "language: en", /"cues" is missing/],
    ["broken YAML", 'language: "en', /lexicon\.yaml:1:\d+: .*\n.*\n *\^/],
  ];
  for (const [name, source, message] of mistakes) {
    it(`is refused for ${name}, with file, line, column and caret`, () => {
      assert.throws(
        () => readLexicon(source, "lexicon.yaml"),
        (error: Error) => error instanceof LexiconError && message.test(error.message),
      );
    });
  }
});
