import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { COMMANDS } from "../src/editor/commandNames.ts";
import { NOTE_ENDINGS, NOTE_PATHS } from "../src/journal/noteNames.ts";
import { SITUATIONS } from "../src/journal/vocabulary.ts";
import { DEFAULT_RANGES } from "../src/report/readings/situations.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const nls = JSON.parse(readFileSync("package.nls.json", "utf8"));

describe("package.json", () => {
  it("contributes the commands that the code registers, and no other", () => {
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(contributed.sort(), COMMANDS.map((name) => `evenkeel.${name}`).sort());
  });

  it("contributes the settings that the code reads, and no other", () => {
    const source = readFileSync("src/editor/settings.ts", "utf8");
    const [settings = ""] = /^export interface Settings \{[\s\S]*?^\}/m.exec(source) ?? [];
    const read = [...settings.matchAll(/^ {2}"?([\w.]+)"?: [^;]+;/gm)].map((found) => `evenkeel.${found[1]}`);
    assert.deepEqual(Object.keys(manifest.contributes.configuration.properties).sort(), read.sort());
  });

  it("has as defaults the ranges that the code falls back on", () => {
    const { default: ranges, propertyNames } = manifest.contributes.configuration.properties["evenkeel.situations"];
    assert.deepEqual(ranges, DEFAULT_RANGES);
    assert.deepEqual(propertyNames.enum, SITUATIONS);
  });

  it("has a text for every key, and a key for every text", () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map((found) => found[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
  });

  it("reads the same file endings in the editor as on the command line", () => {
    const pattern = manifest.contributes.configuration.properties["evenkeel.notes.include"].default;
    assert.equal(pattern, `**/*.{${NOTE_ENDINGS.join(",")}}`);
  });

  it("says at once where a path has a variable that nothing fills in, and which there are", () => {
    const { properties } = manifest.contributes.configuration;
    const known: string[] = nls["setting.path.pattern"].match(/\$\{\w+\}/g);
    const ofPaths = [
      properties["evenkeel.newNote.oneOnOnePath"],
      properties["evenkeel.newNote.planPath"],
      properties["evenkeel.notes.paths"].items,
    ];
    for (const { pattern, patternErrorMessage } of ofPaths) {
      assert.equal(patternErrorMessage, "%setting.path.pattern%");
      const isKnown = (path: string): boolean => new RegExp(pattern).test(path);
      for (const path of [...known, ...NOTE_PATHS, "costs $5.md"]) assert.ok(isKnown(path), path);
      for (const name of ["persn", "file", "Person", ""]) assert.ok(!isKnown(`notes/\${${name}} x.md`), name);
    }
  });

  it("lists each setting in a place of its own, those of one kind together", () => {
    const properties: Readonly<Record<string, { order: number }>> = manifest.contributes.configuration.properties;
    const places = Object.entries(properties).sort(([, a], [, b]) => a.order - b.order);
    assert.equal(new Set(places.map(([, { order }]) => order)).size, places.length);
    const kinds = places.map(([name]) => name.split(".")[1]);
    const runs = kinds.filter((kind, at) => kind !== kinds[at - 1]);
    assert.deepEqual(runs, [...new Set(runs)]);
  });

  it("finds people and plans in the editor where the command line does", () => {
    const { properties } = manifest.contributes.configuration;
    const defaultOf = (name: string) => properties[`evenkeel.${name}`].default;
    const places = [defaultOf("newNote.oneOnOnePath"), defaultOf("newNote.planPath"), ...defaultOf("notes.paths")];
    assert.deepEqual(places, NOTE_PATHS);
  });

  it("never starts with the editor", () => {
    assert.ok(!manifest.activationEvents.includes("*"));
  });

  it("protects the settings that a workspace could abuse until it is trusted", () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const ofFiles = Object.keys(manifest.contributes.configuration.properties).filter((name) =>
      /^evenkeel\.(notes|newNote)\./.test(name),
    );
    assert.deepEqual(restrictedConfigurations.sort(), ofFiles.sort());
  });
});

describe("displayed text", () => {
  it("goes through localisation", () => {
    const shown = /show(?:Information|Warning|Error)Message\(\s*["'`]|(?:placeHolder|prompt|title):\s*["'`][A-Z]/;
    const files = readdirSync("src/editor").filter((name) => name.endsWith(".ts"));
    assert.deepEqual(
      files.filter((name) => shown.test(readFileSync(`src/editor/${name}`, "utf8"))),
      [],
    );
  });
});
