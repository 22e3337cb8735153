import type { AnalysedLine } from "../core/index.ts";
import type { CalendarDate } from "./calendarDate.ts";
import { readDue, type WrittenDue } from "./dueDates.ts";
import { readOwner } from "./owners.ts";

/** A task of a note: a line with a check box, or a headline with an Org keyword. */
export interface NoteItem {
  /** Its words, without the check box. */
  readonly text: string;
  /** Physical line in its file, from 0. */
  readonly line: number;
  /** Nothing is left to do: finished, cancelled or moved to another note. */
  readonly done: boolean;
  /**
   * Who is to do it, as written: `@ana`, or `Ana` where a label or brackets may be a name or not (`whoseItem` tells);
   * `ME` for any word for the writer; null where nobody is named.
   */
  readonly owner: string | null;
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
      done: line.done === true || isGivenUp(text, line),
      owner: readOwner(line.text, line.language),
      due: readDue(line.text, line.language),
      heading: line.heading,
    }));
}

/** `[>]` moved on, `[-]` cancelled. */
function isGivenUp(text: string, { start, textStart }: AnalysedLine): boolean {
  return /\[[->]\]/.test(text.slice(start, textStart));
}
