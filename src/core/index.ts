import { balanceOf } from "./balance.ts";
import { createLabeller, type Labeller, tagged } from "./label.ts";
import { createLanguageChooser } from "./language.ts";
import { readLines } from "./lines.ts";
import type { AnalysedLine, AnalysedNote, Labelled, NoteLine } from "./model.ts";
import { type LiveNote, openNote } from "./note.ts";
import type { Pack } from "./pack.ts";
import { LABELS } from "./processes.ts";

export { balanceOf, MIN_TELLING } from "./balance.ts";
export { createMeter, type Evaluation, type LabelScore, type Meter } from "./evaluate.ts";
export type { TextChange } from "./lines.ts";
export type * from "./model.ts";
export type { LiveNote } from "./note.ts";
export { type Pack, type PackHeader, readPack } from "./pack.ts";
export { isLabel, LABELS, PAIRS, PROCESSES, type Process } from "./processes.ts";

export interface AnalyzeOptions {
  /** BCP 47 tag of the language all lines are in; detected line by line when left out. */
  readonly language?: string;
  /** Only for messages; the format is read from the text. */
  readonly fileName?: string;
}

export interface LabelOptions {
  /** The heading above the line. */
  readonly heading?: string;
  readonly language?: string;
}

/** Reads, labels and balances notes. Holds scratch space, so it serves one caller at a time. */
export interface Analyzer {
  /** BCP 47 ids of the languages it can read. */
  readonly languages: readonly string[];
  /** Never throws, whatever the text. */
  analyze(text: string, options?: AnalyzeOptions): AnalysedNote;
  /** Like `analyze`, for a text that goes on changing. */
  open(text: string, options?: AnalyzeOptions): LiveNote;
  label(text: string, options?: LabelOptions): Labelled;
  labelLine(line: NoteLine, language?: string): AnalysedLine;
}

/** A line in a language without a pack: honest silence. */
const UNREAD: Labelled = Object.freeze({
  label: "none",
  second: null,
  shown: false,
  confidence: 0,
  probabilities: Object.freeze(
    Object.fromEntries(LABELS.map((label) => [label, label === "none" ? 1 : 0])),
  ) as unknown as Labelled["probabilities"],
  language: "",
  evidence: Object.freeze([]),
});

/** The only door to the core. */
export function createAnalyzer(packs: readonly Pack[]): Analyzer {
  const choose = createLanguageChooser(packs);
  const labellers = new Map<Pack, Labeller>(packs.map((pack) => [pack, createLabeller(pack)]));

  const label = (text: string, { heading = "", language }: LabelOptions = {}): Labelled => {
    const pack = choose(text, language);
    return pack ? labellers.get(pack)!.label(text, heading) : UNREAD;
  };
  const labelLine = (line: NoteLine, language?: string): AnalysedLine => ({
    ...line,
    ...(line.tag ? tagged(line.tag) : label(line.text, { heading: line.heading, language })),
  });
  return Object.freeze({
    languages: packs.map((pack) => pack.language),
    open: (text: string, { language }: AnalyzeOptions = {}) => openNote(text, (line) => labelLine(line, language)),
    analyze(text: string, { language }: AnalyzeOptions = {}) {
      const lines = readLines(text).map((line) => labelLine(line, language));
      return { lines, balance: balanceOf(lines) };
    },
    label,
    labelLine,
  });
}
