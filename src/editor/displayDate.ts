import * as vscode from "vscode";
import type { CalendarDate } from "../journal/calendarDate.ts";

/** A day as the display language writes it, with its year where that is not the year of `today`. */
export function displayDate(date: CalendarDate, today: CalendarDate): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  // The numbers of the date go in and out: no zone comes between.
  const format = new Intl.DateTimeFormat([vscode.env.language, "en"], {
    day: "numeric",
    month: "short",
    year,
    timeZone: "UTC",
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}
