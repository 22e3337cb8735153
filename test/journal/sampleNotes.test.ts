import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createAnalyzer } from "../../src/core/index.ts";
import { type FrontMatter, readFrontMatter } from "../../src/journal/frontMatter.ts";
import { identifyNote } from "../../src/journal/noteIdentity.ts";
import { noteContents, noteRecords } from "../../src/journal/noteRecord.ts";
import { listPeople } from "../../src/journal/people.ts";
import { describeProblem } from "../../src/journal/problem.ts";
import { WORDS } from "../words.ts";

const FOLDER = "media/sample";
const PLACES = {
  patterns: ["people/${person}/${date}.md", "plans/${date} ${title}.md"],
  words: WORDS,
  personOf: (name: string) => name,
};
const analyzer = createAnalyzer([], { words: WORDS });

interface SampleNote {
  readonly path: string;
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

function readSamples(): SampleNote[] {
  const entries = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const text = readFileSync(file, "utf8");
    return { path: path.relative(FOLDER, file).split(path.sep).join("/"), text, frontMatter: readFrontMatter(text) };
  });
}

describe("the sample notes", () => {
  const samples = readSamples();

  it("have front matter without faults, which agrees with where they are kept", () => {
    for (const { path: notePath, frontMatter } of samples) {
      assert.deepEqual(
        frontMatter.problems.map((problem) => describeProblem(notePath, problem)),
        [],
      );
      const byPath = identifyNote(notePath, readFrontMatter(""), PLACES);
      const byNote = identifyNote(notePath, frontMatter, PLACES);
      assert.equal(byNote.person?.toLowerCase(), byPath.person?.toLowerCase(), notePath);
      assert.equal(byNote.date, byPath.date, notePath);
      assert.match(byNote.date ?? "", /^2026-(?:0[1-9]|1[01])-/, notePath);
    }
  });

  it("are the year of three people", () => {
    const people = listPeople(
      samples.flatMap(({ path: notePath, text }) =>
        noteRecords(notePath, noteContents(text, analyzer.analyze(text), WORDS), PLACES),
      ),
      "2026-11-27",
    );
    assert.deepEqual(
      people.map(({ name }) => name),
      ["Haruka", "Ilse", "Marek"],
    );
    for (const { notes, lastDate } of people) assert.ok(notes.length >= 9 && (lastDate ?? "") > "2026-11");
  });

  it("say nothing twice", () => {
    const words = (line: string): string => line.replace(/^[\s*\-+>]*(?:\[.\] )?/, "");
    const lines = samples.flatMap(({ text }) =>
      text.split("\n").filter((line) => !/^(?:[#>:=*]|---|\w+: |$)/.test(line)),
    );
    const said = lines.map(words).filter((line) => line.split(" ").length > 4);
    const repeated = said.filter((line, index) => said.indexOf(line) !== index);
    assert.deepEqual(repeated, []);
    assert.ok(said.length > 400, `${said.length} lines`);
  });
});
