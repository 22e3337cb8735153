import * as vscode from "vscode";
import type { CalendarDate } from "../journal/calendarDate.ts";
import { cleanName } from "../journal/names.ts";
import { dueWords } from "./personWords.ts";
import type { Roster } from "./roster.ts";

interface PersonItem extends vscode.QuickPickItem {
  /** Undefined for somebody new. */
  readonly name?: string;
}

/** Lets the user choose somebody the notes know, who needs attention first, or name a new person; undefined when cancelled. */
export async function pickPerson(roster: Roster, today: CalendarDate, title: string): Promise<string | undefined> {
  const items = itemsOf(roster, today).then((known): PersonItem[] => [
    ...known,
    { label: vscode.l10n.t("$(add) New person…") },
  ]);
  const placeHolder = vscode.l10n.t("Who is the note about?");
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  return picked && (picked.name ?? askName(title));
}

/** Lets the user choose somebody the notes know; undefined when cancelled. */
export async function pickKnownPerson(
  roster: Roster,
  today: CalendarDate,
  title: string,
  placeHolder: string,
): Promise<string | undefined> {
  return (await vscode.window.showQuickPick(itemsOf(roster, today), { title, placeHolder }))?.name;
}

async function itemsOf(roster: Roster, today: CalendarDate): Promise<PersonItem[]> {
  await roster.ready();
  return roster.people().map((person) => ({
    label: person.name,
    description: dueWords(person, today),
    name: person.name,
  }));
}

async function askName(title: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Name of the person"),
    validateInput: (value) => (cleanName(value) === "" ? vscode.l10n.t("Please type a name.") : undefined),
  });
  return name === undefined ? undefined : cleanName(name);
}
