import type { AnalysedLine } from "../core/index.ts";
import type { CalendarDate } from "./calendarDate.ts";
import { readDue, readDueSign, type WrittenDue } from "./dueDates.ts";
import { readOwners } from "./owners.ts";

/** A task of a note: a line with a check box, or a headline with an Org keyword. */
export interface NoteItem {
  /** Its words, without the check box. */
  readonly text: string;
  /** Physical line in its file, from 0. */
  readonly line: number;
  /** Nothing is left to do: finished, cancelled or moved to another note. */
  readonly done: boolean;
  /** Who it may say is to do it; see `readOwners`. `createOwnerReader` tells who is meant. */
  readonly owners: readonly string[];
  readonly due: CalendarDate | null;
  /** Text of the nearest heading above, or "". */
  readonly heading: string;
}

/** A task as its text says it, whichever day the note is of. */
export interface WrittenItem extends Omit<NoteItem, "due"> {
  readonly due: WrittenDue | null;
}

/** The tasks among the lines of a text, done or not. */
export function readItems(text: string, lines: readonly AnalysedLine[]): WrittenItem[] {
  return lines
    .filter(({ kind }) => kind === "task")
    .map((line) => ({
      text: line.text,
      line: line.line,
      done: line.done === true,
      owners: readOwners(line.text, line.language),
      due: readDue(line.text, line.language) ?? dueBelow(text, line.end),
      heading: line.heading,
    }));
}

/** The day of Org's planning line below a headline: `DEADLINE: <2026-11-27 Fri>`. */
function dueBelow(text: string, end: number): CalendarDate | null {
  const below = PLANNING.exec(text.slice(end, end + LONGEST_PLANNING))?.[1];
  return below === undefined ? null : readDueSign(below);
}

const LONGEST_PLANNING = 200;
const PLANNING = /^[^\r\n]*(?:\r\n|\r|\n)[ \t]*((?:DEADLINE|SCHEDULED|CLOSED):[^\r\n]*)/;
