import assert from "node:assert/strict";
import { createAnalyzer } from "../../src/core/index.ts";
import { noteContents, noteRecords } from "../../src/journal/noteRecord.ts";
import { listPeople, personKey } from "../../src/journal/people.ts";
import { WORDS } from "../words.ts";

const PLACES = {
  patterns: ["people/${person}/${date}.md", "1on1/${date} ${person}.md", "people/${person}.md"],
  words: WORDS,
  personOf: (name: string) => name,
};
const analyzer = createAnalyzer([], { words: WORDS });

/** Who is in some files, where they met: a file's text is its front matter; a line is added unless it says "empty". */
function people(files: Record<string, string>, today = "2026-11-24") {
  const notes = Object.entries(files).flatMap(([path, head]) => {
    const text = head === "empty" ? "> How are you?\n- \n" : `${head}\n- a word\n`;
    return noteRecords(path, noteContents(text, analyzer.analyze(text), WORDS), PLACES);
  });
  return listPeople(notes, today).map(({ name, notes: { length }, lastDate, nextDate }) => [
    name,
    length,
    lastDate,
    nextDate,
  ]);
}

describe("people", () => {
  it("have a last note up to today and a next one prepared", () => {
    const files = {
      "people/bo/2026-11-10.md": "",
      "people/bo/2026-11-24.md": "",
      "people/bo/2026-12-08.md": "",
      "people/bo/2026-12-01.md": "",
      "people/ana/2026-12-01.md": "",
      "plans/2026-Q4.md": "---\nkind: plan\n---\n",
    };
    assert.deepEqual(people(files), [
      ["ana", 1, null, "2026-12-01"],
      ["bo", 4, "2026-11-24", "2026-12-01"],
    ]);
  });

  it("are met where a note has lines", () => {
    const files = {
      "people/bo/2026-11-10.md": "",
      "people/bo/2026-11-17.md": "empty",
      "people/bo/2026-11-24.md": "empty",
      "people/ana/2026-11-24.md": "",
    };
    assert.deepEqual(people(files), [
      ["ana", 1, "2026-11-24", null],
      ["bo", 3, "2026-11-10", "2026-11-24"],
    ]);
  });

  it("are one for all spellings of a name, called as the latest note says", () => {
    const files = {
      "people/ana ríos/2026-11-20.md": "",
      "people/ana ríos/2026-11-10.md": "---\nperson: ANA RÍOS\n---\n",
      "people/ana ríos/2026-11-12.md": "---\nperson: Ana Ri\u0301os\n---\n",
      "people/Ana Ríos.md": "",
    };
    assert.deepEqual(people(files), [["Ana Ríos", 4, "2026-11-20", null]]);
  });

  it("are known by the folder that their name makes", () => {
    const long = "Ana ".repeat(60);
    assert.deepEqual(
      people({ "people/Ana-Bo/2026-11-10.md": "", "people/x/2026-11-11.md": "---\nperson: Ana/Bo\n---\n" }).map(
        ([name]) => name,
      ),
      ["Ana/Bo"],
    );
    assert.notEqual(personKey(`${long}x`), personKey(`${long}y`));
    assert.equal(personKey("__proto__"), "__proto__");
  });

  it("are none where no note names one", () => {
    assert.deepEqual(people({ "readme/x.md": "", "plans/a.md": "" }), []);
  });
});
