import assert from "node:assert/strict";
import { balanceOf } from "../../src/core/balance.ts";
import { LABELS, type Label } from "../../src/core/index.ts";
import { type BalanceTextWords, balanceText } from "../../src/report/balanceText.ts";
import { DOCUMENT_FORMATS } from "../../src/report/document.ts";
import type { Fraction } from "../../src/report/fractions.ts";
import { linesBy } from "./readings/subjects.ts";

const words: BalanceTextWords = {
  tooFew: "Too few.",
  tooFewYet: "{0} needed, {1} here.",
  leads: "{0}: {1} lead, {2} to {3}.",
  manages: "{0}: {1} manage, {2} to {3}.",
  leadsPlainly: "{0}: {1} lead.",
  managesPlainly: "{0}: {1} manage.",
  about: "some {0}",
  missing: "Missing: {0}.",
  fractions: new Proxy({} as Record<Fraction, string>, { get: (_, fraction) => fraction }),
  labels: Object.fromEntries(LABELS.map((label) => [label, label])) as Record<Label, string>,
  processes: "Processes",
  pairs: "Pairs",
  process: "{0}: {1} lines, {2} % from {3} to {4}",
  count: "{0}: {1} lines",
  pair: "{0}: {3} % {1} beside {2} from {4} to {5}",
  pairNames: { whatToDo: "What", thePeople: "Who", gettingItDone: "How" },
  lines: "{0} lines, {1} tell, {2} none",
};
const textOf = (counts: Partial<Record<Label, number>>): string =>
  DOCUMENT_FORMATS.md(balanceText("Ana", balanceOf(linesBy(counts)), words));

describe("balance as text", () => {
  it("says all that the picture shows", () => {
    assert.equal(
      textOf({ vision: 3, alignment: 2, planning: 1, controlling: 4, none: 2 }),
      [
        "# Ana\n",
        "10: some half lead.\n",
        "Missing: inspiration, organising.\n",
        "12 lines, 12 tell, 2 none\n",
        "## Processes\n",
        "- vision: 3 lines, 30 % from 30 to 30",
        "- alignment: 2 lines, 20 % from 20 to 20",
        "- inspiration: 0 lines, 0 % from 0 to 0",
        "- planning: 1 lines, 10 % from 10 to 10",
        "- organising: 0 lines, 0 % from 0 to 0",
        "- controlling: 4 lines, 40 % from 40 to 40\n",
        "## Pairs\n",
        "- What: 75 % vision beside planning from 75 to 75",
        "- Who: 100 % alignment beside organising from 100 to 100",
        "- How: 0 % inspiration beside controlling from 0 to 0\n",
      ].join("\n"),
    );
  });

  it("gives counts and no share where there are too few lines", () => {
    const text = textOf({ vision: 3, none: 5 });
    assert.match(text, /Too few\./);
    assert.match(text, /\n- vision: 3 lines\n/);
    assert.doesNotMatch(text, /%|Pairs/);
  });
});
