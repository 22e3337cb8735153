import assert from "node:assert/strict";
import fc from "fast-check";
import type { Label } from "../../src/core/index.ts";
import type { PersonNote } from "../../src/journal/people.ts";
import { longestAgo, MIN_NOTES, peopleAtAGlance } from "../../src/report/people.ts";
import { noteOf } from "./trend/points.ts";

const TODAY = "2026-06-30";

function record(person: string | null, date: string | null, counts: Partial<Record<Label, number>>): PersonNote {
  return { person, saysPerson: true, date, sums: noteOf(date, counts).sums };
}

const monthly = (person: string, counts: Partial<Record<Label, number>>, notes = MIN_NOTES): PersonNote[] =>
  Array.from({ length: notes }, (_, i) => record(person, `2026-0${i + 1}-10`, counts));

const portraitOf = (notes: readonly PersonNote[]) => peopleAtAGlance(notes, TODAY)[0]!;

describe("people at a glance", () => {
  it("tells who gets direction and energy from who gets control only", () => {
    const giving = portraitOf(monthly("Ana", { vision: 3, inspiration: 4, planning: 2, controlling: 1 }));
    assert.equal(giving.portrait, "directionAndEnergy");
    assert.ok(giving.gets.includes("vision") && giving.hardly.includes("alignment"));
    const watching = portraitOf(monthly("Ben", { controlling: 7, planning: 3 }));
    assert.equal(watching.portrait, "mostlyControl");
    assert.deepEqual(watching.gets, ["planning", "controlling"]);
    assert.equal(portraitOf(monthly("Cleo", { alignment: 4, planning: 4 })).portrait, "mixed");
  });

  it("says nothing from few notes or few lines", () => {
    const few = [monthly("Ana", { controlling: 20 }, MIN_NOTES - 1), monthly("Ana", { controlling: 2 })];
    for (const notes of few) {
      const { portrait, gets, hardly } = portraitOf(notes);
      assert.deepEqual({ portrait, gets, hardly }, { portrait: "tooFew", gets: [], hardly: [] });
    }
  });

  it("takes spellings of one name together, and leaves out notes of days to come and of nobody", () => {
    const notes = [
      record("Zoé", "2026-01-10", { vision: 2 }),
      record("zoé", "2026-02-10", { vision: 3 }),
      record("Zoé", "2026-07-01", { vision: 5 }),
      record(null, "2026-02-10", { vision: 7 }),
    ];
    const people = peopleAtAGlance(notes, TODAY);
    assert.deepEqual(
      people.map(({ name, notes: count, balance, lastDate }) => [name, count, balance.lines, lastDate]),
      [["Zoé", 2, 5, "2026-02-10"]],
    );
  });

  it("ranks nobody: the order is that of the names, whatever the notes say", () => {
    const names = ["Ana", "Ben", "Cleo", "Dov"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 4 }),
        fc.array(fc.nat(9), { minLength: 4 }),
        (order, sizes) => {
          const notes = order.flatMap((name, i) => monthly(name, { controlling: sizes[i]!, vision: 9 - sizes[i]! }));
          assert.deepEqual(
            peopleAtAGlance(notes, TODAY).map(({ name }) => name),
            names,
          );
        },
      ),
    );
  });
});

describe("what somebody has not had for longest", () => {
  it("is what no note was about, first in the order of all tables", () => {
    assert.equal(longestAgo([]), "vision");
    assert.equal(longestAgo([record("Ana", "2026-01-01", { vision: 1, planning: 1 })]), "alignment");
  });

  it("is otherwise what the oldest note was last about; no date is oldest", () => {
    const all = { vision: 1, alignment: 1, inspiration: 1, planning: 1, organising: 1, controlling: 1 };
    const notes = [
      record("Ana", "2026-01-01", all),
      record("Ana", "2026-02-01", { ...all, organising: 0 }),
      record("Ana", null, { organising: 9 }),
    ];
    assert.equal(longestAgo(notes), "organising");
    assert.equal(
      longestAgo([record("Ana", null, all), record("Ana", "2026-01-01", { ...all, planning: 0 })]),
      "planning",
    );
  });
});
