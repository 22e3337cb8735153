import assert from "node:assert/strict";
import { type FiledNote, type NoteScope, notesInScope, type PeriodId, planOf } from "../../src/journal/noteScopes.ts";

const TODAY = "2026-03-15";

const note = (path: string, person: string | null, date: string | null): FiledNote => ({ path, person, date });

const NOTES = [
  note("people/Ana/2026-03-10.md", "Ana", "2026-03-10"),
  note("people/Ben/2026-02-15.md", "Ben", "2026-02-15"),
  note("people/ana/2025-12-14.md", "ana", "2025-12-14"),
  note("people/Ana/undated.md", "Ana", null),
  note("plans/2026-01-02 Move.md", null, "2026-01-02"),
  note("plans/2026-03-01 move.md", null, "2026-03-01"),
  note("plans/2026-03-01 Hiring.md", null, "2026-03-01"),
];

const paths = (scope: NoteScope, period: PeriodId) => notesInScope(NOTES, scope, period, TODAY).map(({ path }) => path);

describe("notes in a scope", () => {
  it("are a person's, however the name is spelled, oldest first", () => {
    assert.deepEqual(paths({ kind: "person", key: "ana" }, "all"), [
      "people/Ana/undated.md",
      "people/ana/2025-12-14.md",
      "people/Ana/2026-03-10.md",
    ]);
  });

  it("are of one plan where only the day in the name differs", () => {
    const { key } = planOf("plans/2026-01-02 Move.md");
    assert.deepEqual(paths({ kind: "plan", key }, "all"), ["plans/2026-01-02 Move.md", "plans/2026-03-01 move.md"]);
  });

  it("are everybody's in 1:1 notes, or all", () => {
    assert.equal(paths({ kind: "team" }, "all").length, 4);
    assert.equal(paths({ kind: "workspace" }, "all").length, NOTES.length);
  });

  it("are from the first day of the period on; those without a day only among all", () => {
    assert.deepEqual(paths({ kind: "team" }, "weeks4"), ["people/Ben/2026-02-15.md", "people/Ana/2026-03-10.md"]);
    assert.deepEqual(paths({ kind: "team" }, "quarter").length, 3);
    assert.equal(paths({ kind: "workspace" }, "year").length, NOTES.length - 1);
  });
});

describe("plan of a note", () => {
  for (const [path, title] of [
    ["plans/2026-03-01 Hiring.md", "Hiring"],
    ["Hiring_20260301.org", "Hiring"],
    ["plans/warehouse.txt", "warehouse"],
    ["plans/2026-03-01.md", "2026-03-01"],
  ] as const) {
    it(`${path} is ${title}`, () => assert.equal(planOf(path).title, title));
  }
});
