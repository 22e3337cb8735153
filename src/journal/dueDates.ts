import { type CalendarDate, isCalendarDate } from "./calendarDate.ts";

/** A day as a task has it: `2026-11-27`. */
export type WrittenDue = string;

/** The day by which a task says that it is to be done. */
export function readDue(text: string, _language: string): WrittenDue | null {
  const date = /(?:due:+\s*|📅\s*)(\d{4}-\d{2}-\d{2})(?!\d)/u.exec(text)?.[1];
  return date !== undefined && isCalendarDate(date) ? date : null;
}

/** The day that is meant in a note of the day `written`; null where that is needed and not known. */
export function resolveDue(due: WrittenDue | null, _written: CalendarDate | null): CalendarDate | null {
  return due;
}
