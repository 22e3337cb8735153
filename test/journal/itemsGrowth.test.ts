import assert from "node:assert/strict";
import { addDays } from "../../src/journal/calendarDate.ts";
import { groupItems, ITEM_GROUPINGS } from "../../src/journal/groupItems.ts";
import { placesOf } from "../../src/journal/itemPlace.ts";
import type { NoteItem } from "../../src/journal/noteItems.ts";
import type { NoteRecord } from "../../src/journal/noteRecord.ts";
import { type FileNotes, openItems, openItemsByPerson } from "../../src/journal/openItems.ts";
import { fastest } from "../fastest.ts";

const TODAY = "2026-11-27";
const PARTS = 10;
const WHO = { me: [], nameOf: (name: string) => name };

/** So many tasks of one file; some say the same. */
function tasks(count: number): NoteItem[] {
  return Array.from({ length: count }, (_, line) => {
    const due = line % 3 === 0 ? null : addDays(TODAY, ((line * 7919) % 400) - 200);
    const owners = line % 2 === 0 ? ["@me"] : ["@ana"];
    return { text: `task ${line >> 1}`, heading: "", line, nth: line & 1, of: 2, due, owners };
  });
}

/** So many notes with four people, of three tasks each. */
function notes(count: number): FileNotes[] {
  return Array.from({ length: count }, (_, number) => {
    const person = ["Ana", "Ben", "Chidi", "Duru"][number % 4]!;
    const date = addDays(TODAY, -number);
    const note = { person, saysPerson: true, date, line: 0, items: tasks(3) };
    return { path: `people/${person}/${date}.md`, notes: [note as unknown as NoteRecord] };
  });
}

/** What is done with all of them takes about as long as what is done with a part, as often as there are parts. */
function checkGrowth(what: string, whole: () => void, part: () => void): void {
  const parts = (): void => {
    for (let i = 0; i < PARTS; i++) part();
  };
  const [one, many] = fastest(whole, parts);
  assert.ok(one! < 4 * many!, `${what}: ${one} ms for all, ${many} ms for ${PARTS} parts`);
}

describe("the time for open items grows with their number alone", () => {
  const [all, few] = [notes(20_000), notes(20_000 / PARTS)];

  it("where they are listed with each person", () => {
    const list = (files: FileNotes[]) => () => openItemsByPerson(openItems(files, WHO));
    checkGrowth("listing", list(all), list(few));
  });

  for (const by of ITEM_GROUPINGS) {
    it(`where they are grouped by ${by}`, () => {
      const [items, fewItems] = [openItems(all, WHO), openItems(few, WHO)];
      checkGrowth(
        "grouping",
        () => groupItems(items, by, TODAY),
        () => groupItems(fewItems, by, TODAY),
      );
    });
  }

  it("where one file holds them all", () => {
    const [file, short] = [tasks(50_000), tasks(50_000 / PARTS)];
    checkGrowth(
      "places",
      () => placesOf(file),
      () => placesOf(short),
    );
  });
});
