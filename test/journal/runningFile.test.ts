import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays } from "../../src/journal/calendarDate.ts";
import { datedSections } from "../../src/journal/datedSections.ts";
import { asSection, isRunningFile, partAt, sectionPlace } from "../../src/journal/runningFile.ts";
import { WORDS } from "../words.ts";

describe("a running file", () => {
  it("has headings with days, and no day in its name", () => {
    assert.equal(isRunningFile("Ana.md", "## 2026-11-23\n- a\n", WORDS), true);
    assert.equal(isRunningFile("people/ana/2026-11-23.md", "# 1:1 with Ana, 2026-11-23\n", WORDS), false);
    assert.equal(isRunningFile("x.md", "---\ndate: 2026-11-23\n---\n# 1:1 with Ana, 2026-11-23\n", WORDS), false);
    assert.equal(isRunningFile("x.md", "---\ndate: 2026-11-23\n---\n## 2026-11-23\n## 2026-11-16\n", WORDS), true);
  });

  it("has a meeting at each line, but for those before the first", () => {
    const text = "# Ana\n\n## 2026-11-23\n- a\n### Next\n- b\n\n## 2026-11-16\n- c\n";
    const parts = Array.from({ length: 9 }, (_, line) => partAt(datedSections(text, WORDS), line));
    const before = { date: null, first: 0, end: 2 };
    const latest = { date: "2026-11-23", first: 2, end: 7 };
    const first = { date: "2026-11-16", first: 7, end: Number.POSITIVE_INFINITY };
    assert.deepEqual(parts, [before, before, latest, latest, latest, latest, latest, first, first]);
    assert.deepEqual(partAt(datedSections("- a\n- b\n", WORDS), 1), {
      date: null,
      first: 0,
      end: Number.POSITIVE_INFINITY,
    });
  });

  it("gets its next section where the latest stands", () => {
    const falling = "# Ana\n\n## 2026-11-23\n- a\n\n## 2026-11-16\n- b\n";
    assert.deepEqual(sectionPlace(falling, "2026-11-30", WORDS), { line: 2, heading: ["## 2026-11-30"], level: 3 });
    assert.deepEqual(sectionPlace(falling, "2026-11-20", WORDS).line, 5);
    const rising = "# Ana\n\n## 2026-11-16\n- b\n\n## 2026-11-23\n- a\n";
    assert.deepEqual(sectionPlace(rising, "2026-11-30", WORDS).line, 7);
    assert.deepEqual(sectionPlace(rising, "2026-11-20", WORDS).line, 5);
  });

  const ways: [string, string[], number][] = [
    ["## 2026-11-16", ["## 2026-11-30"], 3],
    ["### 1:1 with Ana, 2026-11-16", ["### 1:1 with Ana, 2026-11-30"], 4],
    ["# Monday, 16 November 2026", ["# 2026-11-30"], 2],
    ["## 2026-11-16: the course", ["## 2026-11-30"], 3],
    ["#+title: Ana\n** <2026-11-16 Mon>\n- a", ["** <2026-11-30>"], 3],
    ["2026-11-16\n----------", ["2026-11-30", "----------"], 2],
    ["**2026-11-16**", ["**2026-11-30**"], 2],
    ["### 16.11.26", ["### 2026-11-30"], 4],
  ];
  for (const [way, heading, level] of ways) {
    it(`heads it like ${JSON.stringify(way)}`, () => {
      const { heading: made, level: below } = sectionPlace(way, "2026-11-30", WORDS);
      assert.deepEqual([made, below], [heading, level]);
    });
  }

  it("keeps every section, in order, whichever is added", () => {
    const days = fc.uniqueArray(fc.nat(400), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(days, fc.boolean(), (numbers, falls) => {
        const [added, ...rest] = numbers.map((number) => addDays("2026-01-01", number));
        const dates = rest.toSorted();
        if (falls) dates.reverse();
        const lines = ["# Ana", "", ...dates.flatMap((date) => [`## ${date}`, "- a", ""])];
        const { line, heading } = sectionPlace(lines.join("\n"), added!, WORDS);
        lines.splice(line, 0, ...heading);
        const expected = [...rest, added!].toSorted();
        if (falls && dates.length > 1) expected.reverse();
        assert.deepEqual(
          datedSections(lines.join("\n"), WORDS).map(({ date }) => date),
          expected,
        );
      }),
    );
  });
});

describe("a template's body as a section", () => {
  it("has neither front matter nor title, and its headings below the section's", () => {
    const body = "---\nperson: ${person}\n---\n\n# 1:1 with ${person}\n\n## You\n\n> How are you?\n- $1\n\n### More\n";
    assert.equal(asSection(body, 3), "### You\n\n> How are you?\n- $1\n\n#### More\n");
    assert.equal(asSection(body, 2), "## You\n\n> How are you?\n- $1\n\n### More\n");
  });
});
