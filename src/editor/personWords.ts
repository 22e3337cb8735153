import * as vscode from "vscode";
import { balanceOfSums, type TallySums } from "../core/index.ts";
import type { CalendarDate } from "../journal/calendarDate.ts";
import { displayDate } from "./displayDate.ts";
import { shareWords } from "./readingWords.ts";
import type { RosterPerson } from "./roster.ts";

/** When the next 1:1 with somebody is, in a few words: how late, today, or the day. */
export function dueWords({ due, daysLate, cadence, archived }: RosterPerson, today: CalendarDate): string {
  if (archived) return vscode.l10n.t("no longer met");
  if (due === null) return vscode.l10n.t("next not known");
  if (daysLate === 1) return vscode.l10n.t("1 day late (every {0} days)", cadence ?? 0);
  if (daysLate > 1) return vscode.l10n.t("{0} days late (every {1} days)", daysLate, cadence ?? 0);
  return due === today ? vscode.l10n.t("today") : vscode.l10n.t("next {0}", displayDate(due, today));
}

/** What is known of the meetings with somebody, a sentence each, the next one first. */
export function personSentences(person: RosterPerson, today: CalendarDate, openItems: number): string[] {
  const { lastDate, cadence, isUsual, notes } = person;
  const last = notes.find(({ date }) => date !== null && date === lastDate);
  return [
    nextSentence(person, today),
    lastDate === null ? vscode.l10n.t("Not met yet.") : vscode.l10n.t("Last 1:1: {0}.", lastDate),
    ...(cadence === null
      ? []
      : [isUsual ? vscode.l10n.t("Usually every {0} days.", cadence) : vscode.l10n.t("Every {0} days.", cadence)]),
    vscode.l10n.t("Open items: {0}.", openItems),
    ...(last ? [vscode.l10n.t("In the last note {0}.", balanceWords(last.sums))] : []),
  ];
}

function nextSentence(person: RosterPerson, today: CalendarDate): string {
  const { nextDate, due, archived } = person;
  if (nextDate !== null) return vscode.l10n.t("Next 1:1: {0}, note made.", nextDate);
  if (archived) return vscode.l10n.t("No longer met.");
  if (due === null) return vscode.l10n.t("The next 1:1 is not known.");
  return vscode.l10n.t("Next 1:1: {0}.", due > today ? due : dueWords(person, today));
}

/** How much of some lines leads, as people say it. */
export function balanceWords(sums: TallySums): string {
  const { leadership, tooFew } = balanceOfSums([sums]);
  if (tooFew || !leadership) return vscode.l10n.t("too few lines tell");
  return vscode.l10n.t("{0} of the lines lead", shareWords(leadership.share));
}
