import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readReadings } from "../../src/packs/readings.ts";
import { YamlFileError } from "../../src/packs/yamlFile.ts";
import { PATTERN_IDS } from "../../src/report/readings/patternIds.ts";
import { type ReadingBook, withEnglish } from "../../src/report/readings/readingBook.ts";

const german = (...lines: string[]): string => ["language: de", ...lines].join("\n");
const questions = (count: number): string[] => Array.from({ length: count }, (_, i) => `    - Wozu ${i}?`);
const read = (source: string, folder = "de") => readReadings(source, "readings.yaml", folder);

describe("readings.yaml", () => {
  it("gives what is there, on one line each", () => {
    const {
      language,
      patterns,
      questions: asked,
      owners,
    } = read(
      german(
        ...["owners:", "  mine: [ich]", "  topics: [themen]"],
        ...[
          "patterns:",
          "  allStatus:",
          "    title: Status",
          "    text: >-",
          "      Erster",
          "      Satz.",
          "    questions: [Was sonst?]",
        ],
        ...["questions:", "  vision:", ...questions(6)],
      ),
    );
    assert.equal(language, "de");
    assert.deepEqual(patterns, { allStatus: { title: "Status", text: "Erster Satz.", questions: ["Was sonst?"] } });
    assert.equal(asked!.vision!.length, 6);
    assert.deepEqual(owners, { mine: ["ich"], topics: ["themen"] });
  });

  const mistakes: readonly [string, string, RegExp][] = [
    ["an unknown key", german("pattern: {}"), /^readings\.yaml:2:1: "pattern" is no key; .*\npattern: \{\}\n\^$/],
    [
      "an unknown pattern",
      german("patterns:", "  allStat: {}"),
      /:3:3: "allStat" is no key; the keys are directionWithoutDelivery/,
    ],
    ["a pattern without text", german("patterns:", "  allStatus:", "    title: Status"), /:4:5: "text" is missing\n/],
    ["an empty text", german("situations:", "  change:"), /:3:3: no text\n {2}change:\n {2}\^$/],
    [
      "a colon that makes a map",
      german("questions:", "  vision:", "    - Was brauchst du: Zeit?"),
      /:4:7|fewer than 6/,
    ],
    ["few questions", german("questions:", "  vision:", ...questions(5)), /:4:5: fewer than 6 questions/],
    [
      "a question that is there twice",
      german("questions:", "  vision:", ...questions(6), "    - Wozu 1?"),
      /:10:7: this question is there already\n {4}- Wozu 1\?\n {6}\^$/,
    ],
    ["no place for the day", german("prepared:", "  lastTime: Neulich", "  open: Was noch?"), /:3:13: without \{0\}/],
    [
      "no place for the note",
      german("prepared:", "  lastTime: Am {0}", "  open: Was noch?", "  more: Noch {0}"),
      /:5:9: without \{0\} .* \{1\}/,
    ],
    ["a text where a list belongs", german("questions:", "  vision: Wozu?"), /:3:11: not a list/],
    ["the language of another folder", "language: fr", /:1:11: the folder is of the language de/],
    ["no language", "patterns: {}", /"language" is missing/],
    ["broken YAML", 'language: "de', /readings\.yaml:1:\d+: .*\n.*\n *\^/],
    ["nothing at all", "", /:1:1: not a map/],
  ];
  for (const [name, source, message] of mistakes) {
    it(`is refused for ${name}, with file, line, column and caret`, () => {
      assert.throws(
        () => read(source),
        (error: Error) => error instanceof YamlFileError && message.test(error.message),
        message.source,
      );
    });
  }

  it("of English must be whole", () => {
    assert.throws(
      () => read("language: en\nsituations:\n  change: Why.", "en"),
      /:3:3: situations without steady, delivery/,
    );
  });

  const folders = readdirSync("src/packs").filter((name) => existsSync(`src/packs/${name}/readings.yaml`));
  const bookOf = (folder: string) => read(readFileSync(`src/packs/${folder}/readings.yaml`, "utf8"), folder);

  it("lets English fall in where a language lacks something", () => {
    const english = bookOf("en") as ReadingBook;
    const book = withEnglish(read(german("situations:", "  change: Darum.")), english);
    assert.equal(book.language, "de");
    assert.equal(book.situations.change, "Darum.");
    assert.equal(book.situations.crisis, english.situations.crisis);
    assert.deepEqual(Object.keys(book.patterns).sort(), [...PATTERN_IDS].sort());
    assert.deepEqual(book.questions, english.questions);
  });

  for (const folder of folders) {
    it(`of ${folder} speaks of no score, mark or fault, and asks in questions`, () => {
      const { patterns, questions: asked } = bookOf(folder);
      const all = [
        ...Object.values(patterns ?? {}).flatMap((words) => words?.questions ?? []),
        ...Object.values(asked ?? {}).flatMap((list) => list ?? []),
      ];
      assert.deepEqual(
        all.filter((question) => !/[?？؟](?: \([^)]+\)|（[^）]+）)?$/.test(question)),
        [],
      );
      assert.doesNotMatch(JSON.stringify(patterns), /\b(?:score|grade|fail(?:ed|ure)|bad(?:ly)?|wrong with you)\b/i);
    });
  }
});
