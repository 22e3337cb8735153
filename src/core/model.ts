/** All types of the core. Data only; every span is in UTF-16 code units of the note's text. */

/** One of Kotter's six processes. The order everywhere is that of `processes.ts`. */
export type ProcessId = "vision" | "alignment" | "inspiration" | "planning" | "organising" | "controlling";
export type PoleId = "leadership" | "management";
export type PairId = "whatToDo" | "thePeople" | "gettingItDone";
/** A process, or `none`: the line serves none of the six. */
export type Label = ProcessId | "none";

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a counted line looks like, whatever the text format. */
export type LineKind = "paragraph" | "bullet" | "numbered" | "task" | "quote" | "cell";

/** A physical line that is a heading, by its format or its looks: the whole line with its marks, without white space around it. */
export interface HeadingLine extends Span {
  /** Zero-based. */
  readonly line: number;
}

/** A line of a note that counts, as read from the text, before it is labelled. */
export interface NoteLine extends Span {
  /** Zero-based number of the physical line on which it starts. */
  readonly line: number;
  /** The words alone: without bullet, number, check box, quote mark, wrapping markup or the writer's own tag. */
  readonly text: string;
  /** Where `text` starts in the note; `text` is the note's text from here, unless the line was joined from several. */
  readonly textStart: number;
  readonly kind: LineKind;
  /** State of a task: true where its check box or keyword, or a line through its words, leaves nothing to do. */
  readonly done?: boolean;
  /** Text of the nearest heading above, or "" where there is none. */
  readonly heading: string;
  /** The writer's own `#vision` … `#none` at the end of the line. */
  readonly tag?: Label;
}

/** A word or phrase of the line that spoke for (weight > 0) or against (weight < 0) its label. */
export interface Evidence extends Span {
  /** The whole words, as written. `start` and `end` are offsets in the line's `text`; in the heading's where `inHeading`. */
  readonly text: string;
  /** Share of the label's score; together with the pack's bias the weights add up to the score (log-odds, natural log). */
  readonly weight: number;
  readonly inHeading?: true;
}

export type Probabilities = Readonly<Record<Label, number>>;

/** The label of one text. */
export interface Labelled {
  readonly label: Label;
  /** A second job that the line does, where it is likely enough. */
  readonly second: Label | null;
  /** Confident enough to be displayed; otherwise the line is "not telling". */
  readonly shown: boolean;
  /** Calibrated probability that `label` is right, 0 … 1. */
  readonly confidence: number;
  readonly probabilities: Probabilities;
  /** BCP 47 id of the language that it is in, as told or as seen, with a pack or without; "" where that is unknown. */
  readonly language: string;
  /** Strongest first. Empty for a writer's own tag. */
  readonly evidence: readonly Evidence[];
}

export interface AnalysedLine extends NoteLine, Labelled {}

/** A share with the interval that covers the truth about nine times in ten, all 0 … 1. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface PairBalance {
  readonly id: PairId;
  /** Expected number of lines on each side, after correction for known confusions. */
  readonly leadership: number;
  readonly management: number;
  /** The leadership side's share of the pair, or null where the pair has no line. */
  readonly share: Share | null;
}

/** The balance of some lines. Counts of shown lines are whole; shares are estimated over all telling and not telling lines. */
export interface Balance {
  /** Lines that count. */
  readonly lines: number;
  /** Lines whose label is shown, `none` included. */
  readonly telling: number;
  /** Shown lines by label. */
  readonly counts: Readonly<Record<Label, number>>;
  /** Leadership's share of the labelled lines (`none` left out), or null where there is nothing to share out. */
  readonly leadership: Share | null;
  /** Each process's share of the labelled lines. */
  readonly processes: Readonly<Record<ProcessId, Share>>;
  readonly pairs: readonly PairBalance[];
  /** Fewer than `MIN_TELLING` lines with a shown process: too few to tell. */
  readonly tooFew: boolean;
}

/** Lines that could not be read, for want of a pack. */
export interface UnreadLanguage {
  /** BCP 47 id, or "" where the language is not known. */
  readonly language: string;
  readonly lines: number;
}

export interface AnalysedNote {
  readonly lines: readonly AnalysedLine[];
  readonly headings: readonly HeadingLine[];
  readonly balance: Balance;
  /** The languages that no pack reads, most lines first. */
  readonly unread: readonly UnreadLanguage[];
}
