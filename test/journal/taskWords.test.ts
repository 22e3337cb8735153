import assert from "node:assert/strict";
import { taskWords } from "../../src/journal/taskWords.ts";

describe("a task's words in a list", () => {
  it("are without other tools' signs, and links are their words", () => {
    const cases: readonly (readonly [text: string, words: string])[] = [
      ["Send the deck to [[people/Ana Ríos|Ana]] 📅 2026-11-27 ⏫", "Send the deck to Ana"],
      ["⏳ 2026-11-20 Read [[Budget]] ➕ 2026-11-01", "Read Budget"],
      ["Write the plan 🛫 2026-11-17 📅 2026-11-25", "Write the plan"],
      ["Read [the plan](plans/q1.md) [due:: 2026-11-27]", "Read the plan"],
      ["Water 🔁 every week 📅2026-11-27", "Water 🔁 every week"],
      ["Celebrate 🎉 on 2026-11-27 (@ana, 2^3)", "Celebrate 🎉 on 2026-11-27 (@ana, 2^3)"],
      ["📅 2026-11-27", "📅 2026-11-27"],
    ];
    assert.deepEqual(
      cases.map(([text]) => [text, taskWords(text)]),
      cases,
    );
  });
});
