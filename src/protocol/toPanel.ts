import type { Label, ProcessId, Share } from "../core/model.ts";
import type { Change } from "./changes.ts";
import type { ChooseMessage, ChooserId, CommandMessage, KeepSituationMessage, RestoreMessage } from "./fromPanel.ts";
import type { DocumentStamp, Place } from "./place.ts";
import type { PanelStrings } from "./strings.ts";

export interface Chooser {
  readonly id: ChooserId;
  /** Accessible name. */
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A process's side of a pair. */
export interface ProcessShare extends Share {
  /** Lines whose shown label it is. */
  readonly count: number;
}

export interface PanelBalance {
  readonly processes: Readonly<Record<ProcessId, ProcessShare>>;
  /** Leadership's share of the lines that lead or manage; management's is the rest. */
  readonly leadership: Share;
}

/** What the moment asks for. */
export interface PanelSituation {
  readonly chooser: Chooser;
  /** Leadership's share as the situation asks for it, 0 … 1; null where no situation is named. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Why that range, and where the situation comes from, a sentence each. */
  readonly reasons: readonly string[];
  /** To keep the choice in the note itself. */
  readonly offer: PanelAction | null;
}

/** Where a reading comes from: a process to narrow the lines to, or a line to go to. */
export interface PanelEvidence {
  readonly text: string;
  readonly process: ProcessId | null;
  /** Zero-based number of the line in the view's document. */
  readonly line: number | null;
}

/** A sentence about the balance, what it rests on, and what to ask next. */
export interface PanelReading {
  readonly id: string;
  /** A few words. */
  readonly title: string;
  readonly text: string;
  /** How sure that is, in words. */
  readonly certainty: string;
  readonly evidence: readonly PanelEvidence[];
  readonly questions: readonly string[];
}

/** The parts of the panel that can be folded away; what they show is only sent while they are open. */
export const SECTIONS = ["trend", "people", "lines"] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface BalanceView {
  readonly kind: "balance";
  /** Whose or what the notes are: the writer's words. */
  readonly title: string;
  /** Which notes those are; "" for one. */
  readonly detail: string;
  /** Null where it is of many notes. */
  readonly document: DocumentStamp | null;
  /** The balance in words, a sentence each. */
  readonly reading: readonly string[];
  /** "31 of 44 lines tell". */
  readonly telling: string;
  /** Null where there are too few lines to tell. */
  readonly balance: PanelBalance | null;
  readonly situation: PanelSituation | null;
  /** What the lines look at, people or results, and whose topics they are; a sentence each. */
  readonly lens: readonly string[];
  readonly readings: readonly PanelReading[];
  /** What could be known of the notes and is not, and how to say it. */
  readonly offer: { readonly text: string; readonly action: PanelAction } | null;
  /** To bring back readings that were dismissed. */
  readonly restore: PanelAction | null;
  readonly sections: readonly SectionId[];
}

/** Something to press, and what is told to the editor then. */
export interface PanelAction {
  readonly label: string;
  readonly message: CommandMessage | ChooseMessage | KeepSituationMessage | RestoreMessage;
}

/** There is nothing to show, and what to do about it. */
export interface EmptyView {
  readonly kind: "empty";
  readonly title: string;
  readonly explanation: string;
  /** The first is the one to press. */
  readonly actions: readonly PanelAction[];
}

export type PanelView = BalanceView | EmptyView;

export interface StringsMessage {
  readonly type: "strings";
  /** BCP 47 tag, for numbers. */
  readonly language: string;
  readonly strings: PanelStrings;
}

/** A part of what the panel shows, which comes and changes apart from the others. */
interface Part {
  /** Grows from message to message, and is never 0. */
  readonly serial: number;
  /** Which notes it is of; the same while those are edited. */
  readonly subject: string;
}

/** All but the sections. */
export interface ShowMessage extends Part {
  readonly type: "show";
  readonly choosers: readonly Chooser[];
  readonly view: PanelView;
}

/** A line of a note, its text cut to a length that a list can show. */
export interface PanelLine {
  /**
   * How many lines of the document it stands below the one before it in the list; the first, below the document's first.
   * So a line more or less in a note changes two entries and not all that follow.
   */
  readonly step: number;
  readonly text: string;
  readonly label: Label;
  readonly second: Label | null;
  /** Otherwise the line is not telling, whatever its label. */
  readonly shown: boolean;
}

export interface PanelFile extends DocumentStamp {
  /** Whose note it is and of which day; "" where the panel shows one note. */
  readonly title: string;
  /** In the order of the document. */
  readonly lines: readonly PanelLine[];
}

/** The lines of one note, or those of many that serve one process. */
export interface LinesMessage extends Part {
  readonly type: "lines";
  /** Null where all lines of one note are there, to be narrowed by the panel. */
  readonly process: ProcessId | null;
  readonly files: readonly PanelFile[];
  /** What is not there, or what to do to see lines; "" where there is nothing to say. */
  readonly hint: string;
}

/** A note or a month. */
export interface TrendPoint {
  readonly name: string;
  readonly place: Place | null;
  /** Lines that lead or manage. */
  readonly lines: number;
  /** Null where there are too few lines to tell. */
  readonly leadership: Share | null;
}

export interface TrendMessage extends Part {
  readonly type: "trend";
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  /** Where the balance is drifting to, in words. */
  readonly summary: readonly string[];
}

/** A person's notes at a glance. */
export interface PersonRow {
  /** What to choose as `person`. */
  readonly key: string;
  readonly name: string;
  readonly notes: number;
  /** Null where there are too few lines to tell. */
  readonly processes: Readonly<Record<ProcessId, ProcessShare>> | null;
  /** What the person gets and whose topics the notes are about, in words, as far as that is known. */
  readonly remarks: readonly string[];
}

export interface PeopleMessage extends Part {
  readonly type: "people";
  /** By name. */
  readonly rows: readonly PersonRow[];
}

export type SectionMessage = LinesMessage | TrendMessage | PeopleMessage;

export type PartMessage = ShowMessage | SectionMessage;

export const PARTS = ["show", ...SECTIONS] as const satisfies readonly PartMessage["type"][];
export type PartId = (typeof PARTS)[number];

/** What has changed in a part since the message of the serial `base`, which the panel has said that it shows. */
export interface ChangeMessage {
  readonly type: "change";
  readonly part: PartId;
  readonly base: number;
  /** The serial is among them. */
  readonly changes: readonly Change[];
}

/** What the editor tells the panel. */
export type ToPanel = StringsMessage | PartMessage | ChangeMessage;
