import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createAnalyzer, findLanguage, type PackIndex, profilesOf } from "../../src/core/index.ts";
import { languageDetector } from "../../src/core/language.ts";

const profiles = profilesOf(JSON.parse(readFileSync("dist/packs/index.json", "utf8")) as PackIndex);
const detector = languageDetector(profiles);
/** Without packs every line shows the language that it is seen in, and nothing else. */
const analyzer = createAnalyzer([], { profiles });

interface Sample {
  /** BCP 47 id; "" for a language without a profile. */
  readonly language: string;
  readonly lines: readonly string[];
}

const samples: Sample[] = readFileSync("test/fixtures/languages.txt", "utf8")
  .split(/^@@@/m)
  .slice(1)
  .map((part) => part.split("\n"))
  .map(([language, ...lines]) => ({ language: language!.trim(), lines: lines.filter((line) => line !== "") }));
const known = samples.filter(({ language }) => language !== "");

const asNote = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join("");
const languagesIn = (text: string, language?: string): string[] =>
  analyzer.analyze(text, { language }).lines.map((line) => line.language);
const alone = (text: string): string => detector.detect({ text, heading: "" });
const linesOf = (language: string): readonly string[] => samples.find((each) => each.language === language)!.lines;

describe("the language of a line", () => {
  for (const { language, lines } of known) {
    it(`is ${language} in a note of it`, () => {
      assert.deepEqual(
        languagesIn(asNote(lines)),
        lines.map(() => language),
      );
    });
  }

  it("is found for nearly every line alone", () => {
    const wrong = known.flatMap(({ language, lines }) =>
      lines.filter((line) => alone(line) !== language).map((line) => `${language}, not ${alone(line)}: ${line}`),
    );
    const count = known.reduce((sum, { lines }) => sum + lines.length, 0);
    assert.ok(wrong.length <= count * 0.05, `${wrong.length} of ${count} wrong:\n${wrong.join("\n")}`);
  });

  it("is none in a note whose language has no profile, once the note says enough", () => {
    for (const { lines } of samples.filter(({ language }) => language === "")) {
      const found = languagesIn(asNote(lines));
      assert.ok(found.filter((each) => each === "").length >= lines.length - 2, `${found} for ${lines[0]}`);
      assert.ok(!found.includes("en"), `English for ${lines[0]}`);
    }
  });

  it("is that of its part in a note of three languages", () => {
    const part = fc.constantFrom(...known.filter(({ language }) => !["da", "nb", "ca", "sk", "sr"].includes(language)));
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 3, maxLength: 3 }), (three) => {
        const found = languagesIn(three.map(({ lines }) => asNote(lines)).join("\n"));
        const expected = three.flatMap(({ language, lines }) => lines.map(() => language));
        const wrong = found.filter((each, i) => each !== expected[i]).length;
        assert.ok(wrong <= 1, `${wrong} of ${found.length} wrong: ${found}`);
      }),
      { numRuns: 60 },
    );
  });

  it("is found for a short task alone, also where its accents are those of other languages", () => {
    const tasks = {
      cs: ["Zprávu poslat do pátku", "Zavolat Anně", "Připravit rozpočet"],
      hu: ["Elküldeni a jelentést péntekig", "Felhívni Annát", "Megnézni a szerződést"],
      pl: ["Wysłać raport Annie", "Zadzwonić do Marka", "Przygotować budżet"],
      "pt-br": ["Enviar o relatório", "Preparar a sala"],
    };
    for (const [language, lines] of Object.entries(tasks)) {
      for (const line of lines) assert.equal(alone(line), language, line);
    }
  });

  it("is the note's where the line says too little, or nothing", () => {
    const german = asNote(linesOf("de"));
    for (const short of ["Budget Q3", "ok", "+49 170 000000", "Marketing / Sales", "42"]) {
      assert.deepEqual(
        languagesIn(`${german}- ${short}\n`).slice(8),
        short === "+49 170 000000" || short === "42" ? [] : ["de"],
      );
    }
  });

  it("is not turned by words of another language in it", () => {
    const german = `${asNote(linesOf("de"))}- Das Deployment vom Feature Flag Service ist on track\n`;
    assert.equal(languagesIn(german).at(-1), "de");
    const japanese = `${asNote(linesOf("ja"))}- GitHub Actions の CI pipeline を見直す\n- Redis cluster\n`;
    assert.deepEqual(languagesIn(japanese).slice(8), ["ja", "ja"]);
    assert.equal(alone("Ask 田中さん about the release"), "en");
  });

  it("is English for a whole English line in a note of another language", () => {
    const line = "We should talk about what this means for the team before Friday";
    for (const language of ["de", "ja", "ru", "tr"]) {
      assert.equal(languagesIn(`${asNote(linesOf(language))}- ${line}\n`).at(-1), "en", language);
    }
  });

  it("is told by signs where Chinese has no other, and by the note where Japanese has no kana", () => {
    assert.equal(alone("预算还没有批下来"), "zh-hans");
    assert.equal(alone("預算還沒有批下來"), "zh-hant");
    assert.equal(languagesIn(`${asNote(linesOf("ja"))}- 進捗確認\n`).at(-1), "ja");
  });

  it("is the same without accents, decomposed, in full width and in capitals", () => {
    for (const language of ["de", "fr", "cs", "tr", "hu", "pt-br"]) {
      const bare = linesOf(language).map((line) => line.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i"));
      assert.deepEqual(new Set(languagesIn(asNote(bare))), new Set([language]), `${language} without accents`);
    }
    for (const { language, lines } of known) {
      for (const line of lines) {
        assert.equal(alone(line.normalize("NFD")), alone(line.normalize("NFC")), `${language}: ${line}`);
      }
    }
    const mixed = asNote(["los turnos nuevos funcionan mejor que los de antes", "إرسال الشرائح بحلول الجمعة"]);
    assert.deepEqual(languagesIn(mixed.normalize("NFD")), ["es", "ar"]);
    const wide = "ｗｅ ｓｈｏｕｌｄ ｔａｌｋ ａｂｏｕｔ ｔｈｉｓ";
    assert.equal(alone(wide), "en");
    assert.equal(alone("WIR MÜSSEN NOCH ÜBER DEN NEUEN DIENSTPLAN SPRECHEN"), "de");
  });

  it("is the told one, whatever the line looks like", () => {
    const note = asNote([...linesOf("de"), ...linesOf("ja")]);
    assert.deepEqual(new Set(languagesIn(note, "fr")), new Set(["fr"]));
  });

  it("is found in any text, however odd", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const found = alone(text);
        assert.ok(found === "" || profiles.some(({ language }) => language === found));
      }),
    );
  });

  it("lists the languages of a note without any pack", () => {
    const note = [...linesOf("sv"), ...linesOf("ko"), ...linesOf("en")];
    assert.deepEqual(analyzer.languagesOf(asNote(note)), ["sv", "ko", "en"]);
    assert.deepEqual(analyzer.languagesOf(asNote(note), { language: "en-GB" }), ["en-GB"]);
    assert.deepEqual(analyzer.languagesOf(""), []);
  });

  it("leans to the language that the writer usually writes where a line says nothing", () => {
    assert.equal(analyzer.label("Status Team Budget").language, "en");
    assert.equal(analyzer.label("Status Team Budget", { usualLanguage: "nl-BE" }).language, "nl");
    assert.equal(analyzer.label("she thinks that we should wait", { usualLanguage: "nl" }).language, "en");
  });
});

describe("a line in a language without a pack", () => {
  it("has no label and no confidence, and is counted by language", () => {
    const { lines, balance, unread } = analyzer.analyze(asNote([...linesOf("sv"), ...linesOf("ko").slice(0, 3)]));
    for (const { label, shown, confidence } of lines) {
      assert.deepEqual({ label, shown, confidence }, { label: "none", shown: false, confidence: 0 });
    }
    assert.equal(balance.telling, 0);
    assert.deepEqual(unread, [
      { language: "sv", lines: 8 },
      { language: "ko", lines: 3 },
    ]);
  });
});

describe("a language tag", () => {
  const packs = ["de", "en", "pt-br", "zh-hans", "zh-hant"].map((language) => ({ language }));
  const cases = [
    ["de-AT", "de"],
    ["PT", "pt-br"],
    ["pt_BR", "pt-br"],
    ["zh", "zh-hans"],
    ["zh-TW", "zh-hant"],
    ["zh-Hant-HK", "zh-hant"],
    ["sv", undefined],
    ["", undefined],
  ] as const;
  for (const [tag, language] of cases) {
    it(`${tag || "that is empty"} stands for ${language ?? "no pack"}`, () => {
      assert.equal(findLanguage(packs, tag)?.language, language);
    });
  }
});
