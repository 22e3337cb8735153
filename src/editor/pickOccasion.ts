import * as vscode from "vscode";
import { addDays, type CalendarDate } from "../journal/calendarDate.ts";
import type { Template } from "../journal/template.ts";
import { askDate } from "./pickDate.ts";
import type { LocatedNote, RosterPerson } from "./roster.ts";
import { type TemplateList, templateItems } from "./templates.ts";

/** A note to open because it is there, or what a new one is made of. */
export type Picked = { readonly open: LocatedNote } | { readonly date: CalendarDate; readonly template: Template };

interface Question {
  readonly title: string;
  readonly name: string;
  /** Undefined for somebody new. */
  readonly person: RosterPerson | undefined;
  readonly today: CalendarDate;
  readonly list: TemplateList;
  /** The one that is offered first. */
  readonly template: Template;
}

interface Item extends vscode.QuickPickItem {
  readonly open?: LocatedNote;
  readonly date?: CalendarDate;
  readonly template?: Template;
  readonly fault?: vscode.Uri;
}

/**
 * Lets the user choose the day of a 1:1 note. First stands what is most likely meant: the note that is made already, or
 * the day that the cadence proposes; another template is chosen in the same list. Undefined when cancelled.
 */
export async function pickOccasion(question: Question): Promise<Picked | undefined> {
  const { title, name, person, today } = question;
  let { template } = question;
  const placeHolder = vscode.l10n.t("When do you meet {0}?", name);
  for (;;) {
    const items = itemsOf({ ...question, template });
    const picked = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
    if (!picked) return undefined;
    if (picked.open) return { open: picked.open };
    if (picked.fault) {
      await vscode.window.showTextDocument(picked.fault);
      return undefined;
    }
    if (picked.template) {
      template = picked.template;
      continue;
    }
    const date = picked.date ?? (await askDate(title, today));
    if (date === undefined) return undefined;
    const there = person?.notes.find((note) => note.date === date);
    return there ? pickSecond(title, there, { date, template }) : { date, template };
  }
}

function itemsOf({ person, today, list, template }: Question): Item[] {
  const made = (person?.notes ?? []).filter(({ date }) => date !== null && date >= (person?.nextDate ?? "9999"));
  const byCadence = person?.due && person.due > today && made.length === 0 ? [person.due] : [];
  const dates = [...new Set([...byCadence, today, addDays(today, 1), addDays(today, 7)])];
  return [
    ...made
      .reverse()
      .map((open) => ({ label: vscode.l10n.t("$(go-to-file) Open the note for {0}", open.date ?? ""), open })),
    ...dates.map((date) => ({ label: `$(new-file) ${dayWords(date, today)}`, description: template.title, date })),
    { label: vscode.l10n.t("$(calendar) Another day…"), description: template.title },
    { label: vscode.l10n.t("From another template"), kind: vscode.QuickPickItemKind.Separator },
    ...templateItems(list, "one-on-one"),
  ];
}

function dayWords(date: CalendarDate, today: CalendarDate): string {
  if (date === today) return vscode.l10n.t("Today, {0}", date);
  return date === addDays(today, 1) ? vscode.l10n.t("Tomorrow, {0}", date) : date;
}

/** What to do where there is a note of that day. */
async function pickSecond(
  title: string,
  there: LocatedNote,
  second: { readonly date: CalendarDate; readonly template: Template },
): Promise<Picked | undefined> {
  const items: (vscode.QuickPickItem & { readonly choice: Picked })[] = [
    {
      label: vscode.l10n.t("$(go-to-file) Open the note for {0}", second.date),
      description: vscode.workspace.asRelativePath(there.file.uri),
      choice: { open: there },
    },
    { label: vscode.l10n.t("$(new-file) Make a second note for that day"), choice: second },
  ];
  const placeHolder = vscode.l10n.t("There is a note for {0} already.", second.date);
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.choice;
}
