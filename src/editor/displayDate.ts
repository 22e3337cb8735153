import * as vscode from "vscode";
import type { CalendarDate } from "../journal/calendarDate.ts";

/** Kept: making one takes two hundred times as long as a day does, and lists have many. */
const formats = new Map<"numeric" | undefined, Intl.DateTimeFormat>();

/** A day as the display language writes it, with its year where that is not the year of `today`. */
export function displayDate(date: CalendarDate, today: CalendarDate): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  const format = formats.get(year) ?? formatWith(year);
  formats.set(year, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** The numbers of the date go in and out: no zone comes between. */
function formatWith(year: "numeric" | undefined): Intl.DateTimeFormat {
  const languages = [vscode.env.language, "en"];
  return new Intl.DateTimeFormat(languages, { day: "numeric", month: "short", year, timeZone: "UTC" });
}
