import type { ProcessId } from "../core/model.ts";

/** How a process is marked in the editor's gutter and in the panel, beside its letter: in a 16 × 16 box. */
export interface Mark {
  /** Path data of the outline. Leadership is round or pointed, management straight-edged; each differs from the others. */
  readonly outline: string;
  /** Where the letter's baseline sits, so that it stands in the optical middle of the outline. */
  readonly baseline: number;
  readonly letterSize: number;
  /**
   * In light and dark themes, both with a contrast of at least 4.5 : 1 to the letter. They are the defaults of the
   * theme colours that package.json contributes: gutter icons are pictures and cannot follow those.
   */
  readonly fill: { readonly light: string; readonly dark: string };
}

export const MARKS: Readonly<Record<ProcessId, Mark>> = {
  vision: {
    outline: "M8 .5 15.5 14.5H.5z",
    baseline: 13.2,
    letterSize: 8.5,
    fill: { light: "#7b3fb8", dark: "#c9a2f2" },
  },
  alignment: {
    outline: "M8 .5a7.5 7.5 0 0 1 0 15a7.5 7.5 0 0 1 0-15z",
    baseline: 11.6,
    letterSize: 10,
    fill: { light: "#0f6ab4", dark: "#7cc0f8" },
  },
  inspiration: {
    outline:
      "M8 .2 10.2 3.4 14 2.6 13 6.3 15.8 8 13 9.9 14 13.5 10.2 12.7 8 15.8 5.8 12.7 2 13.5 3 9.9.2 8 3 6.3 2 2.6 5.8 3.4z",
    baseline: 11.6,
    letterSize: 10,
    fill: { light: "#b0356b", dark: "#f59ac0" },
  },
  planning: {
    outline: "M.8.8h14.4v14.4H.8z",
    baseline: 11.6,
    letterSize: 10,
    fill: { light: "#3b6e22", dark: "#a4d37f" },
  },
  organising: {
    outline: "M4 .8h8L15.8 8 12 15.2H4L.2 8z",
    baseline: 11.6,
    letterSize: 10,
    fill: { light: "#7a5b00", dark: "#e3c55f" },
  },
  controlling: {
    outline: "M.8.8h14.4v8L8 15.6.8 8.8z",
    baseline: 10.6,
    letterSize: 10,
    fill: { light: "#9c4221", dark: "#f2a988" },
  },
};
