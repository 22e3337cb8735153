import type { AnalysedLine, NoteWords } from "../core/index.ts";
import type { CalendarDate } from "./calendarDate.ts";
import { readDue, readDueSign, type WrittenDue } from "./dueDates.ts";
import { type ItemPlace, placesOf } from "./itemPlace.ts";
import { readOwners } from "./owners.ts";

/** An unfinished task of a note: a line with a check box, or a headline with an Org keyword. */
export interface NoteItem extends ItemPlace {
  /** Who it may say is to do it; see `readOwners`. `createOwnerReader` tells who is meant. */
  readonly owners: readonly string[];
  readonly due: CalendarDate | null;
}

/** A task as its text says it, whichever day the note is of. */
export interface WrittenItem extends Omit<NoteItem, "due"> {
  readonly due: WrittenDue | null;
}

/** The tasks among the lines of a text with which something is left to do: not finished, cancelled or moved to another note. */
export function readItems(text: string, lines: readonly AnalysedLine[], words: NoteWords): WrittenItem[] {
  const tasks = lines.filter(({ kind }) => kind === "task");
  const places = placesOf(tasks);
  return tasks
    .filter(({ done }) => done !== true)
    .map((task) => ({
      ...places.get(task)!,
      owners: readOwners(task.text, task.language, words),
      due: readDue(task.text, task.language, words) ?? dueBelow(text, task.end),
    }));
}

/** The day of Org's planning line below a headline: `DEADLINE: <2026-11-27 Fri>`. */
function dueBelow(text: string, end: number): CalendarDate | null {
  const below = PLANNING.exec(text.slice(end, end + LONGEST_PLANNING))?.[1];
  return below === undefined ? null : readDueSign(below);
}

const LONGEST_PLANNING = 200;
const PLANNING = /^[^\r\n]*(?:\r\n|\r|\n)[ \t]*((?:DEADLINE|SCHEDULED|CLOSED):[^\r\n]*)/;
