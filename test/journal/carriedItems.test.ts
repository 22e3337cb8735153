import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays } from "../../src/journal/calendarDate.ts";
import { carriedItems } from "../../src/journal/carriedItems.ts";
import type { OpenItem } from "../../src/journal/openItems.ts";

const DAY = "2026-11-23";

/** An open item of a note so many days before the meeting, due so many days after it; null for never, or no day. */
function item(text: string, noteAge: number | null, due: number | null = null): OpenItem {
  return {
    item: { text, due: due === null ? null : addDays(DAY, due) },
    note: { date: noteAge === null ? null : addDays(DAY, -noteAge) },
  } as OpenItem;
}

const textsOf = (items: readonly OpenItem[]): string[] => items.map((each) => each.item.text);
const none = (): boolean => false;

describe("the open items that a new note begins with", () => {
  it("are all where they are few", () => {
    const open = [item("due", 90, -60), item("old", 300), item("undated", null)];
    assert.deepEqual(carriedItems(open, DAY, none), { carried: open, waiting: [] });
  });

  it("are what is due and what is newest, ten of them, in the order in which they are listed elsewhere", () => {
    const stale = Array.from({ length: 30 }, (_, index) => item(`stale ${index}`, 100 + index));
    const open = [
      item("overdue", 60, -9),
      item("due", 60, 0),
      item("due soon", 60, 7),
      ...stale,
      item("later", 200, 8),
      item("new", 7),
    ];
    const { carried, waiting } = carriedItems(open, DAY, none);
    assert.deepEqual(textsOf(carried), [
      ...["overdue", "due", "due soon"],
      ...["stale 0", "stale 1", "stale 2", "stale 3", "stale 4", "stale 5"],
      "new",
    ]);
    assert.equal(waiting.length, 25);
  });

  it("leave room for the newest where much is overdue, and for what is due nearest to the day", () => {
    const overdue = Array.from({ length: 20 }, (_, index) => item(`overdue ${index}`, 90, index - 20));
    const { carried } = carriedItems([...overdue, item("new", 7), item("newer", 1)], DAY, none);
    assert.deepEqual(textsOf(carried), [...textsOf(overdue).slice(-8), "new", "newer"]);
  });

  it("keep what the note lists already", () => {
    const open = Array.from({ length: 20 }, (_, index) => item(`item ${index}`, index));
    const { carried } = carriedItems(open, DAY, (each) => each.item.text === "item 19");
    assert.deepEqual(textsOf(carried), [...textsOf(open).slice(0, 9), "item 19"]);
  });

  it("are the same once the note lists them, and none is lost", () => {
    const age = fc.option(fc.integer({ min: 1, max: 400 }));
    const due = fc.option(fc.integer({ min: -90, max: 30 }));
    const items = fc
      .array(fc.tuple(age, due), { maxLength: 40 })
      .map((all) => all.map(([noteAge, day], index) => item(`${index}`, noteAge, day)));
    fc.assert(
      fc.property(items, fc.nat(15), (open, count) => {
        const listed = new Set(open.slice(0, count));
        const first = carriedItems(open, DAY, (each) => listed.has(each));
        const again = carriedItems(open, DAY, (each) => first.carried.includes(each));
        assert.deepEqual(again, first);
        assert.deepEqual(textsOf([...first.carried, ...first.waiting]).toSorted(), textsOf(open).toSorted());
        assert.ok(first.carried.length <= Math.max(10, listed.size));
        assert.equal(first.carried.length, Math.min(open.length, Math.max(10, listed.size)));
      }),
    );
  });
});
