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
  /** Accessible name of the lists to choose from. */
  "choosers",
  /** The poles' bar, for those who hear it: {0} leadership's share, {1} its interval. */
  "poleBar",
  /** What the situation asks of leadership: {0} its interval. */
  "range",
  "tooFew",
  /** Heading of the readings. */
  "readings",
  /** What a reading rests on. */
  "evidence",
  /** Puts a question into the note. */
  "ask",
  /** Never shows a reading again. */
  "dismiss",
  "trend",
  "trendChart",
  /** A point of the trend in words: {0} its name, {1} leadership's share, {2} its interval, {3} lines. */
  "point",
  /** {0} the point's name, {1} that there are too few lines. */
  "pointTooFew",
  "columnWhen",
  "people",
  "peopleHint",
  /** {0}: how many. */
  "notesOf",
  /** {0} person, {1} process, {2} lines, {3} share of the person's lines. */
  "cell",
  /** What a section shows until it has come. */
  "waiting",
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
