import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { readLines } from "../../src/core/index.ts";
import { growthAbove, type LineEdit, preparedBlock, refreshItems, withBlock } from "../../src/journal/carryOver.ts";
import { linkWords, noteLink, wordsOfLinkItem } from "../../src/journal/noteLinks.ts";
import { readReadings } from "../../src/packs/readings.ts";
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
    more: "",
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
    assert.equal(preparedBlock({ lastNote: "", intro: "x?", items: [], more: "", question: "" }, NONE), "");
  });

  it("say in one more link how many items are not listed", () => {
    const more = item("More open items: 24, the oldest in 2026-03-02");
    assert.equal(
      preparedBlock({ ...prepared, lastNote: "", question: "", more }, NONE),
      `> What is still open?\n${item("send the draft")}\n${more}\n`,
    );
  });

  for (const folder of readdirSync("src/packs").filter((name) => existsSync(`src/packs/${name}/readings.yaml`))) {
    it(`are neither tasks nor lines in ${folder}, whatever the format`, () => {
      const file = `src/packs/${folder}/readings.yaml`;
      const words = readReadings(readFileSync(file, "utf8"), file, folder).prepared!;
      for (const [ending, title] of [
        ["md", "# Ana"],
        ["org", "#+title: Ana\n* Ana\n** Topics"],
        ["adoc", "= Ana\n:date: 2026-11-23\n\n== Topics"],
        ["rst", ".. contents::\n\nAna\n==="],
      ]) {
        const path = `notes/2026-11-23.${ending}`;
        const link = (text: string): string => noteLink(path, text, "notes/2026-03-02.md", 6);
        const more = `- ${link(words.more.replace("{0}", "24").replace("{1}", "2026-03-02"))}`;
        const block = preparedBlock(
          { lastNote: link(words.lastTime), intro: words.open, items: [], more, question: "" },
          NONE,
        );
        const { text } = withBlock(`${title}\n`, block, WORDS);
        assert.ok(text.includes(more), text);
        assert.deepEqual(readLines(text, WORDS), []);
        assert.equal(
          wordsOfLinkItem(path, more),
          linkWords(words.more.replace("{0}", "24").replace("{1}", "2026-03-02")),
        );
      }
    });
  }

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
    assert.deepEqual(applied(note, refreshItems("x.md", note, fresh, "", fallback)), [
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
    assert.deepEqual(
      applied(["# 1:1", "- word"], refreshItems("x.md", ["# 1:1", "- word"], [item("a")], "", fallback)),
      ["# 1:1", ...fallback.block, "- word"],
    );
    assert.deepEqual(refreshItems("x.md", ["# 1:1"], [], "", fallback), []);
  });

  it("end with how many more there are", () => {
    const more = (count: number) => item(`More open items: ${count}, the oldest in 2026-03-02`, 3);
    const note = ["# 1:1", "> What is still open?", item("a"), more(4), "- word"];
    const update = (lines: string[], fresh: string[], rest: string) =>
      applied(lines, refreshItems("x.md", lines, fresh, rest, fallback));
    const same = [item("a"), item("d")];
    assert.deepEqual(update(note, same, more(4)).slice(2), [...same, more(4), "- word"]);
    assert.deepEqual(update(note, same, more(3)).slice(2), [...same, more(3), "- word"]);
    assert.deepEqual(update(note, same, "").slice(2), [...same, "- word"]);
    assert.deepEqual(update(["# 1:1", item("a")], [item("a")], more(2)), ["# 1:1", item("a"), more(2)]);
    assert.deepEqual(refreshItems("x.md", note, [item("a")], more(4), fallback), []);
  });

  it("are those that are open, each once, and nothing else is touched", () => {
    const words = fc.constantFrom("a", "b", "c", "d", "e");
    const line = fc.oneof(
      words.map((word) => item(word)),
      fc.constantFrom("- word", "", "> Prompt?", item("More: 4"), item("More: 5")),
    );
    fc.assert(
      fc.property(fc.array(line), fc.uniqueArray(words), fc.constantFrom("", item("More: 4")), (note, open, more) => {
        const fresh = open.map((word) => item(word, 7));
        const all = more === "" ? fresh : [...fresh, more];
        const after = applied(note, refreshItems("x.md", note, fresh, more, { line: 0, block: all }));
        const isItem = (each: string) => each.startsWith("- [");
        assert.deepEqual(after.filter(isItem).toSorted(), all.toSorted());
        if (more !== "") assert.equal(after.filter(isItem).at(-1), more);
        assert.deepEqual(
          after.filter((each) => !isItem(each)),
          note.filter((each) => !isItem(each)),
        );
        const edits = refreshItems("x.md", note, fresh, more, { line: 0, block: all });
        for (const [index, each] of note.entries()) {
          if (!isItem(each)) assert.equal(after[index + growthAbove(edits, index)], each);
        }
        assert.deepEqual(refreshItems("x.md", after, fresh, more, { line: 0, block: all }), [], "doing it twice");
      }),
    );
  });
});
