import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { readLines } from "../../src/core/lines.ts";
import { readFrontMatter } from "../../src/journal/frontMatter.ts";
import type { NoteSyntax } from "../../src/journal/markup.ts";
import { describeProblem } from "../../src/journal/problem.ts";
import { renderText } from "../../src/journal/renderTemplate.ts";
import { templateSections } from "../../src/journal/sections.ts";
import { parseTemplate } from "../../src/journal/template.ts";
import { noteVariables } from "../../src/journal/variables.ts";
import { WORDS } from "../words.ts";

const FOLDER = "snippets";
const ORIGINAL = "en";
const EVERYWHERE = ["1on1-weekly.md", "plan-quarter.md"];
const SYNTAXES: readonly NoteSyntax[] = ["markdown", "org", "asciidoc", "restructuredtext"];

const VALUES = noteVariables({ person: "Ana", title: "Night shift", date: "2026-11-23" });
/** What is known from earlier notes. */
const EARLIER = noteVariables({
  lastNote: "[2026-11-16](2026-11-16.md)",
  openItems: "- [send the draft](2026-11-16.md#L7)\n- [ask Ben](2026-11-09.md#L3)",
});
const QUESTION = /[?？؟]$/;
const EMPTY_ANSWER = /^- (?:\[ \] )?$/;

/** What translating must not touch: placeholders, keys and their fixed values, levels of headings, order of lines. */
function skeletonOf(body: string): string[] {
  return body.split("\n").map((line) => {
    const variables = (line.match(/\$\{\w+/g) ?? []).sort().join(" ");
    if (line.startsWith("#")) return `${/^#+/.exec(line)?.[0]} ${variables}`;
    return line.startsWith("> ") ? `> ${variables}` : line;
  });
}

function readTemplates(language: string) {
  return readdirSync(`${FOLDER}/${language}`).map((name) => {
    const { template, problems } = parseTemplate(name, readFileSync(`${FOLDER}/${language}/${name}`, "utf8"));
    return { name, template: template!, problems };
  });
}

const originals = new Map(readTemplates(ORIGINAL).map(({ name, template }) => [name, template]));
const languages = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

for (const { name: language } of languages) {
  describe(`the shipped templates, ${language}`, () => {
    const shipped = readTemplates(language);

    it("are there for the weekly 1:1 and the plan of a quarter", () => {
      const names = shipped.map(({ name }) => name);
      assert.deepEqual(
        EVERYWHERE.filter((name) => !names.includes(name)),
        [],
      );
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

        it("is built like the English one, under the same prefixes", () => {
          const original = originals.get(name);
          assert.ok(original);
          assert.deepEqual(skeletonOf(template.body), skeletonOf(original.body));
          assert.deepEqual(template.prefixes.slice(0, original.prefixes.length), original.prefixes);
          assert.deepEqual([template.kind, template.order], [original.kind, original.order]);
          assert.deepEqual({ ...template.leadership, because: "" }, { ...original.leadership, because: "" });
        });

        it("makes a note whose front matter is in order", () => {
          for (const syntax of SYNTAXES) {
            const front = readFrontMatter(renderText(template.body, VALUES, syntax).text);
            assert.deepEqual(front.problems, []);
            assert.equal(front.person, template.kind === "one-on-one" ? "Ana" : null);
            assert.deepEqual([front.date, front.kind], ["2026-11-23", template.kind]);
            assert.notEqual(front.situation, null);
            assert.equal(front.language, null, "left to detection, so that lines in other languages are read too");
          }
          const { text, cursor } = renderText(template.body, VALUES);
          assert.match(text.slice(0, cursor.start), /\n> [^\n]+[?？؟]\n- $/, "typing begins at the first answer");
          assert.doesNotMatch(text, /\$|undefined/);
        });

        it("asks at most ten questions, each with an empty line to answer it", () => {
          const note = renderText(template.body, VALUES).text.split("\n");
          const questions = note.flatMap((line, index) => (line.startsWith("> ") ? [index] : []));
          assert.ok(questions.length >= 6 && questions.length <= 10, `${questions.length} questions`);
          for (const index of questions) {
            assert.match(note[index]!, QUESTION);
            assert.match(note[index + 1]!, EMPTY_ANSWER);
            assert.equal(note[index + 2], "");
          }
          const words = note.filter((line) => line !== "" && !/^(?:#|>|- |---|\w+: )/.test(line));
          assert.deepEqual(words, [], "nothing else would count as a line of the note");
        });

        it("counts nothing until it is answered, and then each answer under its heading", () => {
          for (const syntax of SYNTAXES) {
            const { text } = renderText(template.body, new Map([...VALUES, ...EARLIER]), syntax);
            assert.deepEqual(readLines(text, WORDS), [], `${syntax}, unanswered`);
            const answered = text.split("\n").map((line) => (EMPTY_ANSWER.test(line) ? line + template.title : line));
            assert.deepEqual(
              readLines(answered.join("\n"), WORDS).map(({ heading, text }) => [heading, text]),
              answersOf(template.body, template.title),
              `${syntax}, answered`,
            );
          }
        });

        it("has sections to insert", () => {
          const sections = templateSections(template.body);
          assert.ok(sections.length >= 3);
          for (const { body } of sections) assert.match(body, /^## .+\n\n(?:> |\$\{(?:lastNote|openItems)\})/);
        });
      });
    }
  });
}

/** Heading and words of each answer, should every question get `answer`. */
function answersOf(body: string, answer: string): [string, string][] {
  return templateSections(body).flatMap(({ title, body: section }) =>
    section
      .split("\n")
      .filter((line) => line.startsWith("> "))
      .map((): [string, string] => [renderText(title, VALUES).text, answer]),
  );
}
