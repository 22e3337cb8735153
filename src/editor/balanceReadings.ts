import * as vscode from "vscode";
import type { AnalysedLine, Balance, ProcessId } from "../core/index.ts";
import type { NoteKind } from "../journal/vocabulary.ts";
import type { PanelAction, PanelEvidence, PanelReading } from "../protocol/toPanel.ts";
import type { Focus } from "../report/readings/focus.ts";
import type { Reading } from "../report/readings/model.ts";
import { readingsOf } from "../report/readings/readings.ts";
import { shorten } from "../report/shorten.ts";
import { LONGEST_LINE } from "./balanceLines.ts";
import { labelNames } from "./names.ts";
import type { ReadingTexts } from "./readingTexts.ts";
import type { SituationInForce } from "./situationWords.ts";

/** Lines that are named for a reading. */
const MOST_EVIDENCE = 4;
/** What is read, and against what. */
export interface ReadSubject {
  readonly balance: Balance;
  readonly lines: readonly AnalysedLine[];
  readonly inForce: SituationInForce;
  readonly kind: NoteKind | null;
  readonly focus: Focus | null;
}

export function panelReadings(
  { balance, lines, inForce, kind, focus }: ReadSubject,
  { book }: ReadingTexts,
  dismissed: ReadonlySet<string>,
): PanelReading[] {
  const { situation, range } = inForce;
  const evidence = (reading: Reading): PanelEvidence[] => [
    ...[...reading.much, ...reading.little].map((process) => countEvidence(process, balance)),
    ...reading.lines.slice(0, MOST_EVIDENCE).map((i) => {
      const line = lines[i]!;
      return { text: shorten(line.text, LONGEST_LINE), process: null, line: line.line };
    }),
  ];
  return readingsOf({ balance, lines, situation, range, kind, focus }, dismissed).map((reading) => ({
    id: reading.pattern,
    ...book.patterns[reading.pattern],
    certainty: reading.sure ? vscode.l10n.t("The lines say so clearly.") : vscode.l10n.t("The lines say so probably."),
    evidence: evidence(reading),
  }));
}

function countEvidence(process: ProcessId, { counts }: Balance): PanelEvidence {
  const text = vscode.l10n.t("Lines about {0}: {1}", labelNames()[process], counts[process]);
  return { text, process, line: null };
}

export function restoreAction(dismissed: ReadonlySet<string>): PanelAction | null {
  if (dismissed.size === 0) return null;
  const label =
    dismissed.size === 1
      ? vscode.l10n.t("Show 1 dismissed reading again")
      : vscode.l10n.t("Show {0} dismissed readings again", dismissed.size);
  return { label, message: { type: "restore" } };
}
