import type { Label, ProcessId, Share } from "../core/model.ts";
import type { PanelStrings } from "./strings.ts";

/** One state of one document: what a message from the panel must still match when it arrives. */
export interface DocumentStamp {
  readonly uri: string;
  readonly version: number;
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

/** A line of the note, its text cut to a length that a list can show. */
export interface PanelLine {
  /** Zero-based number of the line in the document. */
  readonly line: number;
  readonly text: string;
  readonly label: Label;
  readonly second: Label | null;
  /** Otherwise the line is not telling, whatever its label. */
  readonly shown: boolean;
}

export interface NoteView {
  readonly kind: "note";
  /** Whose or what the note is: the writer's words. */
  readonly title: string;
  /** The balance in words, a sentence each. */
  readonly reading: readonly string[];
  /** "31 of 44 lines tell". */
  readonly telling: string;
  /** Null where there are too few lines to tell. */
  readonly balance: PanelBalance | null;
  /** In the order of the document. */
  readonly lines: readonly PanelLine[];
}

/** All that the panel may ask the editor to run. */
export const PANEL_COMMANDS = ["newOneOnOne", "insertSection", "analyzeNote", "openSamples"] as const;
export type PanelCommand = (typeof PANEL_COMMANDS)[number];

export interface PanelAction {
  readonly command: PanelCommand;
  readonly label: string;
}

/** There is nothing to show, and what to do about it. */
export interface EmptyView {
  readonly kind: "empty";
  readonly title: string;
  readonly explanation: string;
  /** The first is the one to press. */
  readonly actions: readonly PanelAction[];
}

export type PanelView = NoteView | EmptyView;

export interface StringsMessage {
  readonly type: "strings";
  /** BCP 47 tag, for numbers. */
  readonly language: string;
  readonly strings: PanelStrings;
}

export interface ShowMessage {
  readonly type: "show";
  /** Null where the view is of no document. */
  readonly document: DocumentStamp | null;
  readonly view: PanelView;
}

/** What the editor tells the panel. */
export type ToPanel = StringsMessage | ShowMessage;

/** The panel has loaded and has nothing to show yet. */
export interface ReadyMessage {
  readonly type: "ready";
}

/** Go to the line in the editor. */
export interface RevealMessage extends DocumentStamp {
  readonly type: "reveal";
  readonly line: number;
}

/** The line under the pointer or the focus; null when there is none any more. */
export interface HoverMessage extends DocumentStamp {
  readonly type: "hover";
  readonly line: number | null;
}

export interface CommandMessage {
  readonly type: "command";
  readonly command: PanelCommand;
}

/** What the panel tells the editor. */
export type FromPanel = ReadyMessage | RevealMessage | HoverMessage | CommandMessage;
