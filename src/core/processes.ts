import type { Label, PairId, PoleId, ProcessId } from "./model.ts";

export interface Process {
  readonly id: ProcessId;
  readonly pole: PoleId;
  readonly pair: PairId;
  /** The letter that marks a line in the editor, besides colour and shape. */
  readonly letter: string;
}

/** The six processes in the order that every table, loop and report keeps. */
export const PROCESSES: readonly Process[] = Object.freeze([
  { id: "vision", pole: "leadership", pair: "whatToDo", letter: "V" },
  { id: "alignment", pole: "leadership", pair: "thePeople", letter: "A" },
  { id: "inspiration", pole: "leadership", pair: "gettingItDone", letter: "I" },
  { id: "planning", pole: "management", pair: "whatToDo", letter: "P" },
  { id: "organising", pole: "management", pair: "thePeople", letter: "O" },
  { id: "controlling", pole: "management", pair: "gettingItDone", letter: "C" },
]);

/** The six, then `none`: the columns of every weight row. */
export const LABELS: readonly Label[] = Object.freeze([...PROCESSES.map((process) => process.id), "none" as const]);

/** What Kotter sets side by side. */
export const PAIRS: readonly PairId[] = Object.freeze(["whatToDo", "thePeople", "gettingItDone"]);

export function isLabel(value: unknown): value is Label {
  return (LABELS as readonly unknown[]).includes(value);
}
