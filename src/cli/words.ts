import type { ReportWords } from "../report/words.ts";

/** The words of a report, which is always in English here. */
export const ENGLISH: ReportWords = {
  title: "Balance of notes",
  name: "Notes",
  lines: "Lines",
  telling: "Telling",
  leadership: "Leading",
  share: "{0}% ({1}–{2})",
  tooFew: "too few lines to tell",
  labels: {
    vision: "Vision",
    alignment: "Alignment",
    inspiration: "Inspiration",
    planning: "Planning",
    organising: "Organising",
    controlling: "Controlling",
    none: "None",
  },
  note: "Leading = vision + alignment + inspiration, as a share of the lines that serve one of the six processes. A mirror, not a score: what is right depends on the situation.",
};
