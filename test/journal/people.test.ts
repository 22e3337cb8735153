import assert from "node:assert/strict";
import { readFrontMatter } from "../../src/journal/frontMatter.ts";
import { identifyNote, listPeople, personKey } from "../../src/journal/people.ts";

const PATTERNS = ["people/${person}/${date}.md", "1on1/${date} ${person}.md", "${person}.md"];

function people(files: Record<string, string>, today = "2026-11-24") {
  const notes = Object.entries(files).map(([path, text]) => identifyNote(path, readFrontMatter(text), PATTERNS));
  return listPeople(notes, today).map(({ name, notes: count, lastDate, nextDate }) => [
    name,
    count,
    lastDate,
    nextDate,
  ]);
}

describe("whose note it is", () => {
  it("is what the note says, else what its path says", () => {
    const identify = (path: string, text = "") => identifyNote(path, readFrontMatter(text), PATTERNS);
    const said = "---\nperson: Ana Ríos\ndate: 2026-11-20\n---\n";
    assert.deepEqual(identify("people/ana/2026-11-23.md", said), {
      person: "Ana Ríos",
      saysPerson: true,
      date: "2026-11-20",
    });
    assert.deepEqual(identify("people/ana/2026-11-23.org"), { person: "ana", saysPerson: false, date: "2026-11-23" });
    assert.deepEqual(identify("1on1/2026-11-23 Ana.md"), { person: "Ana", saysPerson: false, date: "2026-11-23" });
    assert.deepEqual(identify("Ana.md"), { person: "Ana", saysPerson: false, date: null });
    assert.deepEqual(identify("plans/2026-11-23 budget.md"), { person: null, saysPerson: false, date: "2026-11-23" });
    assert.deepEqual(identify("people/ana/2026-02-31.md").date, null);
  });
});

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

  it("are one for all spellings of a name, called as the latest note says", () => {
    const files = {
      "people/ana ríos/2026-11-20.md": "",
      "people/ana ríos/2026-11-10.md": "---\nperson: ANA RÍOS\n---\n",
      "people/ana ríos/2026-11-12.md": "---\nperson: Ana Ri\u0301os\n---\n",
      "Ana Ríos.md": "",
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
