import type { Label } from "../core/model.ts";

/** Every word a report shows; the editor passes its own language's. */
export interface ReportWords {
  readonly title: string;
  readonly name: string;
  readonly lines: string;
  readonly telling: string;
  readonly leadership: string;
  /** The share with its interval; `{0}`, `{1}`, `{2}` are whole percents: share, low, high. */
  readonly share: string;
  readonly tooFew: string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly note: string;
}

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
