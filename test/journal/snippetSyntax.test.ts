import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeSnippet, parseSnippet, type SnippetNode } from "../../src/journal/snippetSyntax.ts";

/** The tree as a short text: `[1:…]` a placeholder, `<NAME:…>` a variable. */
function sketch(nodes: readonly SnippetNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return node.text;
      if (node.kind === "variable") return `<${node.name}${node.fallback ? `:${sketch(node.fallback)}` : ""}>`;
      return `[${node.index}:${node.choices.join("/")}${sketch(node.children)}]`;
    })
    .join("");
}

describe("snippet syntax", () => {
  const good: [string, string][] = [
    ["a $1 b ${2} c $0", "a [1:] b [2:] c [0:]"],
    ["${1:one ${2:two} $person}", "[1:one [2:two] <person>]"],
    ["${1|a,b\\,c,d\\|e|}", "[1:a/b,c/d|e]"],
    ["$CURRENT_YEAR-${person}-${title:no ${1:name}}", "<CURRENT_YEAR>-<person>-<title:no [1:name]>"],
    ["\\$1 \\} \\\\ \\n } $ 5", "$1 } \\ \\n } $ 5"],
    ["${1:a\\}b}", "[1:a}b]"],
  ];
  for (const [source, tree] of good) {
    it(`reads ${source}`, () => {
      const { nodes, problems } = parseSnippet(source);
      assert.equal(sketch(nodes), tree);
      assert.deepEqual(problems, []);
    });
  }

  const bad: [string, string, string, number][] = [
    ["ab ${1:cd", "ab ${1:cd", "badPlaceholder", 3],
    ["${1:a ${2:b", "${1:a ${2:b", "badPlaceholder", 6],
    ["x ${} y", "x ${} y", "badPlaceholder", 2],
    ["${1|a,b", "${1|a,b", "badPlaceholder", 0],
    ["${NAME/a/b/g}", "${NAME/a/b/g}", "transform", 0],
    ["${1:".repeat(9) + "}".repeat(9), "", "nesting", 32],
  ];
  for (const [source, text, code, start] of bad) {
    it(`keeps ${source} as text and says where it is wrong`, () => {
      const { nodes, problems } = parseSnippet(source);
      if (text !== "") assert.equal(sketch(nodes), text);
      assert.deepEqual([problems[0]?.code, problems[0]?.start], [code, start]);
    });
  }

  it("spans the file, not the body", () => {
    const { nodes } = parseSnippet("head $1", 5);
    assert.deepEqual([nodes[0]?.start, nodes[0]?.end], [5, 7]);
  });

  it("gives back escaped text", () => {
    const anyText = fc.string({ unit: fc.constantFrom("$", "{", "}", "\\", "1", ":", "|", "a", "\n", "é") });
    fc.assert(fc.property(anyText, (text) => sketch(parseSnippet(escapeSnippet(text)).nodes) === text));
  });

  it("loses no character of text without valid placeholders and never throws", () => {
    const piece = fc.constantFrom("$", "${", "${1:", "${1|", "|}", "${a", "}", "x", "\n", "$1");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join("");
        const { nodes } = parseSnippet(source);
        const end = nodes.reduce((at, node) => (node.start === at ? node.end : Number.NaN), 0);
        return end === source.length || nodes.length === 0 || source.includes("${1:");
      }),
    );
  });

  it("reads 64 KB of openings at once", function () {
    this.timeout(2_000);
    for (const piece of ["${1:", "${1|", "${", "${a/", "$"]) {
      parseSnippet(piece.repeat(65_536 / piece.length));
    }
  });
});
