import type { ProcessId } from "../core/model.ts";
import type { DocumentStamp, Place } from "./place.ts";
import type { PartId, SectionId } from "./toPanel.ts";

/** What the reader chooses in the panel by a list. */
export const CHOOSERS = ["scope", "period", "situation"] as const;
export type ChooserId = (typeof CHOOSERS)[number];

/** All that the panel may ask the editor to run. */
export const PANEL_COMMANDS = ["newOneOnOne", "insertSection", "analyzeNote", "openSamples", "whoseNotes"] as const;
export type PanelCommand = (typeof PANEL_COMMANDS)[number];

/** The sections that are open, and the process to which the lines are narrowed. */
export interface Wanted {
  readonly sections: readonly SectionId[];
  readonly process: ProcessId | null;
}

/** The panel has loaded and has nothing to show yet. */
export interface ReadyMessage extends Wanted {
  readonly type: "ready";
}

export interface WantMessage extends Wanted {
  readonly type: "want";
}

/** What the panel has of a part after a message about it; the editor sends no more of the part until it knows. */
export interface ShownMessage {
  readonly type: "shown";
  readonly part: PartId;
  /** 0 where it has nothing that can be shown or changed. */
  readonly serial: number;
}

/** Go to the line in the editor. */
export interface RevealMessage extends Place {
  readonly type: "reveal";
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

/** Something was chosen from a list, or a person from the table of people. */
export interface ChooseMessage {
  readonly type: "choose";
  readonly what: ChooserId | "person";
  readonly value: string;
}

/** Write the situation that was chosen into the note. */
export interface KeepSituationMessage {
  readonly type: "keepSituation";
}

/** Never show the reading again. */
export interface DismissMessage {
  readonly type: "dismiss";
  readonly reading: string;
}

/** Show dismissed readings again. */
export interface RestoreMessage {
  readonly type: "restore";
}

/** Put a reading's question into the note in front, at the cursor. */
export interface AskMessage {
  readonly type: "ask";
  readonly reading: string;
  /** Which of its questions, from 0. */
  readonly question: number;
}

/** What the panel tells the editor. */
export type FromPanel =
  | ReadyMessage
  | WantMessage
  | ShownMessage
  | RevealMessage
  | HoverMessage
  | CommandMessage
  | ChooseMessage
  | KeepSituationMessage
  | DismissMessage
  | RestoreMessage
  | AskMessage;
