import * as vscode from "vscode";
import type { BalanceTextWords } from "../report/balanceText.ts";
import type { EvidenceWords } from "../report/evidencePack.ts";
import type { ReportWords } from "../report/words.ts";
import { labelNames, pairNames } from "./names.ts";
import { readingWords } from "./readingWords.ts";

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

/** The sentences of a balance that is told as text. */
export function balanceTextWords(): BalanceTextWords {
  return {
    ...readingWords(),
    processes: vscode.l10n.t("The six processes"),
    pairs: vscode.l10n.t("Kotter's pairs"),
    process: vscode.l10n.t("Lines about {0}: {1}, some {2}% of those that lead or manage (probably {3}–{4}%)"),
    count: vscode.l10n.t("Lines about {0}: {1}"),
    pair: vscode.l10n.t("{0}, {1} beside {2}: about {3}% lead (probably {4}–{5}%)"),
    pairNames: pairNames(),
    lines: vscode.l10n.t("{1} of {0} lines tell; {2} of them are about none of the six."),
  };
}

/** The words of an evidence pack. */
export function evidenceWords(): EvidenceWords {
  return {
    title: vscode.l10n.t("Notes about {0}"),
    period: vscode.l10n.t("From {0} to {1}."),
    summary: vscode.l10n.t("Notes: {0}; lines that lead or manage: {1} of {2}."),
    noNotes: vscode.l10n.t("There are no dated notes from that time."),
    topics: vscode.l10n.t("What the notes are about"),
    notes: vscode.l10n.t("Notes by day"),
    count: vscode.l10n.t("{0}: {1}"),
    note: vscode.l10n.t("{0} ({1})"),
    line: vscode.l10n.t("{0}: {1}"),
    nothing: vscode.l10n.t("no line tells"),
    footer: vscode.l10n.t(
      "Counts of your own notes: no score and no comparison. What was never written down is missing here.",
    ),
    labels: labelNames(),
  };
}
