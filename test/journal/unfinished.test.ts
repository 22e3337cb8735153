import assert from "node:assert/strict";
import { unfinishedTopics } from "../../src/journal/unfinished.ts";
import { WORDS } from "../words.ts";

const NOTE = `# 1:1 with Ana, 2026-11-16

> What gives you energy?
- the course

> What is stuck?
-

## Conference
- went well
### Travel

## Team day

## Next time
- how she sees the merger
- [ ] @ana bring the numbers

## Agreed
- later: nothing
- next time: the offsite
`;

const topics = (next: string, text = NOTE) =>
  unfinishedTopics(text, { start: 0, end: text.split("\n").length }, next, WORDS).map(
    ({ words, line }) => `${line} ${words}`,
  );

describe("what a note leaves for the next one", () => {
  it("are its open questions, empty headings and what is said to be for next time, but no tasks", () => {
    assert.deepEqual(topics(""), [
      "5 What is stuck?",
      "10 Travel",
      "12 Team day",
      "15 how she sees the merger",
      "20 next time: the offsite",
    ]);
  });

  it("is not what the next note asks anyway", () => {
    assert.deepEqual(topics("## team day\n\n> What is stuck?\n- \n"), [
      "10 Travel",
      "15 how she sees the merger",
      "20 next time: the offsite",
    ]);
  });

  it("is only what stands in its own section of a running file", () => {
    const file = "## 2026-11-23\n> One?\n- yes\n## 2026-11-16\n> Two?\n-\n## 2026-11-09\n> Three?\n-\n";
    assert.deepEqual(
      unfinishedTopics(file, { start: 3, end: 6 }, "", WORDS).map(({ words }) => words),
      ["Two?"],
    );
  });

  it("is marked in other languages too", () => {
    const said = ["nächstes Mal: Urlaub", "次回は予算の話", "à reprendre : le budget", "prochaine foisonnement"];
    assert.deepEqual(
      topics("", said.map((line) => `- ${line}`).join("\n")),
      said.slice(0, 3).map((line, i) => `${i} ${line}`),
    );
  });
});
