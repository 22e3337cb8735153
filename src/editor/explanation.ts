import * as vscode from "vscode";
import type { AnalysedLine, Evidence } from "../core/index.ts";
import { labelMeanings, labelNames, percent } from "./names.ts";
import { isUnread, languageName } from "./unreadWords.ts";

/** Words named on either side of a decision. */
const MOST_WORDS = 5;
/** Words of less weight would be shown as 0.0. */
const LEAST_WEIGHT = 0.05;

/** Why a line has its label, in the display language; the words are the writer's. */
export interface Explanation {
  readonly title: string;
  readonly meaning: string;
  readonly spokeFor: readonly Evidence[];
  readonly spokeAgainst: readonly Evidence[];
}

export function explain(line: AnalysedLine): Explanation {
  return {
    title: titleOf(line),
    meaning: meaningOf(line),
    spokeFor: line.evidence.filter((evidence) => evidence.weight >= LEAST_WEIGHT).slice(0, MOST_WORDS),
    spokeAgainst: line.evidence.filter((evidence) => evidence.weight <= -LEAST_WEIGHT).slice(0, MOST_WORDS),
  };
}

function meaningOf(line: AnalysedLine): string {
  if (line.shown) return labelMeanings()[line.label];
  return isUnread(line)
    ? vscode.l10n.t("Evenkeel can't read that language yet; the line is not counted on either side.")
    : vscode.l10n.t("Too little evidence to say; it is not counted on either side.");
}

function titleOf(line: AnalysedLine): string {
  const names = labelNames();
  if (line.tag) return vscode.l10n.t("{0}: your own tag", names[line.tag]);
  if (isUnread(line)) {
    return line.language === ""
      ? vscode.l10n.t("Not read: the language of this line is not known")
      : vscode.l10n.t("Not read: this line seems to be in {0}", languageName(line.language));
  }
  if (!line.shown)
    return vscode.l10n.t("Not telling (perhaps {0}, {1} sure)", names[line.label], percent(line.confidence));
  const title = vscode.l10n.t("{0}, {1} sure", names[line.label], percent(line.confidence));
  return line.second ? vscode.l10n.t("{0}; also {1}", title, names[line.second]) : title;
}

/** A word with its weight, for lists: "rollout +1.3"; the heading's words are marked as such. */
export function weighed({ text, weight, inHeading }: Evidence): { word: string; weight: string } {
  return {
    word: inHeading ? vscode.l10n.t("{0} (heading)", text) : text,
    weight: `${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(1)}`,
  };
}
