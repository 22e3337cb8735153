import * as vscode from "vscode";
import type { CalendarDate } from "../journal/calendarDate.ts";
import { cleanName } from "../journal/names.ts";
import { personKey } from "../journal/people.ts";
import { dueWords } from "./personWords.ts";
import type { Roster } from "./roster.ts";

interface PersonItem extends vscode.QuickPickItem {
  /** Undefined for somebody new. */
  readonly name?: string;
}

/**
 * Lets the user choose somebody the notes know, who needs attention first, or name a new person, in the same list;
 * undefined when cancelled.
 */
export async function pickPerson(roster: Roster, today: CalendarDate, title: string): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<PersonItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t("Who is the note about?");
  pick.busy = true;
  let known: readonly PersonItem[] | undefined;
  const offer = (): void => {
    if (known) pick.items = [...known, ...newPerson(known, cleanName(pick.value))];
  };
  const picked = new Promise<PersonItem | undefined>((resolve) => {
    pick.onDidChangeValue(offer);
    // Enter before the list is there answers nothing yet.
    pick.onDidAccept(() => pick.selectedItems[0] && resolve(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
  });
  try {
    pick.show();
    known = await itemsOf(roster, today);
    pick.busy = false;
    offer();
    const item = await picked;
    return item && (item.name ?? (await askName(title)));
  } finally {
    pick.dispose();
  }
}

/** The entry for somebody new: by the name that is typed, unless it is somebody's in the list. */
function newPerson(known: readonly PersonItem[], typed: string): PersonItem[] {
  if (typed === "") return [{ label: vscode.l10n.t("$(add) New person…") }];
  const key = personKey(typed);
  if (known.some(({ name }) => name !== undefined && personKey(name) === key)) return [];
  return [{ label: vscode.l10n.t("$(add) New person: {0}", typed), name: typed, alwaysShow: true }];
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

/** Says that there is nobody to choose, and what makes a note somebody's. */
export function tellNobody(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      "No notes about a person were found. A note names its person in its front matter or by its folder or file name.",
    ),
  );
}
