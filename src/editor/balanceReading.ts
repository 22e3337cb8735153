import * as vscode from "vscode";
import { type Balance, MIN_TELLING, PROCESSES, type Share } from "../core/index.ts";
import { type Fraction, nearestFraction } from "../report/fractions.ts";
import { labelNames } from "./names.ts";

/** The balance in plain sentences: what the lines say, how sure that is, and what they do not speak of. */
export function balanceReading(balance: Balance): string[] {
  const lines = balance.telling - balance.counts.none;
  if (balance.tooFew || !balance.leadership) {
    return [
      vscode.l10n.t("Too few lines to tell."),
      vscode.l10n.t("The balance shows from {0} lines on that lead or manage; so far: {1}.", MIN_TELLING, lines),
    ];
  }
  return [mainSentence(lines, balance.leadership), ...missingSentence(balance)];
}

type Side = "leads" | "manages" | "even";

/** Names the greater pole; both where the share is about half. */
function mainSentence(lines: number, leadership: Share): string {
  const management = { share: 1 - leadership.share, low: 1 - leadership.high, high: 1 - leadership.low };
  const { share, low, high } = leadership.share < 0.5 ? management : leadership;
  const words = fractionWords();
  const [about, from, to] = [share, low, high].map((each) => words[nearestFraction(each)]) as [string, string, string];
  const side: Side = about === words.half ? "even" : leadership.share < 0.5 ? "manages" : "leads";
  return from === to ? plain(side, lines, about) : withRange(side, lines, about, from, to);
}

function plain(side: Side, lines: number, about: string): string {
  switch (side) {
    case "leads":
      return vscode.l10n.t("Of the {0} lines that lead or manage, about {1} lead.", lines, about);
    case "manages":
      return vscode.l10n.t("Of the {0} lines that lead or manage, about {1} manage.", lines, about);
    case "even":
      return vscode.l10n.t(
        "Of the {0} lines that lead or manage, about {1} do the one and as many the other.",
        lines,
        about,
      );
  }
}

function withRange(side: Side, lines: number, about: string, from: string, to: string): string {
  switch (side) {
    case "leads":
      return vscode.l10n.t(
        "Of the {0} lines that lead or manage, about {1} lead: probably between {2} and {3}.",
        lines,
        about,
        from,
        to,
      );
    case "manages":
      return vscode.l10n.t(
        "Of the {0} lines that lead or manage, about {1} manage: probably between {2} and {3}.",
        lines,
        about,
        from,
        to,
      );
    case "even":
      return vscode.l10n.t(
        "Of the {0} lines that lead or manage, about {1} do the one and as many the other: probably between {2} and {3}.",
        lines,
        about,
        from,
        to,
      );
  }
}

function missingSentence({ counts }: Balance): string[] {
  const names = labelNames();
  const missing = PROCESSES.filter(({ id }) => counts[id] === 0).map(({ id }) => names[id]);
  return missing.length === 0 ? [] : [vscode.l10n.t("No line that tells is about: {0}.", missing.join(", "))];
}

function fractionWords(): Readonly<Record<Fraction, string>> {
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
