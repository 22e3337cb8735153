import assert from "node:assert/strict";
import fc from "fast-check";
import { WayTable } from "../../src/core/wayTable.ts";

describe("a table of ways", () => {
  it("has all ways that were added, and no others", () => {
    const way = fc.record({
      state: fc.integer({ min: 0, max: 300 }),
      unit: fc.oneof(fc.constantFrom(1, 0x20, 0x61, 0x161, 0x8061, 0xffff), fc.integer({ min: 1, max: 0xffff })),
      target: fc.integer({ min: 0, max: 1 << 22 }),
    });
    const keyOf = ({ state, unit }: { state: number; unit: number }) => `${state} ${unit}`;
    fc.assert(
      fc.property(fc.uniqueArray(way, { selector: keyOf, maxLength: 200 }), fc.array(way), (ways, others) => {
        const table = new WayTable(1);
        for (const { state, unit, target } of ways) table.add(state, unit, target);
        const targets = new Map(ways.map((each) => [keyOf(each), each.target]));
        for (const each of [...ways, ...others]) {
          assert.equal(table.find(each.state, each.unit), targets.get(keyOf(each)) ?? -1);
        }
      }),
    );
  });
});
