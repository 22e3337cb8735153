import assert from "node:assert/strict";
import { type DrawnSections, differing } from "../../src/editor/items/drawnSections.ts";
import type { ListedItem } from "../../src/editor/items/itemTree.ts";

const TODAY = "2026-11-27";

function item(id: string, changes: object = {}): ListedItem {
  const made = { id, item: { due: null }, whose: { who: "me" }, person: "Ana", note: { date: "2026-11-20" } };
  return { ...made, ...changes } as unknown as ListedItem;
}

/** Two sections, the first of two groups. */
function drawn(first: ListedItem[], second: ListedItem[], changes: Partial<DrawnSections> = {}): DrawnSections {
  const sections: DrawnSections["sections"] = [
    {
      who: "me",
      groups: [
        { of: { person: "Ana" }, items: first },
        { of: { person: null }, items: [] },
      ],
    },
    { who: "nobody", groups: [{ of: { due: "today" }, items: second }] },
  ];
  return { sections, ticked: new Set(), today: TODAY, ...changes };
}

const [a, b] = [item("a"), item("b")];

describe("sections of open items on the screen", () => {
  it("are the same where their rows look the same", () => {
    assert.deepEqual(differing(drawn([a], [b]), drawn([item("a")], [b])), []);
  });

  const others: Readonly<Record<string, object>> = {
    "are due on another day": { item: { due: TODAY } },
    "are somebody else's": { whose: { who: "person", name: "Ben" } },
    "are about somebody else": { person: "Ben" },
    "stand in a note of another day": { note: { date: TODAY } },
  };
  for (const [how, changes] of Object.entries(others)) {
    it(`are others where items ${how}`, () => {
      assert.deepEqual(differing(drawn([a], [b]), drawn([a], [item("b", changes)])), [1]);
    });
  }

  it("are others where items come, go or change places, and where groups do", () => {
    assert.deepEqual(differing(drawn([a], [b]), drawn([a, b], [])), [0, 1]);
    assert.deepEqual(differing(drawn([a, b], []), drawn([b, a], [])), [0]);
    const moved = drawn([a], [b]);
    const other = { ...moved, sections: [{ who: "me" as const, groups: moved.sections[0]!.groups.toReversed() }] };
    assert.deepEqual(differing(moved, other), [0]);
  });

  it("are others where an item is ticked off or opened again, and all are on another day", () => {
    assert.deepEqual(differing(drawn([a], [b]), drawn([a], [b], { ticked: new Set(["b"]) })), [1]);
    assert.deepEqual(differing(drawn([a], [b], { ticked: new Set(["a"]) }), drawn([a], [b])), [0]);
    assert.deepEqual(differing(drawn([a], [b]), drawn([a], [b], { today: "2026-11-28" })), [0, 1]);
  });
});
