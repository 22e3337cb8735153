import assert from "node:assert/strict";
import { isBareDate, lineWordsOf, readLines } from "../../src/core/index.ts";
import { readCadence } from "../../src/journal/cadence.ts";
import { readDue } from "../../src/journal/dueDates.ts";
import { readOwners } from "../../src/journal/owners.ts";
import { wordingSkeleton } from "../../src/packs/skeletons.ts";
import { readWording } from "../../src/packs/wording.ts";
import { YamlFileError } from "../../src/packs/yamlFile.ts";
import { WORDS } from "../words.ts";

const swedish = (...lines: string[]): string => ["language: sv", ...lines].join("\n");
const read = (source: string, folder = "sv") => readWording(source, "wording.yaml", folder);

const SWEDISH = `language: sv
dates:
  months:
${"januari februari mars april maj juni juli augusti september oktober november december".replace(/(\S+) ?/g, "    - [$1]\n")}
  days:
${"måndag tisdag onsdag torsdag fredag lördag söndag".replace(/(\S+) ?/g, "    - [$1]\n")}
  others: [vecka, den]
due: { by: [senast, före], around: [på, den], since: [förra], today: [idag], tomorrow: [imorgon] }
cadence: { week: [vecka, veckan, veckor], every: [var, varje, en gång i], two: [varannan] }
people: { me: [jag], joints: [och], will: [ska], owner: [ansvarig] }
labels: { people: [närvarande], details: [plats], placeholders: [oklart] }
`;

describe("wording.yaml", () => {
  it("gives what is there, and sections without what is not", () => {
    const wording = read(swedish("due:", "  by: [senast, före]", "people:", "  first: [Jag]"));
    assert.deepEqual(wording, {
      language: "sv",
      dates: {},
      due: { by: ["senast", "före"] },
      cadence: {},
      people: { first: ["Jag"] },
      labels: {},
    });
  });

  it("of a new language is all that its days, people, labels and cadences need", () => {
    const words = [...WORDS, read(SWEDISH)];
    const line = "Skicka bilderna senast på fredag";
    assert.equal(readDue(line, "sv", WORDS), null);
    assert.equal(readDue(line, "sv", words), "-W-5");
    assert.equal(readDue("Boka rum före den 3 maj", "sv", words), "--05-03");
    assert.equal(readOwners("Ansvarig: Ana", "sv", words)[0], "@Ana");
    assert.deepEqual(readOwners("Boka rum (jag)", "sv", words), ["@me"]);
    assert.equal(readCadence("varannan vecka", WORDS), null);
    assert.equal(readCadence("varannan vecka", words), 14);
    assert.equal(readCadence("En gång i veckan", words), 7);
    assert.ok(isBareDate("onsdag vecka 12", 0, 15, lineWordsOf(words)));
    const note = "Närvarande: Ana och Sam\nPlats: ett rum\nVi behöver en plan för hösten.";
    assert.deepEqual(
      readLines(note, words).map(({ text }) => text),
      ["Vi behöver en plan för hösten."],
    );
  });

  it("begins with all keys and no words", () => {
    const { language, ...sections } = read(wordingSkeleton("sv"));
    assert.equal(language, "sv");
    assert.deepEqual(
      Object.values(sections).flatMap((lists) => Object.values(lists).flat()),
      [],
    );
  });

  const mistakes: readonly [string, string, RegExp][] = [
    ["an unknown section", swedish("date: {}"), /^wording\.yaml:2:1: "date" is no key; .*\ndate: \{\}\n\^$/],
    ["an unknown key", swedish("due:", "  until: [till]"), /:3:3: "until" is no key; the keys are by, after/],
    ["text where a list belongs", swedish("due:", "  by: senast"), /:3:7: not a list\n {2}by: senast\n {6}\^$/],
    ["a word that is there twice", swedish("due:", "  by: [till, till]"), /:3:14: "till" is there already/],
    ["capitals", swedish("due:", "  by: [Till]"), /:3:8: small letters only/],
    ["several words", swedish("due:", "  by: [inte efter]"), /:3:8: one word of letters and digits/],
    ["a label that no line has", swedish("labels:", `  people: [${"a".repeat(32)}]`), /:3:12: longer than 31/],
    ["too few days", swedish("dates:", "  days: [[måndag], [tisdag]]"), /:3:9: 2 instead of 7/],
    ["a day without forms", swedish("dates:", "  days: [måndag]"), /:3:10: not a list/],
    ["a doubtful day that is none", swedish("dates:", "  doubtful: [andra]"), /:3:3: "andra" is doubtful/],
    ["the language of another folder", "language: de", /:1:11: the folder is of the language sv/],
    ["no language", "due: {}", /"language" is missing/],
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
});
