import assert from "node:assert/strict";
import fc from "fast-check";
import { createAnalyzer, readLines } from "../../src/core/index.ts";
import { type ItemEdit, setItemDone, toggleItemAt } from "../../src/journal/itemEdit.ts";
import { placesOf } from "../../src/journal/itemPlace.ts";
import { WORDS } from "../words.ts";

const analyzer = createAnalyzer([], { words: WORDS });

/** The places of a text's tasks, as an index knows them. */
function placesIn(text: string) {
  const { lines } = analyzer.analyze(text, { language: "en" });
  return [...placesOf(lines.filter(({ kind }) => kind === "task")).values()];
}

function apply(text: string, edit: ItemEdit | "notFound" | "ambiguous" | null): string {
  assert.ok(edit !== null && typeof edit !== "string", `no edit: ${edit}`);
  return edit.change ? text.slice(0, edit.change.start) + edit.change.text + text.slice(edit.change.end) : text;
}

/** The text with its n-th task done or open. */
function set(text: string, n: number, done: boolean, now = text): string {
  return apply(now, setItemDone(now, placesIn(text)[n]!, done, WORDS));
}

const FORMATS: Readonly<Record<string, readonly [open: string, done: string]>> = {
  Markdown: ["# Next\n\n- [ ] Send it\n  by post\n", "# Next\n\n- [x] Send it\n  by post\n"],
  "numbered and quoted Markdown": ["> 1. [ ] **Send it**\n", "> 1. [x] **Send it**\n"],
  "a box without a bullet": ["Next:\r\n\r\n[ ] Send it\r\n", "Next:\r\n\r\n[x] Send it\r\n"],
  "Org headlines": ["* Next\n** TODO [#A] Send it :post:\n   text\n", "* Next\n** DONE [#A] Send it :post:\n   text\n"],
  "quoted Org headlines": ["#+title: x\n> * TODO Send it\n", "#+title: x\n> * DONE Send it\n"],
  "Org lists": ["#+title: x\n* Next\n- [ ] Send it\n", "#+title: x\n* Next\n- [x] Send it\n"],
  AsciiDoc: ["= Title\n\n== Next\n\n* [ ] Send it\n", "= Title\n\n== Next\n\n* [x] Send it\n"],
  reStructuredText: ["Next\n~~~~\n\n.. note:: x\n\n* [ ] Send it\n", "Next\n~~~~\n\n.. note:: x\n\n* [x] Send it\n"],
  "wiki text": ["== Next ==\n'''Now'''\n* [ ] Send it\n", "== Next ==\n'''Now'''\n* [x] Send it\n"],
  "drawn boxes": ["☐ Send it\n⬜ Call\n", "☑ Send it\n⬜ Call\n"],
};

describe("ticking a task off", () => {
  for (const [format, [open, done]] of Object.entries(FORMATS)) {
    it(`changes its mark and nothing else in ${format}, and back again`, () => {
      assert.equal(set(open, 0, true), done);
      assert.equal(set(done, 0, false), open);
      assert.equal(set(open, 0, false), open);
      assert.equal(set(done, 0, true), done);
    });
  }

  it("opens again what was cancelled, moved on or half done", () => {
    assert.equal(set("- [>] Send it\n", 0, false), "- [ ] Send it\n");
    assert.equal(set("- [-] Send it\n", 0, false), "- [ ] Send it\n");
    assert.equal(set("- [/] Send it\n", 0, true), "- [x] Send it\n");
    assert.equal(set("- [] x [ ]\n", 0, true), "- [x] x [ ]\n");
  });

  it("opens again what was struck out, whatever its box says, and keeps other signs", () => {
    assert.equal(set("- [ ] ~~Send it~~ #planning\n", 0, false), "- [ ] Send it #planning\n");
    assert.equal(set("- [x] **~~Send it~~**\n", 0, false), "- [ ] **Send it**\n");
    assert.equal(set("☑ ~~**Send it**~~\n", 0, false), "☐ **Send it**\n");
    assert.equal(set("* DONE ~~Send it~~\n", 0, false), "* TODO Send it\n");
    assert.equal(set("- [x] ~~Send~~ it\n", 0, false), "- [ ] ~~Send~~ it\n");
  });

  it("says so when the task is gone, or when nothing tells which of two it was", () => {
    const [place] = placesIn("# A\n- [ ] Send it\n");
    assert.equal(setItemDone("# A\n- [ ] Send it today\n", place!, true, WORDS), "notFound");
    assert.equal(
      setItemDone("# A\n- [ ] Send it\n# A\n# B\n# A\n- [ ] Send it\n", { ...place!, line: 3 }, true, WORDS),
      "ambiguous",
    );
  });

  it("tells the same words apart by heading where their number has changed, else takes the nearest", () => {
    const before = "# A\n- [ ] Send it\n# B\n- [ ] Send it\n";
    const after = "# A\n- [ ] Send it\n- [ ] Send it\n# B\n\n- [ ] Send it\n";
    assert.equal(set(before, 1, true, after), "# A\n- [ ] Send it\n- [ ] Send it\n# B\n\n- [x] Send it\n");
    assert.equal(set(before, 0, true, after), "# A\n- [x] Send it\n- [ ] Send it\n# B\n\n- [ ] Send it\n");
  });
});

describe("turning over the task at a line", () => {
  const text = "# A\n- [ ] Send it\n  by post\n\nwords\n- [x] Call\n";
  const toggled = (line: number) => {
    const edit = toggleItemAt(text, line, text.split("\n").slice(0, line).join("\n").length + Number(line > 0), WORDS);
    return edit && apply(text, edit);
  };

  it("takes the task that the line begins or goes on with", () => {
    assert.equal(toggled(1), text.replace("[ ]", "[x]"));
    assert.equal(toggled(2), text.replace("[ ]", "[x]"));
    assert.equal(toggled(5), text.replace("[x]", "[ ]"));
  });

  it("leaves other lines alone", () => {
    assert.deepEqual([0, 3, 4, 6].map(toggled), [null, null, null, null]);
  });
});

describe("laws of ticking off", () => {
  const words = fc.constantFrom("Send it", "Call Ben", "Book a room", "Ask @ana by Friday");
  const task = fc
    .tuple(fc.constantFrom("- [ ] ", "* [ ] ", "1. [ ] ", "> - [ ] ", "☐ "), words)
    .map((parts) => parts.join(""));
  const other = fc.constantFrom(
    "",
    "# Next",
    "## Work",
    "Some words.",
    "- a bullet",
    "- [x] Something else",
    "1. a number",
  );
  const note = fc.array(fc.oneof(task, other), { minLength: 1, maxLength: 20 });

  it("only one character changes, and doing it twice restores the text", () => {
    fc.assert(
      fc.property(note, fc.nat(), fc.constantFrom("\n", "\r\n", "\r"), (lines, pick, end) => {
        const text = lines.join(end);
        const open = placesIn(text).filter(({ text: said }) => said !== "Something else");
        fc.pre(open.length > 0);
        const place = open[pick % open.length]!;
        const done = apply(text, setItemDone(text, place, true, WORDS));
        assert.equal(done.length, text.length);
        assert.equal([...done].filter((character, at) => character !== [...text][at]).length, 1);
        assert.equal(apply(done, setItemDone(done, place, false, WORDS)), text);
      }),
    );
  });

  it("any task that is turned over is read so, and turned over again as it was before", () => {
    const marks = "- [ ] |> 1. [x] |- [-] |- [/] |[] |+ [>] |☑ |✅ |🔲 |- ☐ |* TODO |> ** CANCELLED |* NEXT [#A] ";
    const said = [
      "Send it",
      "~~Send it~~",
      "**~~Send~~**",
      "~~*Send*~~ #planning",
      "~~Send",
      "~~Send~~ it",
      "TODO [x]",
    ];
    const any = fc.tuple(fc.constantFrom(...marks.split("|")), fc.constantFrom(...said)).map((parts) => parts.join(""));
    const lines = fc.array(fc.oneof(any, other, fc.constantFrom("#+title: x", "* Head", "  goes on ~~")), {
      maxLength: 8,
    });
    const taskAt = (text: string, line: number) =>
      readLines(text, WORDS).find((one) => one.line === line && one.kind === "task");
    fc.assert(
      fc.property(lines, fc.constantFrom("\n", "\r\n", "\r"), (all, end) => {
        const text = all.join(end);
        for (const { line, start, done } of readLines(text, WORDS).filter(({ kind }) => kind === "task")) {
          const turned = apply(text, toggleItemAt(text, line, start, WORDS));
          assert.equal(taskAt(turned, line)?.done, !done, all[line]);
          assert.equal(taskAt(apply(turned, toggleItemAt(turned, line, start, WORDS)), line)?.done, done, all[line]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("the right line is found after lines came and went elsewhere", () => {
    const insertions = fc.array(fc.tuple(fc.nat(), other), { maxLength: 6 });
    fc.assert(
      fc.property(note, fc.nat(), insertions, (lines, pick, added) => {
        const tasks = placesIn(lines.join("\n")).filter(({ text }) => text !== "Something else");
        fc.pre(tasks.length > 0);
        const place = tasks[pick % tasks.length]!;
        const now = lines.map((line, index) => ({ line, chosen: index === place.line }));
        for (const [at, line] of added) now.splice(at % (now.length + 1), 0, { line, chosen: false });
        const removable = now.findIndex(({ line, chosen }) => !chosen && line === "Some words.");
        if (removable >= 0) now.splice(removable, 1);
        const text = now.map(({ line }) => line).join("\n");
        // What was put in may have made of the task no task any more, such as the rest of a paragraph.
        fc.pre(placesIn(text).filter(({ text: said }) => said === place.text).length === place.of);
        const found = setItemDone(text, place, true, WORDS);
        assert.ok(typeof found !== "string");
        assert.equal(
          found.line,
          now.findIndex(({ chosen }) => chosen),
        );
      }),
    );
  });
});
