import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, isCalendarDate, weekdayOf } from "../../src/journal/calendarDate.ts";
import { readDue, resolveDue } from "../../src/journal/dueDates.ts";
import { WORDS } from "../words.ts";

function due(text: string, language: string, written: string): string | null {
  return resolveDue(readDue(text, language, WORDS), written);
}

describe("laws of due dates", () => {
  const day = fc.integer({ min: -20_000, max: 50_000 }).map((days) => addDays("2000-01-01", days));

  it("a weekday is the first such day after the note's, that of next week lies in the week after", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), (written, weekday) => {
        const next = resolveDue(`-W-${weekday}`, written)!;
        assert.equal(weekdayOf(next), weekday);
        assert.ok(next > written && next <= addDays(written, 7));
        const later = resolveDue(`+W-${weekday}`, written)!;
        assert.equal(weekdayOf(later), weekday);
        const monday = addDays(written, 1 - weekdayOf(written));
        assert.ok(later >= addDays(monday, 7) && later <= addDays(monday, 13));
      }),
    );
  });

  it("whatever the text, there is a day that exists, or none", () => {
    const words = fc.constantFrom(
      "by",
      "Friday",
      "3",
      "March",
      "2027",
      "bis",
      "до",
      "пт",
      "金曜",
      "まで",
      "27.11.",
      "(",
      "📅",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 12 }).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("en", "de", "ru", "ja", ""), day, (written, language, noted) => {
        const date = due(written, language, noted);
        assert.ok(date === null || isCalendarDate(date), String(date));
      }),
    );
  });

  it("long hostile texts are read in no time", () => {
    for (const text of [
      "by ".repeat(50_000),
      "@))".repeat(50_000),
      "27.11. ".repeat(50_000),
      `Friday ${"@)".repeat(200)}`,
    ]) {
      const started = performance.now();
      due(text, "en", "2026-11-24");
      assert.ok(performance.now() - started < 100, text.slice(0, 10));
    }
  });
});
