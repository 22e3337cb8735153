import assert from "node:assert/strict";
import { readLines } from "../../src/core/lines.ts";
import { NOTE_ENDINGS } from "../../src/journal/noteNames.ts";
import { questionBlock } from "../../src/journal/questionBlock.ts";
import { WORDS } from "../words.ts";

const QUESTION = "What would be lost if we dropped this plan?";

describe("question for a note", () => {
  it("is a quoted prompt with room for an answer", () => {
    assert.equal(questionBlock(QUESTION, "people/Ana/2026-01-01.md"), `> ${QUESTION}\n- `);
    assert.equal(questionBlock(QUESTION, "plan.ADOC"), `> ${QUESTION}\n* `);
    assert.equal(questionBlock("two\nlines", "untitled:Untitled-1"), "> two lines\n- ");
  });

  for (const ending of NOTE_ENDINGS) {
    it(`counts only once it is answered, in .${ending}`, () => {
      const before = ending === "tex" ? "\\section{Now}\nbefore" : "- before";
      const block = questionBlock(QUESTION, `note.${ending}`);
      assert.deepEqual(
        readLines(`${before}\n\n${block}`, WORDS).map(({ text }) => text),
        ["before"],
      );
      assert.deepEqual(
        readLines(`${before}\n\n${block}the trust of the nurses`, WORDS).map(({ text }) => text),
        ["before", "the trust of the nurses"],
      );
    });
  }
});
