import assert from "node:assert/strict";
import { LABELS, PROCESSES, type ProcessId, TALLY_LENGTH } from "../../src/core/index.ts";
import { addDays } from "../../src/journal/calendarDate.ts";
import { askedSince, nextQuestion } from "../../src/report/nextQuestion.ts";

/** A note of some day with lines of some processes. */
function note(date: string, ...about: ProcessId[]) {
  const sums = Array.from({ length: TALLY_LENGTH }, () => 0);
  for (const id of about) {
    sums[0]! += 1;
    sums[1 + LABELS.indexOf(id)]! += 1;
  }
  return { date, sums };
}

const QUESTIONS = Object.fromEntries(PROCESSES.map(({ id }) => [id, [`${id} one?`, `${id} two?`]])) as Record<
  ProcessId,
  string[]
>;

describe("the question for the next note", () => {
  it("is of the process that was not spoken of for longest", () => {
    const all = note("2026-10-01", ...PROCESSES.map(({ id }) => id));
    const notes = [
      all,
      note("2026-11-01", "vision", "planning"),
      note("2026-11-08", "alignment", "controlling", "organising"),
    ];
    assert.equal(nextQuestion(notes, QUESTIONS, []), "inspiration one?");
    assert.equal(nextQuestion([note("2026-11-01", "vision"), ...notes.slice(1)], QUESTIONS, []), "inspiration one?");
    assert.equal(nextQuestion([], QUESTIONS, []), "vision one?");
  });

  it("is one that was not put in the last quarter", () => {
    assert.equal(nextQuestion([], QUESTIONS, ["- word\n> vision one?\n"]), "vision two?");
    assert.equal(nextQuestion([], QUESTIONS, ["> vision one?\n", "> vision two?\n"]), "alignment one?");
    assert.equal(nextQuestion([], QUESTIONS, Object.values(QUESTIONS).flat()), "");
  });

  it("is never the same twice in a quarter of weekly notes", () => {
    const put: { date: string; text: string }[] = [];
    for (let week = 0; week < 40; week += 1) {
      const date = addDays("2026-01-05", 7 * week);
      const recent = put.filter((each) => each.date >= askedSince(date)).map(({ text }) => text);
      const question = nextQuestion([], QUESTIONS, recent);
      assert.ok(question === "" || !recent.includes(question));
      if (question !== "") put.push({ date, text: question });
    }
    assert.ok(put.length > Object.values(QUESTIONS).flat().length, "questions come round again");
  });
});
