import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSnippets } from "../../src/packs/snippets.ts";

interface Entry {
  scope: string;
  prefix: string[];
  body: string[];
  description: string;
}

describe("building the snippets", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "evenkeel-snippets-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function readEntries(): Promise<Record<string, Entry>> {
    return JSON.parse(await readFile(path.join(folder, "out/en.code-snippets"), "utf8")) as Record<string, Entry>;
  }

  it("offers every shipped template in each text format under its prefixes", async () => {
    await buildSnippets(process.cwd(), path.join(folder, "out"));
    const entries = Object.values(await readEntries());
    for (const language of ["markdown", "plaintext", "org", "asciidoc", "restructuredtext"]) {
      const offered = entries.filter(({ scope }) => scope.split(",").includes(language));
      const prefixes = offered.flatMap(({ prefix }) => prefix);
      assert.equal(offered.length, 29);
      assert.equal(new Set(prefixes).size, prefixes.length, "each offers one template");
      for (const prefix of ["1on1", "1on1-weekly", "plan-okr", "okr", "retro"]) assert.ok(prefixes.includes(prefix));
    }
    const org = entries.find(({ scope, prefix }) => scope === "org" && prefix.includes("1on1"));
    assert.equal(org?.body[0], "#+person: ${1:person}");
    assert.ok(org.body.includes("** Agreed"));
  });

  it("ships the template files in one that the web can fetch", async () => {
    await buildSnippets(process.cwd(), path.join(folder, "out"));
    const files = JSON.parse(await readFile(path.join(folder, "out/en.json"), "utf8")) as {
      name: string;
      text: string;
    }[];
    assert.equal(files.length, 29);
    const weekly = files.find(({ name }) => name === "1on1-weekly.md");
    assert.equal(weekly?.text, await readFile("snippets/en/1on1-weekly.md", "utf8"));
  });

  it("fails with file, line and column of every fault", async () => {
    await mkdir(path.join(folder, "snippets/en"), { recursive: true });
    await writeFile(path.join(folder, "snippets/en/a.md"), "---\ntitle: A\nkind: party\n---\n- ${persn}\n");
    await writeFile(path.join(folder, "snippets/en/b.md"), "no header");
    await assert.rejects(buildSnippets(folder, path.join(folder, "out")), (error: Error) => {
      const lines = error.message.split("\n");
      assert.match(lines[0] ?? "", /^snippets\/en\/a\.md:3:7: `kind`/);
      assert.match(lines[1] ?? "", /^snippets\/en\/a\.md:5:3: There is no variable `persn`/);
      assert.match(lines[2] ?? "", /^snippets\/en\/b\.md:1:1: /);
      return true;
    });
  });
});
