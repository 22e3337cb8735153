import assert from "node:assert/strict";
import fc from "fast-check";
import { TALLY_LENGTH } from "../../src/core/index.ts";
import { peopleByAttention } from "../../src/journal/attention.ts";
import { addDays } from "../../src/journal/calendarDate.ts";
import { readPeopleSettings } from "../../src/journal/peopleSettings.ts";
import { WORDS } from "../words.ts";

const TODAY = "2026-11-24";

function note(person: string, date: string | null, { lines = 3, cadence = null as number | null } = {}) {
  const sums = Array.from({ length: TALLY_LENGTH }, (_, index) => (index === 0 ? lines : 0));
  return { person, date, saysPerson: true, sums, cadence };
}

/** A note for each week before a day. */
const weekly = (person: string, last: string, count = 4) =>
  Array.from({ length: count }, (_, index) => note(person, addDays(last, -7 * index)));

const order = (notes: readonly ReturnType<typeof note>[], settings: unknown = {}) =>
  peopleByAttention(notes, readPeopleSettings(settings), TODAY, WORDS).map(({ name, due, daysLate }) =>
    [name, due, daysLate].join(" "),
  );

describe("the people who need attention", () => {
  it("are those later than their own cadence, by how much of it", () => {
    const monthly = [note("Bo", "2026-10-20", { cadence: 28 })];
    const notes = [
      ...monthly,
      ...weekly("Ana", "2026-11-12"),
      ...weekly("Cem", "2026-11-17"),
      ...weekly("Dara", "2026-11-20"),
    ];
    assert.deepEqual(order(notes), ["Ana 2026-11-19 5", "Bo 2026-11-17 7", "Cem 2026-11-24 0", "Dara 2026-11-27 0"]);
  });

  it("are not those whose next note is made for a later day", () => {
    const notes = [
      ...weekly("Ana", "2026-11-02"),
      note("Ana", "2026-11-26", { lines: 0 }),
      ...weekly("Bo", "2026-11-18"),
    ];
    assert.deepEqual(order(notes), ["Bo 2026-11-25 0", "Ana 2026-11-26 0"]);
  });

  it("are those with a note for today that has no line yet", () => {
    const notes = [...weekly("Ana", "2026-11-17"), note("Ana", TODAY, { lines: 0 }), ...weekly("Bo", TODAY)];
    assert.deepEqual(order(notes), [`Ana ${TODAY} 0`, "Bo 2026-12-01 0"]);
  });

  it("are still those whose meeting a note was made for but never took place", () => {
    assert.deepEqual(order([...weekly("Ana", "2026-11-09"), note("Ana", "2026-11-16", { lines: 0 })]), [
      "Ana 2026-11-16 8",
    ]);
  });

  it("come before those without a cadence, and these before those no longer met", () => {
    const notes = [
      note("Eve", "2026-11-20"),
      note("Finn", "2026-03-01"),
      ...weekly("Ana", TODAY),
      ...weekly("Bo", "2026-01-05"),
    ];
    const settings = { Bo: { archived: true } };
    assert.deepEqual(order(notes, settings), ["Ana 2026-12-01 0", "Finn  0", "Eve  0", "Bo 2026-01-12 316"]);
  });

  it("have the cadence of the setting before that of their notes", () => {
    const notes = [note("Ana", "2026-11-17", { cadence: 28 })];
    assert.deepEqual(order(notes), ["Ana 2026-12-15 0"]);
    assert.deepEqual(order(notes, { ana: { cadence: "weekly" } }), ["Ana 2026-11-24 0"]);
    assert.deepEqual(order(notes, { ana: { cadence: "jede Woche" } }), ["Ana 2026-11-24 0"]);
    assert.deepEqual(order(notes, { ana: { cadence: "now and then" } }), ["Ana 2026-12-15 0"]);
  });

  it("are each listed once, whatever the notes", () => {
    const anyNote = fc.record({
      person: fc.constantFrom("Ana", "ana", "Bo", "Cem"),
      date: fc.option(fc.integer({ min: -60, max: 30 }).map((days) => addDays(TODAY, days))),
      lines: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(anyNote), (all) => {
        const notes = all.map(({ person, date, lines }) => note(person, date, { lines }));
        const people = peopleByAttention(notes, readPeopleSettings({}), TODAY, WORDS);
        assert.equal(people.flatMap((person) => person.notes).length, notes.length);
        assert.equal(new Set(people.map(({ key }) => key)).size, people.length);
        const upcoming = people.filter(({ due }) => due !== null && due > TODAY).map(({ due }) => due);
        assert.deepEqual(upcoming, upcoming.toSorted());
        for (const { lastDate, nextDate } of people) {
          assert.ok(lastDate === null || lastDate <= TODAY);
          assert.ok(nextDate === null || nextDate >= TODAY);
        }
      }),
    );
  });
});
