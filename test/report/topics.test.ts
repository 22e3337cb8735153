import assert from "node:assert/strict";
import { createAnalyzer } from "../../src/core/index.ts";
import { countTopics, topicOwners } from "../../src/report/topics.ts";

const ENGLISH = { mine: ["me", "my", "I"], topics: ["topics", "points"] };
const ownersOf = (person: string, ...text: string[]) =>
  topicOwners(createAnalyzer([]).analyze(text.join("\n"), { language: "en" }).lines, person, ENGLISH);

describe("whose topics", () => {
  it("are told by headings", () => {
    const owners = ownersOf(
      "Ana",
      ...["## Ana's topics", "- the new ward plan", "- holidays in May"],
      ...["## My points", "- the budget for March"],
      ...["## Ana", "- the parking places"],
      ...["## Agreed", "- we try it in April"],
    );
    assert.deepEqual(owners, ["report", "report", "manager", "report", null]);
    assert.deepEqual(countTopics(owners), { manager: 1, report: 3, unknown: 1 });
  });

  it("are told by what a line begins with, which wins over its heading", () => {
    const owners = ownersOf(
      "Ana Moreau",
      "## My topics",
      "- Ana: the ward plan is not ready",
      "- me: ask the vendor for an offer",
      "- Ben: has no part in this at all",
      "- the rota for the summer holidays",
    );
    assert.deepEqual(owners, ["report", "manager", "manager", "manager"]);
  });

  it("are not told by a title or a heading that only mentions somebody", () => {
    for (const heading of [
      "# 1:1 with Ana",
      "# Ana, 10 Feb",
      "## How Ana sees the merger",
      "## Weekly with Ana",
      "## My week",
    ]) {
      assert.deepEqual(ownersOf("Ana", heading, "- the ward plan is not ready"), [null], heading);
    }
  });

  it("are told in scripts without spaces", () => {
    const text = [
      "## 春香さんの話題",
      "- 病棟の新しい計画",
      "## 私の話題",
      "- 三月の予算",
      "## 私たちの話題",
      "- 四月に試す",
      "- 私：契約を確かめる",
    ];
    const { lines } = createAnalyzer([]).analyze(text.join("\n"), { language: "ja" });
    assert.deepEqual(topicOwners(lines, "春香", { mine: ["私", "私の"], topics: ["話題"] }), [
      "report",
      "manager",
      null,
      "manager",
    ]);
  });

  it("are not told where the note is about nobody", () => {
    assert.deepEqual(ownersOf("", "## Topics", "- the ward plan is not ready"), [null]);
  });
});
