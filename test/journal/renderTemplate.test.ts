import assert from "node:assert/strict";
import fc from "fast-check";
import { readFrontMatter } from "../../src/journal/frontMatter.ts";
import { type NoteSyntax, syntaxOfFile } from "../../src/journal/markup.ts";
import { cleanName } from "../../src/journal/names.ts";
import { renderSnippet, renderText } from "../../src/journal/renderTemplate.ts";
import { parseSnippet } from "../../src/journal/snippetSyntax.ts";
import { clockVariables, noteVariables } from "../../src/journal/variables.ts";

const BODY =
  "---\nperson: ${person}\ndate: ${date}\nsituation: ${situation:steady}\n---\n# 1:1 with ${person}\n> Why?\n- $1\n";
const ANA = noteVariables({ person: "Ana", date: "2026-11-23" });

describe("a rendered template", () => {
  it("is the new note and where to type", () => {
    const { text, cursor } = renderText(BODY, ANA);
    assert.equal(text, "---\nperson: Ana\ndate: 2026-11-23\nsituation: steady\n---\n# 1:1 with Ana\n> Why?\n- \n");
    assert.deepEqual(cursor, { start: text.length - 1, end: text.length - 1 });
  });

  it("has defaults, mirrored, first options and the first placeholder selected", () => {
    const { text, cursor } = renderText("$0 ${2|x,y|} ${1:na ${3:me}} $1 ${title:untitled} $CLIPBOARD.", new Map());
    assert.equal(text, " x na me na me untitled .");
    assert.equal(text.slice(cursor.start, cursor.end), "na me");
  });

  it("begins at $0 where nothing else asks, else at the end", () => {
    assert.deepEqual(renderText("a$0b", new Map()).cursor, { start: 1, end: 1 });
    assert.deepEqual(renderText("ab", new Map()).cursor, { start: 2, end: 2 });
  });

  it("survives a placeholder that contains itself", () => {
    assert.equal(renderText("${1:a$1b}", new Map()).text, "ab");
    assert.equal(renderText("${1:a$2} ${2:b$1}", new Map()).text, "ab ba");
  });

  it("knows the parts of the date that was chosen, and of the clock", () => {
    const values = new Map([
      ...noteVariables({ date: "2026-08-05" }),
      ...clockVariables(new Date(2026, 10, 3, 7, 4), "en"),
    ]);
    const body =
      "${year} ${month} ${day} ${quarter} | $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_DAY_NAME $CURRENT_HOUR";
    assert.equal(renderText(body, values).text, "2026 08 05 2026-Q3 | 2026-11-03 Tuesday 07");
  });

  const names = fc.oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.constantFrom(
      '"',
      "- x",
      "#1",
      "a: b",
      "yes",
      "null",
      "2026-01-02",
      "[x]",
      "{x}",
      "*a",
      "&a",
      "!t",
      "|",
      ">",
      "@x",
      "`x`",
    ),
    fc.constantFrom(
      'O\'Brien, "Ana"',
      "a\\",
      "${person}",
      "$1}",
      "نور",
      "山田 太郎",
      "👩‍👩‍👧",
      "x\n---\nperson: Eve",
      "a #b",
      "~",
    ),
  );

  it("names in front matter the very person, whatever the name", () => {
    fc.assert(
      fc.property(names, (person) => {
        const { text } = renderText(BODY, noteVariables({ person, date: "2026-11-23" }));
        const read = readFrontMatter(text);
        // A name of nothing but invisible signs is no name: the variable then has no value.
        return read.problems.length === 0 && (read.person ?? "") === cleanName(person) && read.date === "2026-11-23";
      }),
      { numRuns: 1_000 },
    );
  });

  it("does so between double quotes and in fields, too", () => {
    fc.assert(
      fc.property(
        names,
        fc.constantFrom<NoteSyntax>("markdown", "org", "asciidoc", "restructuredtext"),
        (person, syntax) => {
          const body = '---\ndate: 2026-11-23\nperson: "${person}"\n---\n';
          const read = readFrontMatter(renderText(body, noteVariables({ person }), syntax).text);
          return (read.person ?? "") === cleanName(person);
        },
      ),
    );
  });

  it("is the same as the snippet with the same values", () => {
    fc.assert(
      fc.property(names, (person) => {
        const values = noteVariables({ person, date: "2026-11-23", situation: "change" });
        const snippet = renderSnippet(BODY, values);
        return cleanName(person) === "" || renderText(snippet, new Map()).text === renderText(BODY, values).text;
      }),
    );
  });
});

describe("what is known from earlier notes", () => {
  const WITH_LAST = "# A\n\n## Last time\n\n${lastNote}\n\n${openItems}\n\n## You\n- $1\n";
  const LAST = "[2026-11-16](2026-11-16.md)";
  const ITEMS = "- [send it](2026-11-16.md#L7)\n- [ask Ben](2026-11-09.md#L3)";
  const render = (body: string, lastNote?: string, openItems?: string, syntax?: NoteSyntax): string =>
    renderText(body, noteVariables({ person: "Ana", date: "2026-11-23", lastNote, openItems }), syntax).text;

  it("stands in its lines", () => {
    const expected = `# A\n\n## Last time\n\n${LAST}\n\n${ITEMS}\n\n## You\n- \n`;
    assert.equal(render(WITH_LAST, LAST, ITEMS), expected);
  });

  it("leaves no line behind where there is nothing, nor a heading that only it had", () => {
    assert.equal(render(WITH_LAST, LAST), `# A\n\n## Last time\n\n${LAST}\n\n## You\n- \n`);
    assert.equal(render(WITH_LAST), "# A\n\n## You\n- \n");
    assert.equal(render(WITH_LAST, "", " \n"), "# A\n\n## You\n- \n");
    assert.equal(render("# A\n\n## B\n\n### C\nLast: $lastNote!\n\n## D\n", ""), "# A\n\n## D\n");
    assert.equal(render("---\nlast: ${lastNote}\nx: y\n---\n", ""), "---\nx: y\n---\n");
    assert.equal(render("## A\n${lastNote:nothing yet}\n"), "## A\nnothing yet\n", "but a default is used");
    assert.equal(render("## A\n\\${lastNote}\n"), "## A\n${lastNote}\n", "and escaped it is text");
  });

  it("leaves the other text formats no heading either", () => {
    for (const syntax of ["org", "asciidoc", "restructuredtext"] as const) {
      assert.doesNotMatch(render(WITH_LAST, "", "", syntax), /Last time/);
      assert.ok(render(WITH_LAST, LAST, ITEMS, syntax).includes(`\n\n${LAST}\n\n${ITEMS}\n\n`));
    }
  });

  it("is indented and quoted as its place is, and is one line among words", () => {
    assert.equal(render("  ${openItems}\n", "", "- a\n- b"), "  - a\n  - b\n");
    assert.equal(render("> > ${openItems}  \n", "", "- a\r\n- b"), "> > - a\n> > - b  \n");
    assert.equal(render("Open: ${openItems}\n", "", "- a\n- b"), "Open: - a - b\n");
  });

  it("is asked for in a plain editor, unless it is known", () => {
    const snippet = (note: object): string => renderSnippet(WITH_LAST, noteVariables(note));
    assert.match(snippet({}), /\n\$\{1:last note\}\n\n\$\{2:open items\}\n[\s\S]*\$3/);
    assert.equal(snippet({ lastNote: "", openItems: "" }), "# A\n\n## You\n- $1\n");
    assert.equal(
      snippet({ lastNote: LAST, openItems: ITEMS }),
      WITH_LAST.replace("${lastNote}", LAST).replace("${openItems}", ITEMS),
    );
  });

  it("never breaks out of its place, whatever was once written", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("---\nperson: Eve\n---", "$1 ${person} ${2|a,b|}", "#+person: Eve", "}\n:person: Eve\n", "\\"),
    );
    const places = fc.constantFrom(
      '---\nperson: ${person}\nlast: ${lastNote}\nopen: "${openItems}"\n---\n# A\n',
      "---\nperson: ${person}\n---\n# A\n\n## B\n\n> ${openItems}\n\n${1:at ${lastNote}}\n",
    );
    const syntaxes = fc.constantFrom<NoteSyntax>("markdown", "org", "asciidoc", "restructuredtext");
    fc.assert(
      fc.property(places, anything, anything, syntaxes, (body, lastNote, openItems, syntax) => {
        const values = noteVariables({ person: "Ana", lastNote, openItems });
        const { text } = renderText(body, values, syntax);
        const read = readFrontMatter(text);
        assert.deepEqual([read.person, read.problems], ["Ana", []]);
        assert.equal(renderText(renderSnippet(body, values, syntax), new Map()).text, text);
      }),
      { numRuns: 500 },
    );
  });

  it("needs no more than a moment for a template of nothing else", function () {
    this.timeout(2_000);
    render("# A\n${lastNote}\n".repeat(4_000));
    render("###### A\n".repeat(7_000));
  });
});

describe("the target date", () => {
  it("is the one that was planned, of a plan else the last day of the quarter", () => {
    const target = (note: object) => noteVariables(note).get("targetDate");
    assert.equal(target({ person: "Ana", date: "2026-11-23", targetDate: "2026-11-30" }), "2026-11-30");
    assert.equal(target({ person: "Ana", date: "2026-11-23" }), undefined);
    assert.deepEqual(
      ["2026-01-01", "2026-06-30", "2026-08-05", "2026-10-01"].map((date) => target({ title: "Plan", date })),
      ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"],
    );
  });
});

describe("a template as a snippet of a plain editor", () => {
  it("asks for what it does not know before its own placeholders", () => {
    assert.equal(
      renderSnippet("${title:plan} by ${person}, ${person}: ${1:a} $0 ${2|x\\,y,z|}", new Map()),
      "${1:plan} by ${2:person}, ${2:person}: ${3:a} $0 ${4|x\\,y,z|}",
    );
  });

  it("leaves the clock to the editor", () => {
    const date = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";
    assert.equal(
      renderSnippet("${date} $CURRENT_HOUR ${TM_FILENAME:new}", new Map()),
      `${date} \${CURRENT_HOUR} \${TM_FILENAME:new}`,
    );
    assert.match(renderSnippet("${quarter}", new Map()), /^\$CURRENT_YEAR-\$\{CURRENT_MONTH\//);
  });

  it("offers the situations, the template's own first", () => {
    assert.equal(renderSnippet("${situation:crisis}", new Map()), "${1|crisis,steady,delivery,change,growth|}");
    assert.equal(renderSnippet("${situation}", new Map()), "${1|steady,delivery,change,crisis,growth|}");
  });

  it("is valid for every kind of body", () => {
    const piece = fc.constantFrom(
      "$1",
      "${2:x}",
      "${1|a,b|}",
      "${person}",
      "${title:t}",
      "$CURRENT_YEAR",
      "\\$",
      "}",
      "\\}",
      " y ",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => parseSnippet(renderSnippet(pieces.join(""), ANA)).problems.length === 0),
    );
  });
});

describe("a template in another text format", () => {
  const body = "---\nperson: ${person}\n---\n\n# A\n\n## B\n> Why?\n- $1\n";
  const expected: Record<NoteSyntax, string> = {
    markdown: "---\nperson: Ana\n---\n\n# A\n\n## B\n> Why?\n- \n",
    org: "#+person: Ana\n\n* A\n\n** B\n> Why?\n- \n",
    asciidoc: ":person: Ana\n\n= A\n\n== B\n> Why?\n- \n",
    restructuredtext: ":person: Ana\n\nA\n=\n\nB\n-\n> Why?\n- \n",
  };
  for (const [syntax, text] of Object.entries(expected)) {
    it(`has its front matter and headings: ${syntax}`, () => {
      assert.equal(renderText(body, ANA, syntax as NoteSyntax).text, text);
    });
  }

  it("has reStructuredText rules as long as the title, and longer ones where it is yet to be typed", () => {
    const title = "# Talk with ${person}";
    const wide = noteVariables({ person: "山田" });
    assert.equal(renderText(title, ANA, "restructuredtext").text, `Talk with Ana\n${"=".repeat(13)}`);
    assert.equal(renderText(title, wide, "restructuredtext").text, `Talk with 山田\n${"=".repeat(14)}`);
    assert.equal(renderSnippet(title, new Map(), "restructuredtext"), `Talk with \${1:person}\n${"=".repeat(40)}`);
  });

  it("is chosen by the file's ending", () => {
    assert.deepEqual(["a.md", "a.ORG", "x/a.adoc", "a.rst", "a.txt", "a", "a.constructor"].map(syntaxOfFile), [
      "markdown",
      "org",
      "asciidoc",
      "restructuredtext",
      "markdown",
      "markdown",
      "markdown",
    ]);
  });
});
