import assert from "node:assert/strict";
import fc from "fast-check";
import { describeProblem } from "../../src/journal/problem.ts";
import { templateSections } from "../../src/journal/sections.ts";
import { parseTemplate, sortTemplates, templateId } from "../../src/journal/template.ts";

const GOOD = [
  "---",
  "title: Stay talk",
  "description: Why they stay.",
  "kind: one-on-one",
  "prefix: stay",
  "leadership: { from: 60, to: 80, because: It is about them. }",
  "---",
  "---",
  "person: ${person}",
  "---",
  "## Why",
  "> Why do you stay?",
  "- $1",
].join("\n");

function problemsOf(text: string): string[] {
  return parseTemplate("t.md", text).problems.map((problem) => describeProblem("t.md", problem));
}

describe("a template file", () => {
  it("is a describing block and the note to be", () => {
    const { template, problems } = parseTemplate("/x/.evenkeel/templates/stay.talk.md", GOOD);
    assert.deepEqual(problems, []);
    assert.equal(template?.id, "stay.talk");
    assert.deepEqual(template.leadership, { low: 0.6, high: 0.8, because: "It is about them." });
    assert.deepEqual(template.prefixes, ["stay"]);
    assert.ok(template.body.startsWith("---\nperson: ${person}\n---\n## Why"));
  });

  it("may have CRLF and a byte order mark", () => {
    const windows = parseTemplate("t.md", `\ufeff${GOOD.replaceAll("\n", "\r\n")}`);
    assert.deepEqual(windows.problems, []);
    assert.equal(windows.template?.body, parseTemplate("t.md", GOOD).template?.body);
  });

  it("needs no more than a title and a kind", () => {
    const { template, problems } = parseTemplate("t.md", "---\ntitle: T\nkind: plan\n---\n- $1\n");
    assert.deepEqual(problems, []);
    assert.deepEqual([template?.leadership, template?.prefixes, template?.description], [null, [], ""]);
  });

  const faults: [string, string, string][] = [
    ["no block", "# Just text", "t.md:1:1: A template starts with a block"],
    ["no title", "---\nkind: plan\n---\nx", "t.md:2:1: `title` is missing."],
    ["a kind of its own", "---\ntitle: T\nkind: party\n---\nx", "t.md:3:7: `kind` should be one of: one-on-one, plan."],
    ["a key of its own", "---\ntitle: T\nkind: plan\nicon: x\n---\nx", "t.md:4:1: `icon` means nothing here"],
    [
      "a prefix with a space",
      "---\ntitle: T\nkind: plan\nprefix: [ok, a b]\n---\nx",
      "t.md:4:14: A prefix is one word",
    ],
    [
      "a range upside down",
      "---\ntitle: T\nkind: plan\nleadership: {from: 9, to: 3, because: x}\n---\nx",
      "t.md:4:13: `from` and `to`",
    ],
    ["an order in words", "---\ntitle: T\nkind: plan\norder: last\n---\nx", "t.md:4:8: `order` should be a number."],
    ["no text", "---\ntitle: T\nkind: plan\n---\n\n", "t.md:1:1: The template has no text."],
    [
      "an unknown variable",
      "---\ntitle: T\nkind: plan\n---\nHi ${persn}",
      "t.md:5:4: There is no variable `persn`; ours are: person",
    ],
    [
      "an open placeholder",
      "---\ntitle: T\nkind: plan\n---\nHi\n  ${1:you",
      "t.md:6:3: This `${` begins no placeholder",
    ],
    ["a transform", "---\ntitle: T\nkind: plan\n---\n${CURRENT_YEAR/0/1/}", "t.md:5:1: Transforms of a placeholder"],
    [
      "a loose variable in front matter",
      "---\ntitle: T\nkind: plan\n---\n---\nx: for ${person}\n---\n",
      "t.md:6:8: In front matter a variable",
    ],
    ["an alias", "---\ntitle: &a T\nkind: plan\ndescription: *a\n---\nx", "t.md:4:14: Anchors and aliases"],
    ["a colon too many", "---\ntitle: a: b\nkind: plan\n---\nx", "t.md:2:8: This is not valid YAML"],
  ];
  for (const [name, text, message] of faults) {
    it(`is told about ${name}, with the place`, () => {
      const problems = problemsOf(text);
      assert.ok(problems[0]?.startsWith(message), problems.join("\n"));
    });
  }

  it("may be any text without harm", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "---\n",
        "title: T\n",
        "kind: plan\n",
        "${person}",
        "${1:",
        "}",
        "leadership:\n  from: 1\n",
        "\r\n",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        return parseTemplate("t.md", text).problems.every(
          ({ start, end }) => start >= 0 && start <= end && end <= text.length,
        );
      }),
    );
  });

  it("that nobody wrote by hand is read in a moment, its faults not all named", function () {
    this.timeout(2_000);
    const head = "---\ntitle: T\nkind: plan\n";
    const bodies = [
      `${head}---\n${"$x ".repeat(5_000)}`,
      `${head}---\n---\nx: "${"$person ".repeat(1_000)}"\n---\n`,
      `${head}---\n${"${1:".repeat(4_000)}`,
      `${head}prefix: [${"a b,".repeat(2_000)}]\n---\nx`,
      `${head}${Array.from({ length: 900 }, (_, index) => `k${index}: 1\n`).join("")}---\nx`,
    ];
    for (const text of bodies) assert.ok(parseTemplate("t.md", text).problems.length <= 101);
    assert.equal(
      parseTemplate("t.md", `${head}---\n---\nx: ${"y".repeat(9_000)}\n---\n`).problems[0]?.code,
      "tooLarge",
    );
  });

  it("of a megabyte is refused", () => {
    assert.equal(parseTemplate("t.md", GOOD + "x".repeat(1_000_000)).problems[0]?.code, "tooLarge");
  });
});

describe("templates", () => {
  it("are named by their file", () => {
    assert.deepEqual(["a/b/weekly.md", "c:\\x\\weekly.md", "weekly", ".hidden"].map(templateId), [
      "weekly",
      "weekly",
      "weekly",
      ".hidden",
    ]);
  });

  it("are listed by their order, then by title", () => {
    const make = (title: string, order: string) =>
      parseTemplate("t.md", `---\ntitle: ${title}\nkind: plan\n${order}---\nx`).template!;
    const sorted = sortTemplates([make("B", ""), make("A", ""), make("C", "order: 2\n"), make("D", "order: 1\n")]);
    assert.deepEqual(
      sorted.map(({ title }) => title),
      ["D", "C", "A", "B"],
    );
  });

  it("fall into sections that can be inserted alone", () => {
    const sections = templateSections(
      "---\nperson: x\n---\n# Title\n\nlead\n\n## One\n- $1\n\n### Deep\n- $2\n\n## Two\n- $3\n",
    );
    assert.deepEqual(sections, [
      { title: "One", body: "## One\n- $1\n\n### Deep\n- $2\n" },
      { title: "Two", body: "## Two\n- $3\n" },
    ]);
  });
});
