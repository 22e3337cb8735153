import * as vscode from "vscode";
import { type Balance, MIN_TELLING, PROCESSES, type Share } from "../core/index.ts";
import { type Fraction, nearestFraction } from "../report/fractions.ts";
import { labelNames } from "./names.ts";

/** The balance in plain sentences: what the lines say, how sure that is, and what they do not speak of. */
export function balanceReading(balance: Balance): string[] {
  const about = balance.telling - balance.counts.none;
  if (balance.tooFew || !balance.leadership) {
    return [
      vscode.l10n.t("Too few lines to tell."),
      vscode.l10n.t("From {0} lines on that lead or manage, the balance shows here; so far: {1}.", MIN_TELLING, about),
    ];
  }
  return [sentence(about, balance.leadership), ...missing(balance)];
}

/** The greater pole is named; near the middle both are. */
function sentence(lines: number, leadership: Share): string {
  const words = fractionNames();
  const leads = leadership.share > 0.5;
  const { share, low, high } = leads ? leadership : rest(leadership);
  const fraction = nearestFraction(share);
  const range = [words[nearestFraction(low)], words[nearestFraction(high)]] as const;
  if (fraction === "half") {
    return vscode.l10n.t("Of the {0} lines that lead or manage, about half do the one and half the other.", lines);
  }
  if (range[0] === range[1]) {
    return leads
      ? vscode.l10n.t("Of the {0} lines that lead or manage, about {1} lead.", lines, words[fraction])
      : vscode.l10n.t("Of the {0} lines that lead or manage, about {1} manage.", lines, words[fraction]);
  }
  return leads
    ? vscode.l10n.t("Of the {0} lines that lead or manage, about {1} lead: probably between {2} and {3}.", lines, words[fraction], ...range)
    : vscode.l10n.t("Of the {0} lines that lead or manage, about {1} manage: probably between {2} and {3}.", lines, words[fraction], ...range);
}
