import assert from "node:assert/strict";
import { percentIn } from "../../src/report/percents.ts";

describe("a share in percent", () => {
  for (const [language, text] of [
    ["en", "35%"],
    ["de", "35\u00a0%"],
    ["tr", "%35"],
    ["ja", "35%"],
    ["xx", "35%"],
  ] as const) {
    it(`is ${text} in ${language}`, () => assert.equal(percentIn([language, "en"], 0.351), text));
  }
});
