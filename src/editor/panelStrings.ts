import * as vscode from "vscode";
import type { PanelStrings } from "../protocol/strings.ts";
import { labelNames } from "./names.ts";

/** The panel's words in the display language. */
export function panelStrings(): PanelStrings {
  return {
    ...labelNames(),
    leadership: vscode.l10n.t("Leading"),
    management: vscode.l10n.t("Managing"),
    whatToDo: vscode.l10n.t("What to do"),
    thePeople: vscode.l10n.t("The people to do it"),
    gettingItDone: vscode.l10n.t("Getting it done"),
    notTelling: vscode.l10n.t("Not telling"),
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
