import * as vscode from "vscode";
import type { IntendedRange } from "../journal/templateHeader.ts";
import { SITUATIONS, type Situation } from "../journal/vocabulary.ts";
import type { PanelAction, PanelSituation } from "../protocol/toPanel.ts";
import type { PlaceInRange } from "../report/readings/situations.ts";
import { percent } from "./names.ts";

/** The situations' names in the display language. */
export function situationNames(): Readonly<Record<Situation, string>> {
  return {
    steady: vscode.l10n.t("Steady times"),
    delivery: vscode.l10n.t("Delivery"),
    change: vscode.l10n.t("Change"),
    crisis: vscode.l10n.t("Crisis"),
    growth: vscode.l10n.t("Growth"),
  };
}

/** Where a situation comes from: it was chosen in the panel, the note says it, or the latest of many does. */
export type SituationSource = "chosen" | "note" | "latestNote";

/** A situation in force, if any, with the range that the balance is read against. */
export interface SituationInForce {
  readonly situation: Situation | null;
  readonly source: SituationSource;
  /** What the notes themselves say. */
  readonly said: Situation | null;
  readonly range: IntendedRange | null;
}

/** What the panel shows of it. `canKeep`: the situation could be written into the note. */
export function panelSituation({ situation, source, said, range }: SituationInForce, canKeep: boolean): PanelSituation {
  const names = situationNames();
  const offer: PanelAction = { label: vscode.l10n.t("Write it into the note"), message: { type: "keepSituation" } };
  return {
    chooser: {
      id: "situation",
      label: vscode.l10n.t("Situation"),
      value: situation ?? "",
      choices: [
        ...(said === null ? [{ value: "", label: vscode.l10n.t("None named") }] : []),
        ...SITUATIONS.map((id) => ({ value: id, label: names[id] })),
      ],
    },
    range: range && { low: range.low, high: range.high },
    reasons: range
      ? [
          vscode.l10n.t(
            "Framed: {0} to {1} of the lines lead. {2}",
            percent(range.low),
            percent(range.high),
            range.because,
          ),
          ...(source === "latestNote" ? [vscode.l10n.t("The latest of these notes names that situation.")] : []),
        ]
      : [
          vscode.l10n.t(
            "How much leading is right depends on the moment. Name it, and the balance is read against it.",
          ),
        ],
    offer: canKeep && source === "chosen" && situation ? offer : null,
  };
}

/** Where the balance lies in the range, as a sentence. */
export function placeWords(place: PlaceInRange): string {
  const words: Readonly<Record<PlaceInRange, string>> = {
    below: vscode.l10n.t("That is less leading than this situation asks for."),
    within: vscode.l10n.t("That is about what this situation asks for."),
    above: vscode.l10n.t("That is more leading than this situation asks for."),
    unsure: vscode.l10n.t("Whether that is what this situation asks for, so few lines can't tell."),
  };
  return words[place];
}
