import assert from "node:assert/strict";
import { createAnalyzer } from "../../src/core/index.ts";
import { noteContents, noteRecords } from "../../src/journal/noteRecord.ts";
import { WORDS } from "../words.ts";

const analyzer = createAnalyzer([], { words: WORDS });
const PLACES = {
  patterns: ["people/${person}/${date}.md", "people/${person}.md"],
  personOf: (name: string) => name,
  words: WORDS,
};

/** The notes of a file, each as line, person, day, counted lines and words of its tasks. */
function notes(path: string, ...lines: string[]) {
  const text = lines.join("\n");
  return noteRecords(path, noteContents(text, analyzer.analyze(text), WORDS), PLACES).map((note) =>
    [note.line, note.person, note.date, note.sums[0], ...note.items.map((item) => item.text)].join(" "),
  );
}

describe("the notes in a file", () => {
  it("are one where no heading is a day", () => {
    assert.deepEqual(notes("people/Ana/2026-11-23.md", "# 1:1", "- a", "- [ ] b"), ["0 Ana 2026-11-23 2 b"]);
  });

  it("are its dated sections, each with its own lines and tasks", () => {
    const file = ["# Ana", "## 2026-11-23", "- a", "- [ ] b", "## 2026-11-16", "- [x] c"];
    assert.deepEqual(notes("people/Ana.md", ...file), ["1 Ana 2026-11-23 2 b", "4 Ana 2026-11-16 1"]);
  });

  it("include what stands before the first day", () => {
    const file = ["- likes tea", "## 2026-11-23", "- a"];
    assert.deepEqual(notes("people/Ana.md", ...file), ["0 Ana  1", "1 Ana 2026-11-23 1"]);
    assert.deepEqual(notes("people/Ana.md", "---", "date: 2026-01-05", "---", ...file), [
      "0 Ana 2026-01-05 1",
      "4 Ana 2026-11-23 1",
    ]);
  });

  it("are one where the title repeats the file's own day", () => {
    const file = ["# 1:1 with Ana, 2026-11-23", "- a", "## 2026-11-30 next", "- b"];
    assert.deepEqual(notes("people/Ana/2026-11-23.md", ...file), ["0 Ana 2026-11-23 2"]);
    const said = ["---", "person: Ana", "date: 2026-11-23", "---", ...file.slice(0, 2)];
    assert.deepEqual(notes("x.md", ...said), ["0 Ana 2026-11-23 1"]);
  });

  it("are one where it is a plan", () => {
    const file = ["---", "kind: plan", "---", "## 1 October 2026", "- a", "## 1 November 2026", "- b"];
    assert.deepEqual(notes("plan.md", ...file), ["0   2"]);
  });

  it("are whose their headings say in a file of nobody's", () => {
    const file = ["# 1:1 with Ana, 2026-11-23", "- a", "# 1:1 with Bo, 2026-11-24", "- b"];
    assert.deepEqual(notes("1to1.md", ...file), ["0 Ana 2026-11-23 1", "2 Bo 2026-11-24 1"]);
  });

  it("are whose the file is, whatever a heading calls them", () => {
    assert.deepEqual(notes("people/Ana Ríos/2026-11-23.md", "# 1:1 with Ana, 2026-11-23", "- a"), [
      "0 Ana Ríos 2026-11-23 1",
    ]);
    assert.deepEqual(notes("people/Ana Ríos.md", "# 1:1 with Ana, 2026-11-23", "- a"), ["0 Ana Ríos 2026-11-23 1"]);
  });

  it("are the same with the line ends of any system", () => {
    const file = ["# Ana", "## 2026-11-23", "- a", "## 2026-11-16", "- b"];
    const expected = notes("people/Ana.md", ...file);
    for (const end of ["\r\n", "\r"]) assert.deepEqual(notes("people/Ana.md", file.join(end)), expected);
  });
});
