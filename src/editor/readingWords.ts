import * as vscode from "vscode";
import { aboutShare, type ReadingWords } from "../report/reading.ts";
import { labelNames } from "./names.ts";

/** The sentences of a reading in the display language. */
export function readingWords(): ReadingWords {
  return {
    tooFew: vscode.l10n.t("Too few lines to tell."),
    tooFewYet: vscode.l10n.t("The balance shows from {0} lines on that lead or manage; so far: {1}."),
    leads: vscode.l10n.t("Of the {0} lines that lead or manage, {1} lead, probably between {2} and {3}."),
    manages: vscode.l10n.t("Of the {0} lines that lead or manage, {1} manage, probably between {2} and {3}."),
    leadsPlainly: vscode.l10n.t("Of the {0} lines that lead or manage, {1} lead."),
    managesPlainly: vscode.l10n.t("Of the {0} lines that lead or manage, {1} manage."),
    missing: vscode.l10n.t("No line that tells is about: {0}."),
    about: vscode.l10n.t("about {0}"),
    fractions: fractionWords(),
    labels: labelNames(),
  };
}

/** A share as people say it. */
export function shareWords(share: number): string {
  return aboutShare(share, { about: vscode.l10n.t("about {0}"), fractions: fractionWords() });
}

function fractionWords(): ReadingWords["fractions"] {
  return {
    almostNone: vscode.l10n.t("almost none"),
    oneInTen: vscode.l10n.t("one in ten"),
    oneInFive: vscode.l10n.t("one in five"),
    oneInFour: vscode.l10n.t("one in four"),
    oneInThree: vscode.l10n.t("one in three"),
    twoInFive: vscode.l10n.t("two in five"),
    half: vscode.l10n.t("half"),
    threeInFive: vscode.l10n.t("three in five"),
    twoInThree: vscode.l10n.t("two in three"),
    threeInFour: vscode.l10n.t("three in four"),
    fourInFive: vscode.l10n.t("four in five"),
    nineInTen: vscode.l10n.t("nine in ten"),
    almostAll: vscode.l10n.t("almost all"),
  };
}
