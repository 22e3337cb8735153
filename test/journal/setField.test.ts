import assert from "node:assert/strict";
import fc from "fast-check";
import { readFrontMatter } from "../../src/journal/frontMatter.ts";
import type { NoteSyntax } from "../../src/journal/markup.ts";
import { setField } from "../../src/journal/setField.ts";

const set = (text: string, syntax: NoteSyntax = "markdown"): string => {
  const edit = setField(text, "situation", "change", syntax);
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
};

describe("setting a field of front matter", () => {
  const cases: readonly (readonly [string, string, string, NoteSyntax?])[] = [
    ["adds it at the end", "---\nperson: Ana\n---\n- a\n", "---\nperson: Ana\nsituation: change\n---\n- a\n"],
    ["changes it in its place", "---\nsituation: steady # for now\n---\n", "---\nsituation: change # for now\n---\n"],
    ["changes it however its name is written", "---\nSituation: steady\n---\n", "---\nSituation: change\n---\n"],
    [
      "fills it where it was empty",
      "---\nsituation:\nperson: Ana\n---\n",
      "---\nsituation: change\nperson: Ana\n---\n",
    ],
    ["keeps line breaks", "---\r\nperson: Ana\r\n---\r\n", "---\r\nperson: Ana\r\nsituation: change\r\n---\r\n"],
    ["begins front matter", "- a\n", "---\nsituation: change\n---\n\n- a\n"],
    ["adds a keyword to Org", "#+person: Ana\n\n- a\n", "#+person: Ana\n#+situation: change\n\n- a\n", "org"],
    ["changes an attribute", ":situation: steady\n\n* a\n", ":situation: change\n\n* a\n", "asciidoc"],
    [
      "writes as the fields above do, whatever the file",
      ":person: Ana\n\n- a\n",
      ":person: Ana\n:situation: change\n\n- a\n",
    ],
    ["begins with a keyword", "* a\n", "#+situation: change\n\n* a\n", "org"],
  ];
  for (const [what, before, after, syntax] of cases) it(what, () => assert.equal(set(before, syntax), after));

  it("can be read back whatever the note, and leaves the rest of it alone", () => {
    const text = fc.array(
      fc.constantFrom("---\n", "person: Ana\n", "situation: steady\n", "situation:\n", "- a\n", "\n"),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const before = parts.join("");
        const { situation, person } = readFrontMatter(set(before));
        if (readFrontMatter(before).problems.length > 0) return;
        assert.equal(situation, "change");
        assert.equal(person, readFrontMatter(before).person);
      }),
    );
  });
});
