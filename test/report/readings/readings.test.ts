import assert from "node:assert/strict";
import fc from "fast-check";
import { type Label, MIN_TELLING, PROCESSES } from "../../../src/core/index.ts";
import { SITUATIONS } from "../../../src/journal/vocabulary.ts";
import type { Subject } from "../../../src/report/readings/model.ts";
import { PATTERN_IDS, type PatternId } from "../../../src/report/readings/patternIds.ts";
import { PATTERNS } from "../../../src/report/readings/patterns.ts";
import { readingsOf } from "../../../src/report/readings/readings.ts";
import { linesBy, linesOf, subjectOf } from "./subjects.ts";

const range = (from: number, to: number) => ({ low: from / 100, high: to / 100, because: "" });
const repeated = (line: string, times: number): string[] => Array.from({ length: times }, () => line);

/** For each pattern a note that shows it. */
const SHOWING: Readonly<Record<PatternId, Subject>> = {
  directionWithoutDelivery: subjectOf(linesBy({ vision: 2, alignment: 4, inspiration: 4 })),
  deliveryWithoutDirection: subjectOf(linesBy({ organising: 2, planning: 2, controlling: 3, inspiration: 1 }), {
    situation: "growth",
  }),
  directionWithoutSteps: subjectOf(linesBy({ vision: 4, alignment: 3, organising: 3 })),
  directionWithoutPeople: subjectOf(linesBy({ vision: 4, planning: 4, controlling: 2 })),
  planWithoutWhy: subjectOf(linesBy({ planning: 5, organising: 2, inspiration: 3 })),
  planWithoutOwners: subjectOf(linesBy({ planning: 4, vision: 2, alignment: 2, inspiration: 2 })),
  organisingWithoutWhy: subjectOf(linesBy({ organising: 5, planning: 2, inspiration: 3 })),
  allStatus: subjectOf(linesBy({ controlling: 6, inspiration: 2, vision: 2 })),
  problemsWithoutSteps: subjectOf(linesBy({ controlling: 6, inspiration: 2, vision: 2 }), { situation: "delivery" }),
  watchingWithoutEncouraging: subjectOf(linesBy({ controlling: 4, planning: 2, organising: 2, vision: 2 })),
  noGrowthTalk: subjectOf(linesBy({ vision: 2, alignment: 2, planning: 2, organising: 2, controlling: 2 })),
  praiseWithoutDirection: subjectOf(linesBy({ inspiration: 6, planning: 2, organising: 2 })),
  resultsWithoutPeople: subjectOf(linesOf(...PROCESSES.flatMap(({ id }) => repeated(`deadline of 14 May #${id}`, 3)))),
  peopleWithoutResults: subjectOf(linesOf(...PROCESSES.flatMap(({ id }) => repeated(`she asks you #${id}`, 3)))),
  moreLeadingThanAsked: subjectOf(linesBy({ vision: 2, alignment: 3, inspiration: 2, planning: 2, controlling: 2 }), {
    range: range(15, 45),
  }),
  lessLeadingThanAsked: subjectOf(
    linesBy({ vision: 2, alignment: 2, inspiration: 2, planning: 2, organising: 2, controlling: 2 }),
    { range: range(60, 90) },
  ),
};

const BALANCED = subjectOf(
  linesOf(
    ...PROCESSES.flatMap(({ id }) => [`she says where it goes #${id}`, `deadline of 14 May #${id}`, `a word #${id}`]),
  ),
  { range: range(35, 60) },
);

const counts = fc.record(
  Object.fromEntries(PROCESSES.map(({ id }) => [id, fc.nat({ max: 12 })])) as Record<Label, fc.Arbitrary<number>>,
);
const anySubject = fc
  .tuple(
    counts,
    fc.option(fc.constantFrom(...SITUATIONS)),
    fc.option(fc.constantFrom("one-on-one", "plan")),
    fc.nat(99),
  )
  .map(([each, situation, kind, from]) =>
    subjectOf(linesBy(each), { situation, kind, range: range(from, Math.min(100, from + 20)) }),
  );

describe("readings", () => {
  for (const pattern of PATTERN_IDS) {
    it(`sees ${pattern} in a note that shows it`, () => {
      const found = readingsOf(SHOWING[pattern]).find((reading) => reading.pattern === pattern);
      assert.ok(found, `only ${readingsOf(SHOWING[pattern]).map((reading) => reading.pattern)}`);
      assert.ok(found.certainty >= 2 / 3 && found.certainty <= 1);
    });
  }

  it("says nothing of a balanced note", () => assert.deepEqual(readingsOf(BALANCED), []));

  it("points at the lines that speak for it", () => {
    const lines = linesOf(
      ...repeated("late again #controlling", 6),
      "off you go #inspiration",
      ...repeated("a picture #vision", 3),
    );
    const [first] = readingsOf(subjectOf(lines, { focus: null })).filter(({ pattern }) => pattern === "allStatus");
    assert.deepEqual(first!.lines, [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(first!.much, ["controlling"]);
  });

  it("is less sure of lines that are less sure, and then silent", () => {
    const unsure = (confidence: number): Subject => {
      const lines = linesBy({ controlling: 8, inspiration: 3, vision: 3 }).map((line) => ({
        ...line,
        probabilities: { ...line.probabilities, [line.label]: confidence, none: 0, alignment: 1 - confidence },
      }));
      return subjectOf(lines);
    };
    const certainty = (confidence: number): number =>
      readingsOf(unsure(confidence)).find(({ pattern }) => pattern === "allStatus")?.certainty ?? 0;
    assert.ok(certainty(1) > certainty(0.9) && certainty(0.9) > 0.75);
    assert.equal(certainty(0.5), 0);
  });

  it("names no imbalance that is what the situation asks for", () => {
    const praise = linesBy({ inspiration: 6, planning: 2, organising: 2 });
    const patterns = readingsOf(subjectOf(praise, { situation: "growth" })).map(({ pattern }) => pattern);
    assert.ok(!patterns.includes("praiseWithoutDirection"));
  });

  it("asks a plan for no talk of growing", () => {
    const lines = linesBy({ vision: 2, alignment: 2, planning: 2, organising: 2, controlling: 2 });
    assert.deepEqual(readingsOf(subjectOf(lines, { kind: "plan" })), []);
  });

  it("puts what matters in the situation first", () => {
    const lines = linesBy({ controlling: 6, inspiration: 2, vision: 2 });
    const first = (situation: "steady" | "delivery") => readingsOf(subjectOf(lines, { situation }))[0]!.pattern;
    assert.equal(first("steady"), "allStatus");
    assert.equal(first("delivery"), "problemsWithoutSteps");
  });

  it("says at most three things, each on a topic of its own, specific ones first", () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        const found = readingsOf(subject).map(({ pattern }) => PATTERNS.find(({ id }) => id === pattern)!);
        assert.ok(found.length <= 3);
        assert.equal(new Set(found.map(({ topic }) => topic)).size, found.length);
        const general = found.findIndex(({ specific }) => !specific);
        assert.ok(general < 0 || found.slice(general).every(({ specific }) => !specific));
      }),
    );
  });

  it("never says again what was dismissed, and then what comes next", () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        const before = readingsOf(subject).map(({ pattern }) => pattern);
        const after = readingsOf(subject, new Set(before)).map(({ pattern }) => pattern);
        assert.ok(after.every((pattern) => !before.includes(pattern)));
      }),
    );
  });

  it(`says nothing of fewer than ${MIN_TELLING} lines that lead or manage`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROCESSES), fc.nat(MIN_TELLING - 1), fc.nat(30), ({ id }, lines, none) => {
        assert.deepEqual(readingsOf(subjectOf(linesBy({ [id]: lines, none }), { range: range(40, 60) })), []);
      }),
    );
  });

  it("sees the same whatever the order of the lines", () => {
    fc.assert(
      fc.property(counts, (each) => {
        const lines = linesBy(each);
        const [there, back] = [subjectOf(lines), subjectOf([...lines].reverse())].map((subject) =>
          readingsOf(subject).map(({ pattern }) => pattern),
        );
        assert.deepEqual(there, back);
      }),
    );
  });
});
