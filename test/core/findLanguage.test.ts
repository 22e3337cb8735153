import assert from "node:assert/strict";
import { findLanguage } from "../../src/core/language.ts";

const KNOWN = ["de", "en", "pt-br", "zh-hans", "zh-hant"].map((language) => ({ language }));

describe("the best language for a tag", () => {
  for (const [tag, best] of [
    ["de", "de"],
    ["de-AT", "de"],
    ["pt", "pt-br"],
    ["pt-PT", "pt-br"],
    ["zh-CN", "zh-hans"],
    ["zh_TW", "zh-hant"],
    ["zh-Hant", "zh-hant"],
    ["sv", undefined],
    ["", undefined],
  ] as const) {
    it(`"${tag}" is ${best}`, () => assert.equal(findLanguage(KNOWN, tag)?.language, best));
  }
});
