import type { NoteWords } from "../core/index.ts";
import { addDays, type CalendarDate, calendarDate, isCalendarDate, lastDayOfMonth, weekdayOf } from "./calendarDate.ts";
import { END_OF_MONTH, END_OF_WEEK } from "./periodEnds.ts";
import { findWordedDay } from "./wordedDay.ts";

/**
 * A day as a task has it, whichever day the task was written on: `2026-11-27`; `--11-27`, the next one; `-W-5`, the next
 * Friday; `+W-5`, Friday of next week; `+1`, a day later; `END_OF_WEEK`, `END_OF_MONTH`.
 */
export type WrittenDue = string;
const FRIDAY = 5;

/** Later than this nobody reads on for a day. UTF-16 code units. */
const LONGEST = 500;

/** Signs of Obsidian Tasks, Dataview, todo.txt, TaskPaper and Org, which stand before a day; those that rather plan it come second. */
const SIGNS: readonly RegExp[] = [
  /(?:[\u{1f4c5}\u{1f4c6}\u{1f5d3}]\ufe0f?|\bdue::?|@due\(|\bDEADLINE:) {0,2}[<[]?(\d{4}-\d{2}-\d{2})(?!\d)/iu,
  /(?:\u23f3\ufe0f?|\bscheduled::?) {0,2}[<[]?(\d{4}-\d{2}-\d{2})(?!\d)/iu,
];

/** The day by which a task says that it is to be done; `language` is the BCP 47 tag of its words. */
export function readDue(text: string, language: string, words: NoteWords): WrittenDue | null {
  const start = text.slice(0, LONGEST).normalize("NFC");
  return readDueSign(start) ?? findWordedDay(start, language.split("-", 1)[0]!.toLowerCase(), words);
}

/** The day behind a sign such as `due:`. */
export function readDueSign(text: string): CalendarDate | null {
  for (const sign of SIGNS) {
    const date = sign.exec(text)?.[1];
    if (date !== undefined && isCalendarDate(date)) return date;
  }
  return null;
}

/** A day without a year that is so many days gone when it is written down is meant to be gone. */
const JUST_GONE = 30;

/** The day that is meant in a note of the day `written`; null where that is needed and not known. */
export function resolveDue(due: WrittenDue | null, written: CalendarDate | null): CalendarDate | null {
  if (due === null || isCalendarDate(due)) return due;
  if (written === null) return null;
  if (due.startsWith("--")) return nextYearly(Number(due.slice(2, 4)), Number(due.slice(5)), written);
  const inWeek = Number(due.slice(3));
  const today = weekdayOf(written);
  if (due === END_OF_WEEK) return addDays(written, (FRIDAY - today + 7) % 7);
  if (due === END_OF_MONTH) return lastDayOfMonth(written);
  if (due.startsWith("-W-")) return addDays(written, ((inWeek - today + 6) % 7) + 1);
  if (due.startsWith("+W-")) return addDays(written, 7 - today + inWeek);
  return addDays(written, Number(due));
}

function nextYearly(month: number, day: number, written: CalendarDate): CalendarDate | null {
  const year = Number(written.slice(0, 4));
  const earliest = addDays(written, -JUST_GONE);
  const dates = [year - 1, year, year + 1].map((each) => calendarDate(each, month, day));
  return dates.find((date) => date !== null && date >= earliest) ?? null;
}
