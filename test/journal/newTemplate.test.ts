import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { cleanName } from "../../src/journal/names.ts";
import { copyTemplate, emptyTemplate } from "../../src/journal/newTemplate.ts";
import { renderText } from "../../src/journal/renderTemplate.ts";
import { parseTemplate } from "../../src/journal/template.ts";
import { noteVariables } from "../../src/journal/variables.ts";
import { NOTE_KINDS } from "../../src/journal/vocabulary.ts";

const WORDS = { description: "Ten minutes: why?", section: "Section", question: "What do you ask?" };
const names = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.constantFrom("a: b", "#1", "${person}", "x\n---\ny", "yes", '"'),
  )
  .filter((name) => cleanName(name) !== "");

describe("a template to begin with", () => {
  it("is in order and has the name that was given, whatever that is", () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...NOTE_KINDS), (name, kind) => {
        const { template, problems } = parseTemplate("t.md", emptyTemplate(name, kind, WORDS));
        assert.deepEqual(problems, []);
        assert.deepEqual([template?.title, template?.kind], [cleanName(name), kind]);
        const { text } = renderText(template!.body, noteVariables({ person: "Ana", date: "2026-11-23" }));
        assert.ok(text.includes(cleanName(name)) && text.includes("> What do you ask?\n- \n"), text);
      }),
    );
  });
});

describe("a copy of a template", () => {
  const weekly = readFileSync("snippets/en/1on1-weekly.md", "utf8");

  it("is the same file under the same name", () => {
    assert.equal(copyTemplate(weekly, undefined), weekly);
  });

  it("differs only in the title under another", () => {
    fc.assert(
      fc.property(names, (name) => {
        const original = parseTemplate("t.md", weekly).template;
        const { template, problems } = parseTemplate("t.md", copyTemplate(weekly, name));
        assert.deepEqual(problems, []);
        assert.deepEqual(template, { ...original, title: cleanName(name) });
      }),
    );
  });
});
