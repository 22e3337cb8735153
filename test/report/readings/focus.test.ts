import assert from "node:assert/strict";
import { MIN_TELLING } from "../../../src/core/index.ts";
import { focusOf } from "../../../src/report/readings/focus.ts";
import { CUES, linesOf } from "./subjects.ts";

const lines = linesOf(
  "what do you need #inspiration",
  "thanks for Ana's patience #inspiration",
  "@ben takes the rota #organising",
  "deadline moves #planning",
  "4 of 9 wards are done #controlling",
  "costs 3,000 € #planning",
  "you are done by 14 May #planning",
  "a picture of the ward #vision",
  "you said hello on 3 May #none",
);

describe("people or results", () => {
  it("counts lines that turn to a person, to a result, or to both; not those that neither lead nor manage", () => {
    const { people, results, both, peopleLines, resultLines } = focusOf(lines, CUES, ["Ana"]);
    assert.deepEqual([people, results, both], [3, 3, 1]);
    assert.deepEqual(peopleLines, [0, 1, 2]);
    assert.deepEqual(resultLines, [3, 4, 5]);
  });

  it("knows a person by name", () => {
    const named = linesOf("Ana has the list #organising");
    assert.equal(focusOf(named, CUES).people, 0);
    assert.equal(focusOf(named, CUES, ["Ana"]).people, 1);
    assert.equal(focusOf(named, CUES, [" "]).people, 0);
    assert.equal(focusOf(linesOf("春香さんに任せる #organising"), CUES, ["春香"]).people, 1);
  });

  it("leaves out lines in a language that it has no words for", () => {
    assert.deepEqual(focusOf(lines, new Map()).peopleLines, []);
  });

  it(`has a share only from ${MIN_TELLING} lines on, with a wide interval`, () => {
    const some = (count: number) => linesOf(...Array.from({ length: count }, () => "you #inspiration"));
    assert.equal(focusOf(some(MIN_TELLING - 1), CUES).share, null);
    const { share, low, high } = focusOf(some(MIN_TELLING), CUES).share!;
    assert.equal(share, 1);
    assert.ok(low < 0.8 && high === 1);
  });
});
