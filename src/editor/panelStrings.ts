import * as vscode from "vscode";
import type { PanelStrings } from "../protocol/strings.ts";
import { labelNames, pairNames } from "./names.ts";

/** The panel's words in the display language. */
export function panelStrings(): PanelStrings {
  return {
    ...labelNames(),
    leadership: vscode.l10n.t("Leading"),
    management: vscode.l10n.t("Managing"),
    ...pairNames(),
    notTelling: vscode.l10n.t("Not telling"),
    choosers: vscode.l10n.t("Which notes"),
    poleBar: vscode.l10n.t("About {0} of the lines that lead or manage lead, probably {1}; the rest manages."),
    range: vscode.l10n.t("The situation asks for {0}."),
    tooFew: vscode.l10n.t("too few lines to tell"),
    readings: vscode.l10n.t("What stands out"),
    evidence: vscode.l10n.t("What this rests on"),
    ask: vscode.l10n.t("Put into the note"),
    dismiss: vscode.l10n.t("Don't show this reading again"),
    trend: vscode.l10n.t("Over time"),
    trendChart: vscode.l10n.t("Leading over time"),
    point: vscode.l10n.t("{0}: about {1} leading, probably {2}; {3} lines"),
    pointTooFew: vscode.l10n.t("{0}: {1}"),
    columnWhen: vscode.l10n.t("When"),
    people: vscode.l10n.t("People at a glance"),
    peopleHint: vscode.l10n.t("Numbers count lines; the darker a cell, the greater its share of the person's lines."),
    notesOf: vscode.l10n.t("Notes: {0}"),
    cell: vscode.l10n.t("{0}, {1}: {2} of the lines that lead or manage, about {3}"),
    waiting: vscode.l10n.t("Reading the notes…"),
    chart: vscode.l10n.t("Balance of leading and managing in three pairs"),
    chartHint: vscode.l10n.t("Numbers count lines. Bars show their shares; thin lines, how far off those may be."),
    bar: vscode.l10n.t("about {0} of the lines that lead or manage, probably {1}"),
    interval: vscode.l10n.t("{0}–{1}"),
    table: vscode.l10n.t("Show as a table"),
    columnProcess: vscode.l10n.t("Process"),
    columnLines: vscode.l10n.t("Lines"),
    columnShare: vscode.l10n.t("Share"),
    columnInterval: vscode.l10n.t("Likely range"),
    lines: vscode.l10n.t("Lines"),
    noSuchLine: vscode.l10n.t("No line that tells is about this: {0}."),
    showAll: vscode.l10n.t("Show all lines"),
    showMore: vscode.l10n.t("Show {0} more"),
    lineNumber: vscode.l10n.t("line {0}"),
    alsoServes: vscode.l10n.t("also {0}"),
    narrowed: vscode.l10n.t("Only {0}: {1} shown"),
  };
}
