import * as vscode from "vscode";
import { type Drift, driftsOf, FEWEST_POINTS } from "../report/trend/drift.ts";
import type { TrendPoint } from "../report/trend/trend.ts";
import { labelNames } from "./names.ts";
import { shareWords } from "./readingWords.ts";

/** Drifts that are named: more would be noise. */
const MOST_DRIFTS = 2;

/** Where the balance is going, a sentence each. */
export function trendSentences(points: readonly TrendPoint[]): string[] {
  const drifts = driftsOf(points).slice(0, MOST_DRIFTS);
  if (drifts.length > 0) return drifts.map(driftSentence);
  const telling = points.filter(({ balance }) => !balance.tooFew).length;
  return [
    telling < FEWEST_POINTS
      ? vscode.l10n.t("A drift can be told from {0} points on; so far there are {1}.", FEWEST_POINTS, telling)
      : vscode.l10n.t("No clear drift: the balance goes up and down as chance has it."),
  ];
}

function driftSentence({ of, direction, points, before, after }: Drift): string {
  const name = of === "leadership" ? vscode.l10n.t("Leading") : labelNames()[of];
  const [from, to] = [shareWords(before), shareWords(after)];
  return direction === "rises"
    ? vscode.l10n.t("{0} has risen over the last {1} points: from {2} to {3}.", name, points.length, from, to)
    : vscode.l10n.t("{0} has fallen over the last {1} points: from {2} to {3}.", name, points.length, from, to);
}
