import { balanceOf } from "../../../src/core/balance.ts";
import { type AnalysedLine, createAnalyzer, type Label, type Share } from "../../../src/core/index.ts";
import { type FocusCues, focusOf } from "../../../src/report/readings/focus.ts";
import type { Subject } from "../../../src/report/readings/model.ts";

const analyzer = createAnalyzer([]);

export const CUES: ReadonlyMap<string, FocusCues> = new Map([
  ["en", { people: [" you ", " she ", " thank"], results: [" deadline ", " result"] }],
]);

/** The lines of a note whose writer has tagged each: `text #label`. */
export function linesOf(...tagged: string[]): readonly AnalysedLine[] {
  return analyzer.analyze(tagged.map((line) => `- ${line}`).join("\n"), { language: "en" }).lines;
}

/** So many lines of each label, in words that name neither people nor results. */
export function linesBy(counts: Partial<Record<Label, number>>): readonly AnalysedLine[] {
  const all = Object.entries(counts) as [Label, number][];
  return linesOf(...all.flatMap(([label, count]) => Array.from({ length: count }, () => `about the work #${label}`)));
}

/** A steady 1:1, read against no range. */
export function subjectOf(lines: readonly AnalysedLine[], more: Partial<Subject> = {}): Subject {
  return {
    balance: balanceOf(lines),
    lines,
    situation: "steady",
    range: null,
    kind: "one-on-one",
    focus: focusOf(lines, CUES),
    ...more,
  };
}

export const share = (value: number, margin: number): Share => ({
  share: value,
  low: Math.max(0, value - margin),
  high: Math.min(1, value + margin),
});
