import assert from "node:assert/strict";
import fc from "fast-check";
import { readFrontMatter } from "../../src/journal/frontMatter.ts";
import { problemMessage } from "../../src/journal/problem.ts";
import { WORDS } from "../words.ts";

describe("front matter", () => {
  it("tells person, date, kind, situation and language", () => {
    const text =
      "---\nperson: Ana María\ndate: 2026-11-23\nkind: one-on-one\nsituation: crisis\nlanguage: pt-BR\n---\n- hi\n";
    const { span, problems, ...told } = readFrontMatter(text);
    assert.deepEqual(told, {
      person: "Ana María",
      date: "2026-11-23",
      kind: "one-on-one",
      situation: "crisis",
      language: "pt-BR",
      cadence: null,
    });
    assert.deepEqual(problems, []);
    assert.equal(text.slice(span?.end), "- hi\n");
  });

  it("may begin with a byte order mark, have CRLF or CR, end with dots, and leave keys of others alone", () => {
    for (const eol of ["\r\n", "\r", "\n"]) {
      const text = ["\ufeff---", "person: Bo", "tags: [a, b]", "aliases:", "  - x", "...", "text"].join(eol);
      const read = readFrontMatter(text);
      assert.equal(read.person, "Bo");
      assert.deepEqual(read.problems, []);
      assert.equal(text.slice(read.span?.end), "text");
    }
  });

  it("is read from the fields of Org, AsciiDoc and reStructuredText notes", () => {
    const org = readFrontMatter("#+TITLE: Talk\n#+PERSON: Bo\n#+date: <2026-11-23 Mon>\n\n* Talk\n- x");
    assert.deepEqual([org.person, org.date], ["Bo", "2026-11-23"]);
    const adoc = readFrontMatter("= Talk\n:person: Bo\n:situation: growth\n\nSome words.");
    assert.deepEqual([adoc.person, adoc.situation], ["Bo", "growth"]);
    const rst = readFrontMatter("====\nTalk\n====\n\n:person: Bo\n:date: 2026-02-30\n");
    assert.equal(rst.person, "Bo");
    assert.deepEqual(
      rst.problems.map((problem) => [problem.code, problem.line, problem.column]),
      [["notADate", 5, 7]],
    );
  });

  it("is not what stands further down", () => {
    for (const text of [
      "text\n---\nperson: Bo\n---\n",
      "---\nperson: Bo\n",
      "One line.\nTwo lines.\n:person: Bo\n",
      "",
      "---",
    ]) {
      assert.deepEqual([readFrontMatter(text).person, readFrontMatter(text).span], [null, null], JSON.stringify(text));
    }
  });

  it("keeps scalars as they were written", () => {
    const person = (value: string): string | null => readFrontMatter(`---\nperson: ${value}\n---\n`).person;
    assert.equal(person("007"), "007");
    assert.equal(person("yes"), "yes");
    assert.equal(person("true"), "true");
    assert.equal(person("'O''Brien'"), "O'Brien");
    assert.equal(person('"a\\nb \\u202e c"'), "a b c", "one line, without direction overrides");
    assert.equal(person("null"), null);
    assert.equal(person(""), null);
  });

  it("may name person and day by a link, or as the only item of a list", () => {
    const read = (value: string) => readFrontMatter(`---\nperson: ${value}\n---\n`);
    const people: readonly (readonly [value: string, person: string | null])[] = [
      ['"[[Ana Ríos]]"', "Ana Ríos"],
      ["'[[People/Ana Ríos.md#Goals|Ani]]'", "Ana Ríos"],
      ["[[Ana Ríos]]", "Ana Ríos"],
      ['\n  - "[[Ana Ríos]]"', "Ana Ríos"],
      ["[Ana Ríos]", "Ana Ríos"],
      ["[]", null],
      ['"[[#Goals]]"', null],
    ];
    assert.deepEqual(
      people.map(([value]) => [value, read(value).person]),
      people,
    );
    assert.deepEqual(readFrontMatter('---\ndate: "[[daily/2026-11-23]]"\n---\n').date, "2026-11-23");
    assert.equal(read("[Ana, Bo]").problems.length, 1);
  });

  it("has its names in any letters, and a second colon after them does no harm", () => {
    const read = (head: string) => {
      const { person, date, cadence, problems } = readFrontMatter(`---\n${head}\n---\n- x\n`, WORDS);
      return [person, date, cadence, problems.length];
    };
    assert.deepEqual(read("Person: Bo\nDATE: 2026-11-23\nCadence: 2 Wochen"), ["Bo", "2026-11-23", 14, 0]);
    assert.deepEqual(read("person:: [[Bo]]\nmood:: 4\ndate:: 2026-11-23"), ["Bo", "2026-11-23", null, 0]);
    assert.deepEqual(read("Person: Cy\nperson: Bo"), ["Bo", null, null, 0], "the name as it is meant goes first");
  });

  it("has a cadence for those who have the words to read it", () => {
    const codes = (text: string, ...words: [typeof WORDS] | []) =>
      readFrontMatter(`---\ncadence: ${text}\n---\n`, ...words).problems.map(({ code }) => code);
    assert.deepEqual(codes("now and then", WORDS), ["notACadence"]);
    assert.deepEqual([codes("alle 2 Wochen", WORDS), codes("now and then")], [[], []]);
  });

  it("may stand as fields of Dataview below it, or below the title", () => {
    const read = (text: string) => {
      const { person, date, situation, problems } = readFrontMatter(text);
      return [person, date, situation, problems.map(({ code, line, column }) => [code, line, column].join(" "))];
    };
    assert.deepEqual(read("# 1:1\n\nperson:: [[people/Bo|him]]\nmood:: 4\n**Date**:: 2026-11-23\n\n- x\n"), [
      ...["Bo", "2026-11-23", null],
      [],
    ]);
    assert.deepEqual(read("---\ntags: [a]\nperson: Bo\n---\n\nPerson:: [[Cy]]\nsituation:: growth\n"), [
      ...["Bo", null, "growth"],
      [],
    ]);
    assert.deepEqual(read("- person:: Bo\n- date:: tomorrow\n"), ["Bo", null, null, ["notADate 1 9"]]);
    assert.deepEqual(read("person:: [[Bo]], [[Cy]]\n"), [null, null, null, ["notText 0 9"]]);
    assert.deepEqual(
      read("# 1:1s\n\n## Monday\n\ndate:: 2026-11-23\n"),
      [null, null, null, []],
      "below a heading of its own",
    );
    assert.deepEqual(read("- first\n- second\nperson:: Bo\n"), [null, null, null, []], "below lines of the note");
  });

  it("places what is wrong with a value", () => {
    const text = "---\nperson: [Ana, Bo]\ndate: 2026-02-30\nkind: party\nlanguage: '?'\nsituation: {a: b}\n---\n";
    const read = readFrontMatter(text);
    assert.deepEqual(
      read.problems.map((problem) => [
        problem.code,
        problem.line,
        problem.column,
        text.slice(problem.start, problem.end),
      ]),
      [
        ["notText", 1, 8, "[Ana, Bo]"],
        ["notADate", 2, 6, "2026-02-30"],
        ["notOneOf", 3, 6, "party"],
        ["notText", 5, 11, "{a: b}"],
        ["notALanguage", 4, 10, "'?'"],
      ],
    );
    assert.match(problemMessage(read.problems[2]!), /`kind` should be one of: one-on-one, plan/);
    assert.deepEqual(
      [read.person, read.date, read.kind, read.situation, read.language],
      [null, null, null, null, null],
    );
  });

  it("keeps what can be read beside a syntax error", () => {
    const read = readFrontMatter("---\nperson: Bo\nperson: Cy\ndate: 2026-11-23\n---\n");
    assert.equal(read.date, "2026-11-23");
    assert.deepEqual(
      read.problems.map((problem) => [problem.code, problem.line]),
      [["yamlSyntax", 2]],
    );
  });

  describe("from somebody who means harm", () => {
    const hostile: Record<string, string> = {
      "an alias bomb": `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nperson: [*c, *c]`,
      "a merge key": "base: &b {person: Eve}\n<<: *b",
      "ten thousand brackets": "[".repeat(10_000),
      "ten thousand maps": "{a: ".repeat(3_000),
      "deep lists": "- ".repeat(5_000),
      "deep keys": Array.from({ length: 150 }, (_, depth) => `${" ".repeat(depth)}k:`).join("\n"),
      "a million keys": "k: v\n".repeat(1_000_000),
      "four thousand different keys": Array.from({ length: 2_000 }, (_, index) => `${index}: v`).join("\n"),
      "prototype keys": "__proto__: {person: Eve}\nconstructor: x\ntoString: y",
      tags: 'person: !!js/function "function () {}"\ndate: !!binary AAAA',
      "a scalar for a mapping": "just words",
      "lone surrogates and NUL": "person: \ud800\u0000x",
    };
    for (const [name, yaml] of Object.entries(hostile)) {
      it(`is harmless: ${name}`, function () {
        this.timeout(2_000);
        const read = readFrontMatter(`---\n${yaml}\n---\nnote\n`);
        assert.notEqual(read.person, "Eve");
        for (const problem of read.problems) assert.ok(problem.line >= 1 && problem.end >= problem.start);
      });
    }

    it("names the alias", () => {
      const [problem] = readFrontMatter("---\nx: &a Eve\nperson: *a\n---\n").problems;
      assert.deepEqual([problem?.code, problem?.line, problem?.column], ["yamlAlias", 2, 8]);
    });

    it("never throws", () => {
      const line = fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("person:", "- ", "? ", "&a", "*a", "|", "{", "["),
      );
      fc.assert(
        fc.property(fc.array(line), (lines) => {
          const text = `---\n${lines.join("\n")}\n---\n`;
          const { problems } = readFrontMatter(text);
          return problems.every((problem) => problem.start >= 0 && problem.end <= text.length);
        }),
        { numRuns: 500 },
      );
    });
  });
});
