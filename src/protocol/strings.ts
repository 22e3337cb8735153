import type { PairId, PoleId, ProcessId } from "../core/model.ts";

const NAMES = [
  "vision",
  "alignment",
  "inspiration",
  "planning",
  "organising",
  "controlling",
  "leadership",
  "management",
  "whatToDo",
  "thePeople",
  "gettingItDone",
] as const satisfies readonly (ProcessId | PoleId | PairId)[];

/** The panel's own words. `{0}`, `{1}` … are filled in by the panel. */
export const PANEL_STRING_IDS = [
  ...NAMES,
  /** Heading of lines that tell that they serve none of the six. */
  "none",
  "notTelling",
  /** Accessible name of the chart. */
  "chart",
  /** How to read a bar and its whisker. */
  "chartHint",
  /** What a bar shows, for those who hear it, after its name and count: {0} share, {1} its interval. */
  "bar",
  /** {0} and {1}: the ends of an interval. */
  "interval",
  "table",
  "columnProcess",
  "columnLines",
  "columnShare",
  "columnInterval",
  "lines",
  /** {0}: the process that no line serves. */
  "noSuchLine",
  "showAll",
  /** {0}: how many more. */
  "showMore",
  /** {0}: the line's number, from 1. */
  "lineNumber",
  /** {0}: the process that the line serves as well. */
  "alsoServes",
  /** Announced when the list is narrowed: {0} process, {1} number of lines. */
  "narrowed",
] as const;

export type PanelStringId = (typeof PANEL_STRING_IDS)[number];

/** Localised by the editor, since only it knows the display language. */
export type PanelStrings = Readonly<Record<PanelStringId, string>>;
