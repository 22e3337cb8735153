import assert from "node:assert/strict";
import fc from "fast-check";
import { type Change, changesBetween, withChanges } from "../../src/protocol/changes.ts";

const json = () => fc.jsonValue({ maxDepth: 4 });

/** Two lists of records that have much in common, as a note's lines before and after an edit. */
const edits = () => {
  const lines = fc.array(fc.record({ step: fc.nat(3), text: fc.string({ maxLength: 3 }) }, { noNullPrototype: true }), {
    maxLength: 12,
  });
  return fc.record({ lines, at: fc.nat(12), removed: fc.nat(4), added: lines }).map(({ lines: before, ...edit }) => {
    const after = [...before.slice(0, edit.at), ...edit.added, ...before.slice(edit.at + edit.removed)];
    return [{ lines: before }, { lines: after }] as const;
  });
};

describe("changes between two values", () => {
  it("make one of the other, though they travel", () => {
    const holds = (from: unknown, to: unknown): void =>
      assert.deepEqual(withChanges(from, structuredClone(changesBetween(from, to))), to);
    fc.assert(fc.property(json(), json(), holds));
    fc.assert(fc.property(edits(), ([from, to]) => holds(from, to)));
  });

  it("are none between equals", () => {
    fc.assert(fc.property(json(), (value) => assert.deepEqual(changesBetween(value, structuredClone(value)), [])));
  });

  it("are of the entry that differs, or of those that came and went", () => {
    const list = [{ a: 1 }, { a: 2 }, { a: 3 }];
    assert.deepEqual(changesBetween({ list }, { list: list.with(1, { a: 5 }) }), [
      { path: ["list", 1, "a"], value: 5 },
    ]);
    const added = [{ a: 8 }, { a: 9 }];
    assert.deepEqual(changesBetween({ list }, { list: [list[0], ...added, list[2]] }), [
      { path: ["list"], at: 1, removed: 1, added },
    ]);
  });

  it("are of a whole record of values where several of them differ", () => {
    const share = { count: 3, low: 0.1, high: 0.2 };
    const value = { ...share, low: 0.12, high: 0.22 };
    assert.deepEqual(changesBetween({ share }, { share: value }), [{ path: ["share"], value }]);
  });

  it("leave what they don't touch the same object, and the value before as it was", () => {
    const before = { one: { text: "x" }, list: [{ n: 1 }, { n: 2 }] };
    const after = withChanges(before, [{ path: ["list", 0, "n"], value: 3 }]) as typeof before;
    assert.equal(after.one, before.one);
    assert.equal(after.list[1], before.list[1]);
    assert.deepEqual(before.list[0], { n: 1 });
  });

  it("make nothing where they don't fit, and reach no prototype", () => {
    const misfits: readonly Change[] = [
      { path: ["list", 7], value: 1 },
      { path: ["list", 0, "other", "deep"], value: 1 },
      { path: ["list"], at: 1, removed: 2, added: [] },
      { path: [], at: 0, removed: 0, added: [] },
      { path: ["__proto__", "polluted"], value: 1 },
      { path: ["constructor", "prototype", "polluted"], value: 1 },
    ];
    for (const change of misfits) {
      const made = withChanges({ list: [{ n: 1 }] }, [change]) as { list?: unknown[] } | undefined;
      const isWhole = made !== undefined && JSON.stringify(made.list) === '[{"n":1}]' && change.path[0] === "list";
      assert.ok(!isWhole, JSON.stringify(change));
    }
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});
