import * as vscode from "vscode";
import type { Label, PairId } from "../core/index.ts";
import { percentIn } from "../report/percents.ts";

/** The labels' names in the display language. */
export function labelNames(): Readonly<Record<Label, string>> {
  return {
    vision: vscode.l10n.t("Vision"),
    alignment: vscode.l10n.t("Alignment"),
    inspiration: vscode.l10n.t("Inspiration"),
    planning: vscode.l10n.t("Planning"),
    organising: vscode.l10n.t("Organising"),
    controlling: vscode.l10n.t("Controlling"),
    none: vscode.l10n.t("None of the six"),
  };
}

/** The pairs' names in the display language. */
export function pairNames(): Readonly<Record<PairId, string>> {
  return {
    whatToDo: vscode.l10n.t("What to do"),
    thePeople: vscode.l10n.t("The people to do it"),
    gettingItDone: vscode.l10n.t("Getting it done"),
  };
}

/** What each label means, in a sentence. */
export function labelMeanings(): Readonly<Record<Label, string>> {
  return {
    vision: vscode.l10n.t("Leadership: where we are going and why."),
    alignment: vscode.l10n.t("Leadership: getting people to understand and share the direction."),
    inspiration: vscode.l10n.t("Leadership: people's energy, recognition and growth."),
    planning: vscode.l10n.t("Management: targets, steps, dates and budgets."),
    organising: vscode.l10n.t("Management: who does what, structure, staffing and ways of working."),
    controlling: vscode.l10n.t("Management: watching results, solving problems, correcting."),
    none: vscode.l10n.t("Neither leading nor managing: facts, greetings, details."),
  };
}

/** A share from 0 to 1 in whole percents, as the display language writes them. */
export function percent(share: number): string {
  return percentIn([vscode.env.language, "en"], share);
}
