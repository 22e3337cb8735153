import * as vscode from "vscode";
import { peopleByAttention } from "../journal/attention.ts";
import { type CalendarDate, isCalendarDate, localDate } from "../journal/calendarDate.ts";
import { cleanName } from "../journal/names.ts";
import { readPeopleSettings } from "../journal/peopleSettings.ts";
import type { NoteIndex } from "./noteIndex.ts";
import { setting } from "./settings.ts";

/** Lets the user choose somebody the notes know, who needs attention first, or name a new person; undefined when cancelled. */
export async function pickPerson(index: NoteIndex, title: string): Promise<string | undefined> {
  await index.ready();
  const notes = index.files().flatMap((file) => file.notes);
  const people = peopleByAttention(notes, readPeopleSettings(setting("people")), localDate(new Date()));
  const newPerson = { label: vscode.l10n.t("$(add) New person…"), description: "", name: undefined };
  if (people.length === 0) return askName(title);
  const items = people.map(({ name, lastDate }) => ({
    label: name,
    description: lastDate ? vscode.l10n.t("last note {0}", lastDate) : "",
    name,
  }));
  const placeHolder = vscode.l10n.t("Who is the note about?");
  const picked = await vscode.window.showQuickPick([...items, newPerson], { title, placeHolder });
  if (!picked) return undefined;
  return picked.name ?? askName(title);
}

async function askName(title: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Name of the person"),
    validateInput: (value) => (cleanName(value) === "" ? vscode.l10n.t("Please type a name.") : undefined),
  });
  return name === undefined ? undefined : cleanName(name);
}

/** Lets the user choose a day, today first; undefined when cancelled. */
export async function pickDate(title: string): Promise<CalendarDate | undefined> {
  const today = new Date();
  const inDays = (days: number): CalendarDate => {
    return localDate(new Date(today.getFullYear(), today.getMonth(), today.getDate() + days));
  };
  const other = { label: vscode.l10n.t("Another date…"), description: "", date: undefined };
  const items = [
    { label: vscode.l10n.t("Today"), description: inDays(0), date: inDays(0) },
    { label: vscode.l10n.t("Tomorrow"), description: inDays(1), date: inDays(1) },
    { label: vscode.l10n.t("In a week"), description: inDays(7), date: inDays(7) },
    other,
  ];
  const placeHolder = vscode.l10n.t("Which day is the note for?");
  const picked = await vscode.window.showQuickPick<(typeof items)[number]>(items, { title, placeHolder });
  if (!picked) return undefined;
  return picked.date ?? askDate(title, inDays(0));
}

function askDate(title: string, today: CalendarDate): Thenable<CalendarDate | undefined> {
  return vscode.window
    .showInputBox({
      title,
      prompt: vscode.l10n.t("Date as year-month-day"),
      value: today,
      validateInput: (value) => (isCalendarDate(value.trim()) ? undefined : vscode.l10n.t("Write it like {0}.", today)),
    })
    .then((value) => value?.trim());
}
