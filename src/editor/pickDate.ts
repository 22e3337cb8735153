import * as vscode from "vscode";
import { addDays, type CalendarDate, isCalendarDate } from "../journal/calendarDate.ts";

/** Lets the user choose a day, today first; undefined when cancelled. */
export async function pickDate(title: string, today: CalendarDate): Promise<CalendarDate | undefined> {
  const other = { label: vscode.l10n.t("Another day…"), description: "", date: undefined };
  const items = [
    { label: vscode.l10n.t("Today"), description: today, date: today },
    { label: vscode.l10n.t("Tomorrow"), description: addDays(today, 1), date: addDays(today, 1) },
    { label: vscode.l10n.t("In a week"), description: addDays(today, 7), date: addDays(today, 7) },
    other,
  ];
  const placeHolder = vscode.l10n.t("Which day is the note for?");
  const picked = await vscode.window.showQuickPick<(typeof items)[number]>(items, { title, placeHolder });
  if (!picked) return undefined;
  return picked.date ?? askDate(title, today);
}

/** Asks for a day in digits; undefined when cancelled. */
export async function askDate(title: string, today: CalendarDate): Promise<CalendarDate | undefined> {
  const value = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Date as year-month-day"),
    value: today,
    validateInput: (text) => (isCalendarDate(text.trim()) ? undefined : vscode.l10n.t("Write it like {0}.", today)),
  });
  return value?.trim();
}
