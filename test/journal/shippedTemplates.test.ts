import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { readFrontMatter } from "../../src/journal/frontMatter.ts";
import { describeProblem } from "../../src/journal/problem.ts";
import { renderText } from "../../src/journal/renderTemplate.ts";
import { templateSections } from "../../src/journal/sections.ts";
import { parseTemplate } from "../../src/journal/template.ts";
import { noteVariables } from "../../src/journal/variables.ts";

const FOLDER = "snippets/en";

describe("the shipped templates", () => {
  const values = noteVariables({ person: "Ana", title: "Night shift", date: "2026-11-23" });
  const shipped = readdirSync(FOLDER).map((name) => {
    const { template, problems } = parseTemplate(name, readFileSync(`${FOLDER}/${name}`, "utf8"));
    return { name, template: template!, problems };
  });

  it("have distinct titles, prefixes and places in the list", () => {
    for (const values of [
      shipped.map(({ template }) => template.title),
      shipped.flatMap(({ template }) => template.prefixes),
      shipped.map(({ template }) => template.order),
    ]) {
      assert.equal(new Set<string | number>(values).size, values.length);
    }
  });

  for (const { name, template, problems } of shipped) {
    describe(name, () => {
      it("describes itself fully", () => {
        assert.deepEqual(
          problems.map((problem) => describeProblem(name, problem)),
          [],
        );
        assert.ok(template.description !== "" && template.prefixes.length > 0);
        assert.ok(
          template.leadership &&
            template.leadership.because !== "" &&
            template.leadership.high > template.leadership.low,
        );
      });

      it("makes a note whose front matter is in order", () => {
        const { text, cursor } = renderText(template.body, values);
        const { person, date, kind, situation, problems: faults } = readFrontMatter(text);
        assert.deepEqual(faults, []);
        assert.equal(person, template.kind === "one-on-one" ? "Ana" : null);
        assert.deepEqual([date, kind], ["2026-11-23", template.kind]);
        assert.notEqual(situation, null);
        assert.match(text.slice(0, cursor.start), /\n> [^\n]+\?\n- $/, "typing begins at the first answer");
        assert.doesNotMatch(text, /\$|undefined/);
      });

      it("asks at most ten questions, each with an empty line to answer it", () => {
        const note = renderText(template.body, values).text.split("\n");
        const questions = note.flatMap((line, index) => (line.startsWith("> ") ? [index] : []));
        assert.ok(questions.length >= 6 && questions.length <= 10, `${questions.length} questions`);
        for (const index of questions) {
          assert.match(note[index]!, /\?$/);
          assert.match(note[index + 1]!, /^- (?:\[ \] )?$/);
          assert.equal(note[index + 2], "");
        }
        const words = note.filter((line) => line !== "" && !/^(?:#|>|- |---|\w+: )/.test(line));
        assert.deepEqual(words, [], "nothing else would count as a line of the note");
      });

      it("has sections to insert", () => {
        const sections = templateSections(template.body);
        assert.ok(sections.length >= 3);
        for (const { body } of sections) assert.match(body, /^## .+\n\n> /);
      });
    });
  }
});
