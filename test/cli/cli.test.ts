import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a shell would. */
function evenkeel(args: readonly string[], input = ""): Promise<Run> {
  const child = spawn(process.execPath, ["dist/cli.js", ...args]);
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

const records = (out: string): Record<string, unknown>[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const NOTE = `---
person: Mira
date: 2026-03-02
---
# 1:1

- We want every clinic to trust us, that is our vision
- Budget for Q3: 12k, deadline 14 May
- Thanks for the great work, I am proud of you
- Incident review: two blockers are still open #controlling
`;

describe("evenkeel", () => {
  let folder: string;
  let note: string;

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "evenkeel-"));
    note = path.join(folder, "mira.md");
    writeFileSync(note, NOTE);
  });
  after(() => rmSync(folder, { recursive: true }));

  it("labels a file, a row a line", async () => {
    const { code, out } = await evenkeel(["label", note]);
    const rows = out.trimEnd().split("\n");
    assert.equal(code, 0);
    assert.equal(rows.length, 4);
    assert.match(rows[3]!, /mira\.md:10\tcontrolling\t1\.00\tIncident review/);
  });

  it("labels a file as one JSON object with spans of the text", async () => {
    const { out } = await evenkeel(["label", "--json", note]);
    const [object] = records(out) as unknown as [
      { lines: { start: number; end: number; text: string; label: string }[] },
    ];
    for (const line of object.lines) assert.ok(NOTE.slice(line.start, line.end).includes(line.text));
    assert.equal(object.lines[3]!.label, "controlling");
  });

  it("labels a note in the language that it gives itself", async () => {
    const german = path.join(folder, "german.txt");
    writeFileSync(german, "---\nlanguage: de\n---\n- Budget OK\n");
    const [object] = records((await evenkeel(["label", "--json", german])).out) as unknown as [
      { lines: { language: string }[] },
    ];
    assert.deepEqual(
      object.lines.map(({ language }) => language),
      ["de"],
    );
    rmSync(german);
  });

  it("labels records in order, goes on after a bad one and ends with 1", async () => {
    const input = '{"id":1,"text":"our vision"}\nnot json\n{"id":3}\n\n{"id":"d","text":"budget","heading":"Plan"}\n';
    const { code, out } = await evenkeel(["label", "--ndjson"], input);
    const result = records(out);
    assert.equal(code, 1);
    assert.deepEqual(
      result.map(({ id }) => id),
      [1, undefined, 3, "d"],
    );
    assert.match(String(result[1]!.error), /line 2: this is not JSON/);
    assert.match(String(result[2]!.error), /line 3: "text" is missing/);
    assert.deepEqual(Object.keys(result[0]!), [
      "id",
      "label",
      "second",
      "shown",
      "confidence",
      "language",
      "probabilities",
      "evidence",
    ]);
    const probabilities = Object.values(result[0]!.probabilities as Record<string, number>);
    assert.ok(Math.abs(probabilities.reduce((sum, each) => sum + each, 0) - 1) < 1e-9);
  });

  it("takes records and gold lines behind a byte-order mark", async () => {
    const line = '\ufeff{"id":1,"text":"our vision","label":"vision"}\n';
    const { code, out } = await evenkeel(["label", "--ndjson"], line);
    assert.deepEqual([code, records(out)[0]!.id], [0, 1]);
    const gold = path.join(folder, "marked.jsonl");
    writeFileSync(gold, line);
    assert.equal((await evenkeel(["evaluate", gold])).code, 0);
  });

  it("keeps silent about a language it has no pack for", async () => {
    const { out } = await evenkeel(["label", "--ndjson"], '{"text":"tiene que estar","language":"xx"}\n');
    const [{ shown, language }] = records(out) as [Record<string, unknown>];
    assert.deepEqual({ shown, language }, { shown: false, language: "xx" });
  });

  for (const format of ["text", "json", "csv", "md", "html"]) {
    it(`reports balances as ${format}`, async () => {
      const { code, out } = await evenkeel(["balance", folder, "--by", "person", "--format", format]);
      assert.equal(code, 0);
      assert.match(out, /Mira/);
    });
  }

  it("reads people and days from paths, whichever folder it is given", async () => {
    const person = path.join(folder, "team", "people", "Ana");
    mkdirSync(person, { recursive: true });
    writeFileSync(path.join(person, "2026-03-02.md"), "- Budget for Q3: 12k\n- Where do we go? #vision\n");
    const names = async (given: string, grouping: string) => {
      const { out } = await evenkeel(["balance", given, "--by", grouping, "--format", "json"]);
      return (JSON.parse(out) as { name: string; lines: number }[]).map(({ name, lines }) => `${name} ${lines}`);
    };
    for (const given of [path.join(folder, "team"), person, path.join(person, "2026-03-02.md")]) {
      assert.deepEqual(await names(given, "person"), ["Ana 2"], given);
    }
    assert.deepEqual(await names(person, "month"), ["2026-03 2"]);
  });

  it("measures itself against labelled lines", async () => {
    const gold = path.join(folder, "gold.jsonl");
    writeFileSync(gold, '{"text":"our vision","label":"vision","lang":"en"}\n{"text":"x","label":"nonsense"}\n');
    const { code, out, err } = await evenkeel(["evaluate", gold]);
    assert.equal(code, 1);
    assert.match(out, /en: 1 lines/);
    assert.match(err, /gold\.jsonl:2: "label" must be one of/);
  });

  it("says which file is missing, reads the others and ends with 1", async () => {
    const { code, out, err } = await evenkeel(["label", path.join(folder, "gone.md"), note]);
    assert.equal(code, 1);
    assert.match(err, /gone\.md: there is no such file or folder/);
    assert.match(out, /mira\.md:7/);
  });

  it("says which file is in another encoding instead of labelling signs that nobody wrote", async () => {
    const wide = path.join(folder, "wide.md");
    writeFileSync(wide, Buffer.from("\ufeff- We plan the budget\n", "utf16le"));
    const { code, out, err } = await evenkeel(["label", wide, note]);
    rmSync(wide);
    assert.equal(code, 1);
    assert.match(err, /wide\.md: this is not text in UTF-8; save it/);
    assert.match(out, /^(?:.*mira\.md:.*\n)+$/);
  });

  for (const args of [
    ["label"],
    ["balance"],
    ["nonsense"],
    ["balance", ".", "--by", "mood"],
    ["label", "--ndjson", "a"],
  ]) {
    it(`calls "${args.join(" ")}" wrong usage`, async () => {
      const { code, err } = await evenkeel(args);
      assert.equal(code, 2);
      assert.match(err, /error:/);
    });
  }

  it("tells its version and how it is used", async () => {
    assert.match((await evenkeel(["--version"])).out, /^\d+\.\d+\.\d+\n$/);
    const help = await evenkeel(["--help"]);
    assert.equal(help.code, 0);
    assert.match(help.out, /label.*balance.*evaluate/s);
  });
});
