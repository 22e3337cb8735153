import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { NoteSyntax } from "../../../src/journal/markup.ts";
import { renderText } from "../../../src/journal/renderTemplate.ts";
import { parseTemplate, type Template } from "../../../src/journal/template.ts";
import { noteVariables } from "../../../src/journal/variables.ts";
import { templateIntents } from "../../../src/report/readings/templateIntent.ts";

const templates = readdirSync("snippets/en").flatMap((name) => {
  const { template } = parseTemplate(name, readFileSync(`snippets/en/${name}`, "utf8"));
  return template ? [template] : [];
});
const intentOf = templateIntents(templates);
const byId = (id: string): Template => templates.find((template) => template.id === id)!;
const values = noteVariables({ person: "Ana", title: "Wards", date: "2026-05-04", situation: "crisis" });
const noteFrom = (template: Template, syntax: NoteSyntax = "markdown") =>
  renderText(template.body, values, syntax).text;

describe("what a note's template intends", () => {
  for (const template of templates.filter(({ leadership }) => leadership)) {
    it(`is found in a note made from ${template.id}, in any format and with another situation`, () => {
      for (const syntax of ["markdown", "org", "asciidoc", "restructuredtext"] as const) {
        assert.equal(intentOf(noteFrom(template, syntax))?.range, template.leadership, syntax);
      }
    });
  }

  it("comes with the situation that the template's notes begin with", () => {
    assert.equal(intentOf(noteFrom(byId("1on1-career")))!.situation, "growth");
  });

  it("is found where prompts were deleted, or headings, or lines added", () => {
    const text = noteFrom(byId("1on1-weekly"));
    const { leadership } = byId("1on1-weekly");
    assert.equal(intentOf(text.replace(/^>.*\n/gm, ""))?.range, leadership);
    assert.equal(intentOf(text.replace(/^##.*\n/gm, ""))?.range, leadership);
    assert.equal(intentOf(text.replaceAll("\n", "\r\n- Ana has the list\r\n"))?.range, leadership);
  });

  it("is not known of a note of one's own", () => {
    assert.equal(intentOf("# Ana, 4 May\n\n## Agreed\n\n- the list by Friday\n"), null);
    assert.equal(intentOf(""), null);
  });

  it("is not known where two templates left as much", () => {
    const both = templateIntents([byId("1on1-weekly"), { ...byId("1on1-weekly"), id: "copy" }]);
    assert.equal(both(noteFrom(byId("1on1-weekly"))), null);
  });
});
