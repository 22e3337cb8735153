import assert from "node:assert/strict";
import { createTally } from "../../src/core/index.ts";
import { type GroupedNote, groupBalances } from "../../src/journal/grouping.ts";

const WORDS = { all: "all", noPerson: "(no person)", noDate: "(no date)" };

/** A note of so many lines. */
function note(name: string, person: string | null, date: string | null, lines: number): GroupedNote {
  const tally = createTally();
  const probabilities = {
    vision: 1,
    alignment: 0,
    inspiration: 0,
    planning: 0,
    organising: 0,
    controlling: 0,
    none: 0,
  };
  for (let i = 0; i < lines; i++) tally.add({ label: "vision", shown: true, probabilities });
  return { name, person, date, sums: tally.sums() };
}

const NOTES = [
  note("b.md", "Ana Ríos", "2026-11-20", 3),
  note("a.md", "ana ríos", "2026-11-02", 4),
  note("c.md", null, "2026-12-01", 5),
  note("c.md", "Bo", null, 6),
];

const rows = (by: "note" | "person" | "month") =>
  groupBalances(NOTES, by, WORDS).map(({ name, balance }) => `${name} ${balance.lines}`);

describe("groups of notes", () => {
  it("are files, people however they are spelled, or months, by name, and all of them", () => {
    assert.deepEqual(rows("note"), ["a.md 4", "b.md 3", "c.md 11", "all 18"]);
    assert.deepEqual(rows("person"), ["(no person) 5", "Ana Ríos 7", "Bo 6", "all 18"]);
    assert.deepEqual(rows("month"), ["(no date) 6", "2026-11 7", "2026-12 5", "all 18"]);
  });

  it("are not summed up where there is but one", () => {
    assert.deepEqual(
      groupBalances(NOTES.slice(0, 2), "person", WORDS).map(({ name }) => name),
      ["Ana Ríos"],
    );
    assert.deepEqual(groupBalances([], "person", WORDS), []);
  });
});
