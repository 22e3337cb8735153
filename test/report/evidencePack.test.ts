import assert from "node:assert/strict";
import fc from "fast-check";
import { LABELS, type Label } from "../../src/core/index.ts";
import { DOCUMENT_FORMATS, type Document } from "../../src/report/document.ts";
import { type EvidenceNote, type EvidenceWords, evidencePack } from "../../src/report/evidencePack.ts";
import { linesOf } from "./readings/subjects.ts";
import { noteOf } from "./trend/points.ts";

const words: EvidenceWords = {
  title: "Notes about {0}",
  period: "{0} to {1}",
  summary: "{0} notes, {1} of {2} lines",
  noNotes: "None.",
  topics: "Topics",
  notes: "Notes",
  count: "{0}: {1}",
  note: "{0} ({1})",
  line: "{0}: {1}",
  nothing: "nothing",
  footer: "No score.",
  labels: Object.fromEntries(LABELS.map((label) => [label, label])) as Record<Label, string>,
};
const period = { person: "Ana", from: "2026-01-01", to: "2026-06-30" };
const note = (
  date: string,
  counts: Partial<Record<Label, number>>,
  more: Partial<EvidenceNote> = {},
): EvidenceNote => ({
  date,
  path: `people/ana/${date}.md`,
  sums: noteOf(date, counts).sums,
  ...more,
});

describe("evidence pack", () => {
  it("lists the notes of the period with date, link and counts, and all counts together", () => {
    const notes = [
      note("2026-03-01", { planning: 2, none: 3 }),
      note("2026-02-01", { vision: 1, planning: 1 }),
      note("2025-12-31", { controlling: 9 }),
      note("2026-07-01", { controlling: 9 }),
    ];
    const text = DOCUMENT_FORMATS.md(evidencePack(period, notes, words));
    assert.match(text, /^# Notes about Ana\n\n2026-01-01 to 2026-06-30\n\n2 notes, 4 of 7 lines\n/);
    assert.match(text, /\n- vision: 1\n- alignment: 0\n- inspiration: 0\n- planning: 3\n/);
    assert.match(
      text,
      /\n- \[2026-02-01 \\\(vision: 1, planning: 1\\\)\]\(\.\/people\/ana\/2026-02-01\.md\)\n- \[2026-03-01 \\\(planning: 2\\\)\]/,
    );
    assert.ok(text.endsWith("\n\nNo score.\n"));
  });

  it("gives no share and no percentage", () => {
    assert.doesNotMatch(
      DOCUMENT_FORMATS.md(evidencePack(period, [note("2026-03-01", { planning: 9 })], words)),
      /%|0\.\d/,
    );
  });

  it("shows lines only where they come with the note, and those that lead or manage only", () => {
    const lines = linesOf("where we go #vision", "hello there all #none");
    const text = DOCUMENT_FORMATS.md(evidencePack(period, [note("2026-03-01", { vision: 1 }, { lines })], words));
    assert.match(text, /\n {2}- vision: where we go\n/);
    assert.doesNotMatch(text, /hello/);
  });

  it("says that there are none", () => {
    assert.deepEqual(evidencePack(period, [], words).blocks.at(-2), { paragraph: "None." });
    const silent = evidencePack(period, [note("2026-03-01", { none: 2 })], words);
    assert.match(DOCUMENT_FORMATS.md(silent), /2026-03-01 \\\(nothing\\\)/);
  });
});

describe("document", () => {
  const linkTo = (path: string): Document => ({ title: "t", blocks: [{ list: [{ text: "x", path }] }] });

  it("keeps what somebody wrote from becoming markup", () => {
    const text = "<script>](javascript:alert(1)) *a*\n# b";
    const document = { title: text, blocks: [{ heading: text }, { paragraph: text }, { list: [{ text }] }] };
    assert.ok(!DOCUMENT_FORMATS.html(document).includes("<script"));
    const markdown = DOCUMENT_FORMATS.md(document);
    assert.doesNotMatch(markdown, /(?<!\\)[<*]|(?<!\\)\]\(|\n# b/);
    const list = { title: "t", blocks: [{ paragraph: "- a" }, { paragraph: "1. b" }] };
    assert.match(DOCUMENT_FORMATS.md(list), /\n\\- a\n\n1\\\. b\n/);
  });

  it("links to relative paths only, whatever the path", () => {
    const links: readonly [string, string][] = [
      ["javascript:alert(1)", "./javascript%3Aalert%281%29"],
      ["//example.org/a", ".///example.org/a"],
      ["../ana/1 2.md", "../ana/1%202.md"],
      ["a\ud800.md", "./a%EF%BF%BD.md"],
    ];
    for (const [path, link] of links) {
      assert.ok(DOCUMENT_FORMATS.md(linkTo(path)).includes(`](${link})`), path);
      assert.ok(DOCUMENT_FORMATS.html(linkTo(path)).includes(`href="${link}"`), path);
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (path) => {
        const [, link] = /\]\(([^)]*)\)\n$/.exec(DOCUMENT_FORMATS.md(linkTo(path)))!;
        assert.equal(new URL(link!, "https://example.com/notes/").origin, "https://example.com");
      }),
    );
  });
});
