import assert from "node:assert/strict";
import fc from "fast-check";
import { readLines } from "../../src/core/index.ts";
import { linkWords, noteLink, wordsOfLinkItem } from "../../src/journal/noteLinks.ts";
import { WORDS } from "../words.ts";

describe("a link in a note", () => {
  it("is written as the note's format has it", () => {
    const link = (from: string) =>
      noteLink(`people/Ana/${from}`, "Send the [draft]", "people/Ana Ríos/2026-11-16.md", 6);
    assert.equal(link("a.md"), "[Send the (draft)](../Ana%20Ríos/2026-11-16.md#L7)");
    assert.equal(link("a.txt"), "[Send the (draft)](../Ana%20Ríos/2026-11-16.md#L7)");
    assert.equal(link("a.org"), "[[file:../Ana Ríos/2026-11-16.md::7][Send the (draft)]]");
    assert.equal(link("a.adoc"), "link:../Ana%20Ríos/2026-11-16.md#L7[Send the (draft)]");
    assert.equal(link("a.rst"), "`Send the (draft) <../Ana%20Ríos/2026-11-16.md#L7>`__");
    assert.equal(noteLink("a.md", "last time", "b.md", null), "[last time](b.md)");
  });

  const head: Readonly<Record<string, string>> = {
    md: "# Title\n\n",
    org: "#+title: x\n* Title\n** Part\n",
    adoc: "= Title\n:date: 2026-11-23\n\n== Part\n\n",
    rst: ".. contents::\n\nTitle\n=====\n\n",
  };
  for (const [ending, title] of Object.entries(head)) {
    it(`alone in an item is no line of a note, and is known again, whatever its words and folder (${ending})`, () => {
      const words = fc.string({ unit: fc.constantFrom(..."ab é<>[](){}`|*_#?!$%\\&日😀") });
      const folder = fc.string({ unit: fc.constantFrom(..."ab é[](){}`#日"), minLength: 1 }).map((name) => `x${name}`);
      fc.assert(
        fc.property(words, folder, fc.nat(9999), (text, name, line) => {
          const item = `- ${noteLink(`n.${ending}`, text, `people/${name}/x #1?.md`, line)}`;
          assert.equal(wordsOfLinkItem(`n.${ending}`, item), linkWords(text));
          assert.deepEqual(readLines(`${title}> Still open?\n${item}\n> ${item}\n`, WORDS), []);
        }),
      );
    });
  }
});
