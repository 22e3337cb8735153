import assert from "node:assert/strict";
import fc from "fast-check";
import { createNormalizer, normalizeToString } from "../../src/core/normalize.ts";

describe("normalize", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["words have one space on every side", "Two  words,\tspaced", " two words spaced "],
    ["nothing stays a space", "", " "],
    ["accents go", "Café ÉTÉ naïve Žižkov", " cafe ete naive zizkov "],
    ["letters with a stroke or joined", "Straße Æsir Łódź ıI İ", " strasse aesir lodz ii i "],
    ["digits are zeros, four at most", "Q3 2026-11-23 1234567", " q0 0000 00 00 0000 "],
    ["apostrophes and hyphens part words", "don’t l'objectif follow-up", " don t l objectif follow up "],
    ["some marks stay words", "Why? 50% €20 @ana #1: ok!", " why ? 00 % $ 00 @ ana # 0 : ok ! "],
    ["width is folded", "ＫＰＩ ５０％ ｶﾞｲﾄﾞ", " kpi 00 % ガイド "],
    ["scripts without spaces keep none, a change of script is one", "目標KPIは3件", " 目標 kpi は 0 件 "],
    ["Korean words stay whole", "목표를 정했다", " 목표를 정했다 "],
    ["emoji are words", "done🎉🎉ok", " done 🎉 🎉 ok "],
    ["Arabic points and letter forms", "الأَهْداف", " الاهداف "],
    ["Devanagari keeps its vowels", "हिन्दी लक्ष्य", " हिन्दी लक्ष्य "],
    [
      "Arabic marks are those of other languages, Persian letters those of Arabic",
      "لماذا؟ ٥٠٪ کی",
      " لماذا ? 00 % كي ",
    ],
    ["Devanagari dots that people leave out go", "ज़रूरत ज\u093cरूरत हाँ", " जरूरत जरूरत हां "],
    [
      "a link is its text and one mark",
      "[the plan](../plans/budget.md) and https://a.example/b?c=d.",
      " the plan ↗ and ↗ ",
    ],
    ["a page is the words that stand for it", "[[Budget 2027|Ana]] and [[Ben]]", " ana and ben "],
    ["what only begins like a link is words", "a](b [[c note: //d", " a b c note : d "],
    ["an address in Chinese text ends with it", "见https://a.example/b。好", " 见 ↗ 好 "],
    ["a link in brackets, and one to a page with some", "(http://a.example) [b](c_(d)) e", " ↗ b ↗ e "],
    ["invisible marks go", "soft\u00adhyphen zero\u200dwidth", " softhyphen zerowidth "],
  ];
  for (const [name, input, expected] of cases) {
    it(name, () => assert.equal(normalizeToString(input), expected));
  }

  it("gives the same for NFC and NFD", () => {
    const alphabet = fc.constantFrom(..."aéüñçÅöйёガパ한글목الأहिзжcafé 0?-");
    fc.assert(
      fc.property(fc.array(alphabet), (letters) => {
        const text = letters.join("");
        assert.equal(normalizeToString(text.normalize("NFD")), normalizeToString(text.normalize("NFC")));
      }),
    );
  });

  it("never throws, is framed by spaces, has no double space and doesn't grow past three units for one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const result = normalizeToString(text);
        assert.ok(result.startsWith(" ") && result.endsWith(" "));
        assert.ok(!result.includes("  "), JSON.stringify(result));
      }),
    );
  });

  it("survives lone surrogates and NUL", () => {
    assert.equal(normalizeToString("a\ud800b\udc00c\u0000d"), " a b c d ");
  });

  it("says where each unit came from, in order", () => {
    const normalize = createNormalizer();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { sources, length } = normalize(text);
        for (let i = 1; i < length; i++) assert.ok(sources[i]! >= sources[i - 1]! && sources[i]! <= text.length);
      }),
    );
  });
});
