import assert from "node:assert/strict";
import fc from "fast-check";
import { readLines } from "../../src/core/index.ts";
import { growthAbove, type LineEdit, preparedBlock, refreshItems, withBlock } from "../../src/journal/carryOver.ts";
import { WORDS } from "../words.ts";

const NONE = new Set<"lastNote" | "openItems">();
const item = (words: string, line = 1) => `- [${words}](2026-11-16.md#L${line})`;

/** The lines after edits, which come in the order of the lines. */
function applied(lines: readonly string[], edits: readonly LineEdit[]): string[] {
  const result = [...lines];
  for (const { line, removed, lines: written } of [...edits].reverse()) result.splice(line, removed, ...written);
  return result;
}

describe("what is prepared", () => {
  const prepared = {
    lastNote: "[Last time](2026-11-16.md)",
    intro: "What is still open?",
    items: [item("send the draft")],
    question: "Where do you want to be?",
  };

  it("are links and prompts, none of which counts", () => {
    const { text } = withBlock(
      "# 1:1 with Ana\n\n## You\n\n> How are you?\n- \n",
      preparedBlock(prepared, NONE),
      WORDS,
    );
    assert.equal(
      text,
      `# 1:1 with Ana

[Last time](2026-11-16.md)

> What is still open?
- [send the draft](2026-11-16.md#L1)

> Where do you want to be?
-${" "}

## You

> How are you?
-${" "}
`,
    );
    assert.deepEqual(readLines(text, WORDS), []);
    assert.deepEqual(
      readLines(text.replace("- \n", "- in the mountains\n"), WORDS).map((line) => line.text),
      ["in the mountains"],
    );
  });

  it("leave out what the template places itself, and what there is none of", () => {
    assert.equal(preparedBlock(prepared, new Set(["lastNote", "openItems"])), "> Where do you want to be?\n- \n");
    assert.equal(preparedBlock({ lastNote: "", intro: "x?", items: [], question: "" }, NONE), "");
  });

  it("go below the title of any format, or to the beginning", () => {
    const place = (text: string) => withBlock(text, "BLOCK\n", WORDS).text;
    assert.equal(place("---\na: b\n---\n\nwords\n"), "---\na: b\n---\n\nBLOCK\n\nwords\n");
    assert.equal(place("words\n"), "BLOCK\n\nwords\n");
    assert.equal(
      place(".. contents::\n\nTitle\n=====\n\nwords\n"),
      ".. contents::\n\nTitle\n=====\n\nBLOCK\n\nwords\n",
    );
    assert.equal(place("* Title\n** Part\ntext\n"), "* Title\n\nBLOCK\n\n** Part\ntext\n");
  });
});

describe("prepared items that are updated", () => {
  const fallback = { line: 1, block: ["> What is still open?", item("a")] };

  it("lose what is done, gain what is new, and keep what was written between them", () => {
    const note = [
      "# 1:1",
      "> What is still open?",
      item("a"),
      "- she is at it",
      `> ${item("b")}`,
      item("c", 9),
      "- word",
    ];
    const fresh = [item("b", 4), item("c", 9), item("d")];
    assert.deepEqual(applied(note, refreshItems("x.md", note, fresh, fallback)), [
      "# 1:1",
      "> What is still open?",
      "- she is at it",
      `> ${item("b", 4)}`,
      item("c", 9),
      item("d"),
      "- word",
    ]);
  });

  it("come as a block where there were none", () => {
    assert.deepEqual(applied(["# 1:1", "- word"], refreshItems("x.md", ["# 1:1", "- word"], [item("a")], fallback)), [
      "# 1:1",
      ...fallback.block,
      "- word",
    ]);
    assert.deepEqual(refreshItems("x.md", ["# 1:1"], [], fallback), []);
  });

  it("are those that are open, each once, and nothing else is touched", () => {
    const words = fc.constantFrom("a", "b", "c", "d", "e");
    const line = fc.oneof(
      words.map((word) => item(word)),
      fc.constantFrom("- word", "", "> Prompt?"),
    );
    fc.assert(
      fc.property(fc.array(line), fc.uniqueArray(words), (note, open) => {
        const fresh = open.map((word) => item(word, 7));
        const after = applied(note, refreshItems("x.md", note, fresh, { line: 0, block: fresh }));
        const isItem = (each: string) => each.startsWith("- [");
        assert.deepEqual(after.filter(isItem).toSorted(), fresh.toSorted());
        assert.deepEqual(
          after.filter((each) => !isItem(each)),
          note.filter((each) => !isItem(each)),
        );
        const edits = refreshItems("x.md", note, fresh, { line: 0, block: fresh });
        for (const [index, each] of note.entries()) {
          if (!isItem(each)) assert.equal(after[index + growthAbove(edits, index)], each);
        }
        assert.deepEqual(refreshItems("x.md", after, fresh, { line: 0, block: fresh }), [], "doing it twice");
      }),
    );
  });
});
