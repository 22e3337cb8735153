import * as vscode from "vscode";
import type { ReportWords } from "../report/words.ts";
import { labelNames } from "./names.ts";

/** A report's words in the display language. */
export function reportWords(): ReportWords {
  return {
    title: vscode.l10n.t("Balance of notes"),
    name: vscode.l10n.t("Notes"),
    lines: vscode.l10n.t("Lines"),
    telling: vscode.l10n.t("Telling"),
    leadership: vscode.l10n.t("Leading"),
    share: vscode.l10n.t("{0}% ({1}–{2})"),
    tooFew: vscode.l10n.t("too few lines to tell"),
    labels: labelNames(),
    note: vscode.l10n.t(
      "Leading = vision + alignment + inspiration, as a share of the lines that serve one of the six processes. A mirror, not a score: what is right depends on the situation.",
    ),
  };
}
