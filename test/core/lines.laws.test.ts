import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { editReading, openReading, readLines, type TextChange } from "../../src/core/lines.ts";
import type { NoteLine } from "../../src/core/model.ts";
import { WORDS } from "../words.ts";

/** What opens, closes, marks or disturbs something in some format. */
const PIECES = [
  ..."\n \t-*+>|#=~`_:.!?<[]{}()&%\\$@\0\r\ufeff\u2028\ud800\udc00aZ1é漢字。",
  ...[
    "\n\n",
    "\r\n",
    "- ",
    "* ",
    "** ",
    "1. ",
    "(a) ",
    "> ",
    "> Why?",
    "# ",
    "## Plan\n",
    "[ ] ",
    "- [x] ",
    "☐ ",
    "---",
    "===",
  ],
  ...[
    "\n---\n",
    "\n=====\n",
    "~~~",
    "```",
    "\n```\n",
    "<!--",
    "-->",
    "|---|\n",
    "| a | b |",
    "| ",
    "|===\n",
    "+---+",
    "====  ====",
  ],
  ...[
    "#+TITLE: x\n",
    "#+BEGIN_SRC\n",
    "#+END_SRC\n",
    ":END:\n",
    ":LOGBOOK:\n",
    "* TODO ",
    "== H ==\n",
    "== H\n",
    "{{",
    "}}",
    "{|\n",
    "|}\n",
  ],
  ...[
    ".. note:: ",
    ".. x\n",
    "::\n",
    "\\section{A}",
    "\\item ",
    "\\begin{verbatim}",
    "\\end{verbatim}",
    "\\begin{tabular}\n",
    "%%",
    "$$",
  ],
  ...[
    "Attendees: ",
    "Ana, Tom",
    "Date: ",
    "2026-11-23",
    "https://a.b ",
    "[a](b)",
    "**",
    "#vision",
    " #planning\n",
    "WORDS",
    "Wins:\n",
  ],
  ..."we promised people that they can plan their lives again and more|a line\n|ana is tired|Sam owns it. ".split("|"),
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((list) => list.join(""));
const texts = fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: "binary", maxLength: 80 }));

const numberOf = (text: string, offset: number) => text.slice(0, offset).split(/\r\n|\r(?!\n)|\n/).length - 1;

/** Node's garbage collector as a function, without a flag on the command line. */
function exposeCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

/** As `note.ts` keeps its lines after an edit. */
function apply(lines: readonly NoteLine[], change: ReturnType<typeof editReading>): NoteLine[] {
  const { replaced, shift, lineShift } = change;
  const moved = lines
    .filter((line) => line.line >= replaced.end)
    .map((line) => ({
      ...line,
      line: line.line + lineShift,
      start: line.start + shift,
      end: line.end + shift,
      textStart: line.textStart + shift,
    }));
  return [...lines.filter((line) => line.line < replaced.start), ...change.lines, ...moved];
}

function replaceIn(text: string, at: number, length: number, inserted: string): { text: string; change: TextChange } {
  const start = at % (text.length + 1);
  const oldEnd = Math.min(text.length, start + length);
  const change = { start, oldEnd, newEnd: start + inserted.length };
  return { text: text.slice(0, start) + inserted + text.slice(oldEnd), change };
}

describe("laws of lines", () => {
  it("any text has lines in order, apart from each other, with words and true offsets", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const line of readLines(text, WORDS)) {
          assert.ok(line.start >= end && line.start < line.end && line.end <= text.length);
          assert.ok(line.textStart >= line.start && line.textStart < line.end);
          assert.equal(line.line, numberOf(text, line.start));
          assert.match(line.text, /[\p{L}\p{Cs}\u{10000}-\u{10ffff}]/u);
          assert.equal(line.text, line.text.trim());
          const words = text.slice(line.textStart, line.textStart + line.text.length);
          const joined = /[\r\n]/.test(text.slice(line.start, line.end));
          if (!joined) assert.ok(words === line.text && line.textStart + line.text.length <= line.end);
          end = line.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("after any edits it reads what a fresh reading gives", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), pieces), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, edits, (first, list) => {
        let text = first;
        const { reading, lines: opened } = openReading(text, WORDS);
        let lines: readonly NoteLine[] = opened;
        assert.deepEqual(lines, readLines(text, WORDS));
        for (const [at, length, inserted] of list) {
          const edit = replaceIn(text, at, length, inserted);
          text = edit.text;
          lines = apply(lines, editReading(reading, text, edit.change));
          assert.deepEqual(lines, readLines(text, WORDS));
          const { words, head, starts, states } = openReading(text, WORDS).reading;
          assert.deepEqual({ ...reading, hasReturns: true }, { words, head, starts, states, hasReturns: true });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("a line that is added at the end changes nothing above the one before it, unless it settles the format", () => {
    const line = fc.constantFrom(
      ..."|- we agree on the plan|* [ ] Send it|1. a number|  goes on|# Head|> quoted words|- [x] done|*TODO* x|Ana: yes".split(
        "|",
      ),
      ..."Some words that go on.;what next?;- item:;Attendees: Ana, Ben;| a | b |;日本語の行;words that go on and on".split(
        ";",
      ),
      "words in a line that is so long that an editor or a hand wrapped it at its end and",
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), line, (lines, added) => {
        const text = lines.join("\n");
        const last = text.lastIndexOf("\n") + 1;
        const above = (whole: string) => readLines(whole, WORDS).filter(({ end }) => end <= last);
        assert.deepEqual(above(`${text}\n${added}`), above(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("lines may be broken in any way", () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom("\r\n", "\r"), (text, lineBreak) => {
        const plain = text.replaceAll("\r", "");
        const told = (lines: NoteLine[]) =>
          lines.map(({ line, text, kind, heading }) => ({ line, text, kind, heading }));
        assert.deepEqual(told(readLines(plain.replaceAll("\n", lineBreak), WORDS)), told(readLines(plain, WORDS)));
      }),
    );
  });

  it("edits don't keep the texts that they replaced", () => {
    const collect = exposeCollector();
    let text = "# Week\n\n- Sam owns the rollout of the records\n".repeat(25_000);
    const { reading } = openReading(text, WORDS);
    const kept: NoteLine[] = [];
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 60; i++) {
      const edit = replaceIn(text, 5 + i * 43 * 100, 0, "a rather long piece of words");
      text = edit.text;
      kept.push(...editReading(reading, text, edit.change).lines);
    }
    collect();
    assert.ok(kept.length > 0);
    assert.ok(process.memoryUsage().heapUsed - before < 20e6, "60 texts of 1 MB are held");
  });

  it("a key stroke reads a handful of lines again, a heading its section", () => {
    const section = (name: string) => `## ${name}\n\n${"- Sam owns the rollout\n".repeat(50)}\n`;
    const text = Array.from({ length: 40 }, (_, i) => section(`Week ${i}`)).join("");
    const { reading } = openReading(text, WORDS);
    const middle = text.indexOf("- Sam", text.length / 2);
    const letter = replaceIn(text, middle + 5, 0, "x");
    assert.ok(editReading(reading, letter.text, letter.change).lines.length <= 3);
    const heading = replaceIn(letter.text, letter.text.indexOf("Week 20"), 4, "Month");
    assert.equal(
      editReading(reading, heading.text, heading.change).lines.filter((line) => line.heading === "Month 20").length,
      50,
    );
  });
});
