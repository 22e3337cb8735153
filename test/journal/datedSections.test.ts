import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays } from "../../src/journal/calendarDate.ts";
import { datedSections } from "../../src/journal/datedSections.ts";
import { monthOfWord } from "../../src/journal/monthNames.ts";
import { WORDS } from "../words.ts";

const sections = (...lines: string[]) =>
  datedSections(lines.join("\n"), WORDS).map(({ line, date }) => `${line} ${date}`);
const day = (heading: string): string | undefined => datedSections(`${heading}\n\n- words\n`, WORDS)[0]?.date;

describe("a heading that is a day", () => {
  const ways = [
    "## 2026-11-23",
    "# 23 November 2026",
    "## Monday, 23 November 2026",
    "### November 23rd, 2026",
    "#+title: Ana\n* <2026-11-23 Mon>",
    "#+title: Ana\n* [2026-11-23 Mon 10:00]\n** Topics",
    "## Week 48, 23 Nov 2026",
    "== 23.11.2026",
    "**23. November 2026**",
    "## 23 novembre 2026",
    "## lunes 23 de noviembre de 2026",
    "## 23 listopada 2026",
    "## 23. listopadu 2026",
    "## 2026. november 23.",
    "## 23 Kasım 2026",
    "## 23 ноября 2026",
    "## 2026年11月23日（月）",
    "## 2026년 11월 23일",
    "## ٢٣ نوفمبر ٢٠٢٦",
    "## २३ नवंबर २०२६",
    "## 11/23/2026",
    "## 2026/11/23",
    "## 20261123",
    "## 23.11.26",
    "## Mo, 23. 11. 26",
    "## Mo 23.11.2026",
    "## 11/23/26",
    "2026-11-23\n==========",
    "2026-11-23",
    "## 2026-11-23: hiring and the course",
    "## 1:1 with Ana, 23 Nov 2026",
    "# Ana 1on1 2026-11-23",
  ];
  for (const way of ways) it(`is read from ${JSON.stringify(way)}`, () => assert.equal(day(way), "2026-11-23"));

  const others = [
    "## Goals until 2026-12-31",
    "## [1.2.0] - 2026-11-23",
    "## 23 November",
    "## v1.2.0 (2026-11-23)",
    "## 2026-02-30",
    "## 23 things 2026",
    "- 2026-11-23",
    "```\n## 2026-11-23\n```",
    "---\ndate: 2026-11-23\n---",
    "# Release 2026.11.23.4",
    "## 23.11.",
    "## 11/23",
    "## 3.11.96 Scope",
    "## v3.11.26",
    "## 1.3.11.26",
  ];
  for (const other of others)
    it(`is not read from ${JSON.stringify(other)}`, () => assert.equal(day(other), undefined));
});

describe("the sections of a running file", () => {
  it("begin at their headings", () => {
    const text = ["# Ana", "", "Started in May", "", "## 2026-11-23", "- a", "### Budget", "## 2026-11-16", "- b"];
    assert.deepEqual(sections(...text), ["4 2026-11-23", "7 2026-11-16"]);
  });

  it("may be called by the same words each time", () => {
    assert.deepEqual(
      sections("## Check-in, 23 Nov 2026", "- a", "## Check-in, 16 Nov 2026", "- b", "## Due 1 Dec 2026"),
      ["0 2026-11-23", "2 2026-11-16"],
    );
  });

  it("take their year from the heading above", () => {
    assert.deepEqual(sections("# 2027", "## 4 Jan", "- a", "# December 2026", "## 21 Dec", "- b"), [
      "1 2027-01-04",
      "4 2026-12-21",
    ]);
  });

  it("take their year from the section beside them, across the turn of a year", () => {
    assert.deepEqual(sections("## 12.1.2026", "- a", "## 22.12.", "- b", "## Mo 8.12."), [
      "0 2026-01-12",
      "2 2025-12-22",
      "4 2025-12-08",
    ]);
    assert.deepEqual(sections("## Dec 21st", "- a", "## Jan 4, 2027", "- b", "## Jan 18th"), [
      "0 2026-12-21",
      "2 2027-01-04",
      "4 2027-01-18",
    ]);
    assert.deepEqual(sections("## 11/23/26", "- a", "## 11/9"), ["0 2026-11-23", "2 2026-11-09"]);
  });

  it("take no year from a section of another level", () => {
    assert.deepEqual(sections("## 2026-11-23", "- a", "### 4 December: the offsite", "- b"), ["0 2026-11-23"]);
  });

  it("read 4/5/2026 as the file's other days are written", () => {
    assert.deepEqual(sections("## 4/5/2026", "- a", "## 4/19/2026"), ["0 2026-04-05", "2 2026-04-19"]);
    assert.deepEqual(sections("## 04/05/2026", "- a", "## 04/19/2026"), ["0 2026-04-05", "2 2026-04-19"]);
    assert.deepEqual(sections("## 4/5/2026", "- a", "## 19/5/2026"), ["0 2026-05-04", "2 2026-05-19"]);
    assert.deepEqual(sections("## 4/5/2026"), ["0 2026-05-04"]);
  });

  it("name their person where they say 1:1", () => {
    const person = (heading: string) => datedSections(heading, WORDS)[0]?.person;
    assert.equal(person("# 1:1 with Ana Ríos, 2026-11-23"), "Ana Ríos");
    assert.equal(person("# 23. November 2026: 1:1 mit Jörg"), "Jörg");
    assert.equal(person("# 1on1 さくら 2026-11-23"), "さくら");
    assert.equal(person("# 2026-11-23 Hiring"), null);
  });

  it("are found for every day, in every order", () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(days, (dates) => {
        const text = dates.map((date) => `## ${date}\n\n- words\n`).join("\n");
        assert.deepEqual(
          datedSections(text, WORDS).map(({ date }) => date),
          dates,
        );
      }),
    );
  });
});

describe("a month", () => {
  it("is known by the names that each language gives it", () => {
    const languages = ["ar-EG", "cs", "de", "en", "es", "fr", "hi", "hu", "it", "nl", "pl", "pt-BR", "ru", "tr"];
    for (const language of languages) {
      for (const options of [{ month: "long" }, { month: "long", day: "numeric" }] as const) {
        const format = new Intl.DateTimeFormat(language, options);
        for (let month = 0; month < 12; month += 1) {
          const parts = format.formatToParts(new Date(2026, month, 9));
          const name = parts.find(({ type }) => type === "month")!.value;
          assert.equal(monthOfWord(name, WORDS), month + 1, `${name} (${language})`);
        }
      }
    }
  });

  it("is not guessed", () => {
    assert.deepEqual(
      ["ju", "jui", "xyz", "", "mar", "Sept."].map((word) => monthOfWord(word, WORDS)),
      [null, null, null, null, 3, 9],
    );
  });
});
