import assert from "node:assert/strict";
import { ENGLISH } from "../../src/cli/words.ts";
import { balanceOf } from "../../src/core/balance.ts";
import { tagged } from "../../src/core/label.ts";
import { inColumns } from "../../src/report/columns.ts";
import { FORMATS } from "../../src/report/formats.ts";

const lines = (
  ["vision", "vision", "alignment", "planning", "organising", "organising", "controlling", "controlling"] as const
).map((label) => tagged(label));
const row = (name: string) => ({ name, balance: balanceOf(lines) });

describe("report", () => {
  it("pads text to columns", () => {
    const [header, first, second] = inColumns([row("a"), row("a longer name")], ENGLISH).split("\n");
    assert.equal(header!.indexOf("Lines") + "Lines".length, first!.indexOf(" 8 ") + 2);
    assert.equal(first!.length, second!.length);
    assert.match(first!, /38% \(38–38\)/);
  });

  it("says that few lines don't tell, instead of a share", () => {
    const few = [{ name: "a", balance: balanceOf(lines.slice(0, 3)) }];
    assert.match(inColumns(few, ENGLISH), /too few lines to tell/);
    assert.match(FORMATS.csv(few), /^a,3,3,,,,/m);
  });

  it("gives the whole balance as JSON", () => {
    const [first] = JSON.parse(FORMATS.json([row("a")]));
    assert.equal(first.leadership.share, 0.375);
  });

  it("keeps names from becoming formulas, cells, markup or terminal commands", () => {
    const name = '=cmd|"x",</script><b>|\u001b[31m\u202e';
    assert.match(FORMATS.csv([row(name)]), /^"'=cmd\|""x"",/m);
    assert.ok(!FORMATS.html([row(name)], ENGLISH).includes("<b>"));
    assert.ok(!inColumns([row(name)], ENGLISH).includes("\u001b"));
    const cells = FORMATS.md([row(name)], ENGLISH)
      .split("\n")[4]!
      .split(/(?<!\\)\|/);
    assert.equal(cells.length, 4 + 7 + 2);
    assert.ok(!cells[1]!.includes("<"));
  });
});
