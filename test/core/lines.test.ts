import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readLines } from "../../src/core/lines.ts";
import type { NoteLine } from "../../src/core/model.ts";
import { WORDS } from "../words.ts";

const FIXTURES = "test/fixtures/lines";
const NOTES = "test/fixtures/notes";

function show({ kind, done, tag, heading, text }: NoteLine): string {
  const box = done === undefined ? "" : done ? "[x]" : "[ ]";
  return `${kind}${box}${tag ? ` #${tag}` : ""} | ${heading} | ${text}`;
}

const read = (text: string) => readLines(text, WORDS).map(show).join("\n");

interface Case {
  readonly name: string;
  readonly text: string;
  readonly lines: string;
}

/** See the README beside the fixtures. */
function casesIn(file: string): Case[] {
  const parts = readFileSync(path.join(FIXTURES, file), "utf8").split(/^@@@ (.*)\n/m);
  assert.equal(parts.length % 4, 1, `${file}: each text needs its lines`);
  const cases: Case[] = [];
  for (let i = 1; i < parts.length; i += 4) {
    cases.push({ name: parts[i]!, text: parts[i + 1]!, lines: parts[i + 3]!.trimEnd() });
  }
  return cases;
}

describe("lines", () => {
  for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith(".txt"))) {
    describe(path.basename(file, ".txt"), () => {
      for (const { name, text, lines } of casesIn(file)) {
        it(name, () => assert.equal(read(text), lines));
      }
    });
  }

  describe("whole notes", () => {
    for (const name of readdirSync(NOTES)) {
      it(name, () => {
        const expected = readFileSync(path.join(FIXTURES, "notes", `${name}.lines`), "utf8");
        assert.equal(`${read(readFileSync(path.join(NOTES, name), "utf8"))}\n`, expected);
      });
    }
  });

  describe("odd characters", () => {
    const words = "- Sam owns the rollout";
    for (const [name, text] of Object.entries({
      "byte-order mark": `\ufeff${words}`,
      "byte-order mark before a heading": `\ufeff# Plan\n${words}`,
      "byte-order mark before front matter": `\ufeff---\na: b\n---\n${words}`,
      CRLF: `# Plan\r\n\r\n${words}\r\n- \r\n`,
      "lone CR": `# Plan\r\r${words}\r- \r`,
      "mixed breaks": `# Plan\n\r\n\r${words}\r\n\n`,
      NUL: `\0\n\0${words}\0\n\0`,
      "no-break and ideographic spaces": `\u00a0\u3000-\u00a0Sam owns the rollout\u3000`,
    })) {
      it(name, () => {
        const lines = readLines(text, WORDS);
        assert.deepEqual(
          lines.map((line) => line.text),
          ["Sam owns the rollout"],
        );
        const [line] = lines;
        assert.equal(text.slice(line!.textStart, line!.textStart + line!.text.length), line!.text);
        assert.equal(text.slice(line!.start, line!.end).replaceAll("\u00a0", " "), words);
        assert.equal(line!.line, text.slice(0, line!.start).split(/\r\n|\r|\n/).length - 1);
      });
    }

    it("a byte-order mark changes nothing in how any format is read", () => {
      for (const text of [
        "** DONE Send it\n",
        "#+TITLE: Week\n* Plan\n** Rooms\n",
        "= Week\n\n== Plan\n\nSam owns it\n",
      ])
        assert.equal(read(`\ufeff${text}`), read(text));
    });

    it("U+2028 and U+2029 break no line", () => {
      assert.equal(read("one\u2028two\u2029three"), "paragraph |  | one\u2028two\u2029three");
    });

    it("lone surrogates stay as they are", () => {
      assert.equal(
        read("- a\ud800 b\udc00\n## \udfff\n\ud840 c"),
        "bullet |  | a\ud800 b\udc00\nparagraph | \udfff | \ud840 c",
      );
    });
  });

  it("takes a heading's first 200 code units", () => {
    const [line] = readLines(`# ${"long ".repeat(1000)}\nSam owns the rollout`, WORDS);
    assert.ok(line!.heading.length <= 200);
  });
});

/** Two million code units each; anything worse than linear would take minutes. */
describe("lines of hostile texts", function () {
  this.timeout(20_000);
  const fill = (piece: string) => piece.repeat(2_000_000 / piece.length);
  for (const [name, text] of Object.entries({
    "one endless word": fill("a"),
    "one endless line of ideographs": fill("漢"),
    "open brackets": fill("["),
    brackets: fill("[]"),
    "open comments": fill("<!--"),
    "comments between words": fill("x <!-- y --> "),
    "unclosed tags": fill("<a "),
    markers: fill("- "),
    "quote marks": fill("> "),
    "number signs": fill("# "),
    emphasis: fill("*a _b "),
    backticks: fill("`` ` "),
    colons: fill("a: "),
    pipes: fill("| "),
    dashes: fill("-"),
    "levels of a number": fill("1."),
    braces: `== H ==\n${fill("{{")}`,
    commands: `\\section{a}\n${fill("\\a{")}`,
    "tags of a headline": `#+TITLE: a\n* ${fill(":a: ")}`,
    spaces: fill(" "),
    breaks: fill("\r"),
    underlines: fill(`${"=".repeat(49)}\n`),
    continuations: `- a\n${fill("  bc\n")}`,
    "an open fence": `\`\`\`\n${fill("x\n")}`,
    "an open front matter": `---\na: b\n${fill("c: d\n")}`,
  })) {
    it(name, () => assert.ok(readLines(text, WORDS).every((line) => line.start < line.end)));
  }
});
