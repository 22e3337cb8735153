import assert from "node:assert/strict";
import { fill, numberFormat } from "../../src/webview/format.ts";

describe("format", () => {
  it("fills places in any order, and leaves those without a value", () => {
    assert.equal(fill("{1} of {0}, {2}", 44, 31), "31 of 44, {2}");
  });

  it("does not fill places that a value brings along", () => {
    assert.equal(fill("{0} {1}", "{1}", "$&"), "{1} $&");
  });

  it("writes numbers as the language does", () => {
    assert.equal(numberFormat("de").count(1234), "1.234");
    assert.match(numberFormat("fr").percent(0.5), /^50\s%$/);
  });

  it("takes any language tag", () => {
    for (const tag of ["", "qps-ploc", "not a tag", "x".repeat(999)]) {
      assert.equal(numberFormat(tag).count(7), "7");
    }
  });
});
