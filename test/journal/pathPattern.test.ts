import assert from "node:assert/strict";
import fc from "fast-check";
import { cleanName } from "../../src/journal/names.ts";
import { fillPattern, matchPattern, nextInSeries } from "../../src/journal/pathPattern.ts";
import { noteVariables } from "../../src/journal/variables.ts";

const VALUES = noteVariables({ person: "Ana Ríos", title: "Night shift: who?", date: "2026-11-23" });

describe("the path of a new note", () => {
  const cases: [string, string][] = [
    ["people/${person}/${date}.md", "people/Ana Ríos/2026-11-23.md"],
    ["1on1/${date} ${person}.org", "1on1/2026-11-23 Ana Ríos.org"],
    ["${person}.txt", "Ana Ríos.txt"],
    ["plans/${quarter}/${date} ${title}", "plans/2026-Q4/2026-11-23 Night shift- who-.md"],
    ["journal\\${year}\\${month}\\${day}.md", "journal/2026/11/23.md"],
    ["/etc/../../${person}/./${date}.md", "etc/Ana Ríos/2026-11-23.md"],
    ["C:/x/${date}.md", "C-/x/2026-11-23.md"],
    [".git/hooks/${date}", "git/hooks/2026-11-23.md"],
    ["${situation}/${nonsense}/${date}.md", "2026-11-23.md"],
    ["${situation}", "note.md"],
    ["", "note.md"],
    ["${date} ${situation}.md", "2026-11-23.md"],
  ];
  for (const [pattern, path] of cases) {
    it(`is ${path} by ${pattern}`, () => assert.equal(fillPattern(pattern, VALUES), path));
  }

  it("cannot be led elsewhere by a name", () => {
    const path = fillPattern(
      "people/${person}/${date}.md",
      noteVariables({ person: "../../../tmp/x", date: "2026-11-23" }),
    );
    assert.equal(path, "people/-..-..-tmp-x/2026-11-23.md");
  });

  it("is safe and relative for every pattern and name", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("/", "\\", "..", ".", "${person}", "${date}", "${title}", "CON", ".md", " "),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.string({ unit: "binary" }), (pieces, person) => {
        const path = fillPattern(pieces.join(""), noteVariables({ person, title: person, date: "2026-11-23" }));
        for (const segment of path.split("/")) {
          assert.doesNotMatch(segment, /^\.|^$|[\\:*?"<>|\p{Cc}]/u);
        }
        assert.match(path, /[^/]\.[A-Za-z0-9]+$/);
      }),
    );
  });
});

describe("a path read back", () => {
  it("tells the variables of the pattern, whatever the ending", () => {
    const read = (pattern: string, path: string) => Object.fromEntries(matchPattern(pattern, path) ?? [["no", ""]]);
    assert.deepEqual(read("people/${person}/${date}.md", "people/ana/2026-11-23.org"), {
      person: "ana",
      date: "2026-11-23",
    });
    assert.deepEqual(read("1on1/${date} ${person}.md", "1on1/2026-11-23 Ana Ríos.md"), {
      date: "2026-11-23",
      person: "Ana Ríos",
    });
    assert.deepEqual(read("${person}.md", "Ana.B.md"), { person: "Ana.B" });
    assert.deepEqual(read("people/${person}/${date}.md", "people/ana/notes.md"), { no: "" });
    assert.deepEqual(read("people/${person}/${date}.md", "x/people/ana/2026-11-23.md"), { no: "" });
    assert.deepEqual(read("(a+)+$/${person}.md", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!/x.md"), { no: "" });
  });

  it("does not guess where two names meet", () => {
    assert.equal(matchPattern("${person} ${title}.md", "Ana plan b.md"), null);
    assert.equal(matchPattern("${date}${date}.md", "2026-11-232026-11-23.md"), null);
    assert.equal(matchPattern("${1x}.md", "x.md"), null);
  });

  it("finds every note that the pattern made", () => {
    const pattern = fc.constantFrom(
      "people/${person}/${date}.md",
      "${date} ${person}.org",
      "1on1/${person}/${year}/${month}-${day}.txt",
    );
    fc.assert(
      fc.property(pattern, fc.string({ unit: "binary" }), (chosen, person) => {
        fc.pre(/\p{L}/u.test(cleanName(person)));
        const path = fillPattern(chosen, noteVariables({ person, date: "2026-11-23" }));
        const found = matchPattern(chosen, path);
        assert.ok(found);
        assert.ok(found.has("person"));
        assert.equal(
          found.get("date") ?? `${found.get("year")}-${found.get("month")}-${found.get("day")}`,
          "2026-11-23",
        );
      }),
    );
  });
});

describe("the next note of a series", () => {
  const PATTERNS = [
    "people/${person}/${date}.md",
    "**/{1on1,1on1s}/${date} ${person}.md",
    "${year}/${month}/${day} ${person}.md",
  ];
  const next = (path: string) =>
    nextInSeries(path, PATTERNS, noteVariables({ person: "Ana Ríos", date: "2026-11-30" }));

  it("lies where the last one does, with its spelling and ending", () => {
    assert.equal(next("people/ana/2026-11-23.org"), "people/ana/2026-11-30.org");
    assert.equal(next("Work/1on1s/2026-11-23 Ana.md"), "Work/1on1s/2026-11-30 Ana.md");
    assert.equal(next("2025/12/29 Ana.txt"), "2026/11/30 Ana.txt");
  });

  it("lies by no pattern where none tells a person and a day", () => {
    assert.equal(next("people/ana/notes.md"), null);
    assert.equal(nextInSeries("people/ana/2026-11-23 x.md", ["people/${person}/${date} ${title}.md"], VALUES), null);
  });
});
