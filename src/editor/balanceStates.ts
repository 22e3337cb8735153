import * as vscode from "vscode";
import { type AnalysedNote, type Balance, PROCESSES, type ProcessId } from "../core/index.ts";
import type { DocumentStamp, EmptyView, PanelBalance, PanelLine, ProcessShare } from "../protocol/messages.ts";
import { readingOf } from "../report/reading.ts";
import { shorten } from "../report/shorten.ts";
import type { BalanceState } from "./balanceView.ts";
import { readingWords } from "./readingWords.ts";
import { isUnreadable, unreadSentences } from "./unreadWords.ts";

/** UTF-16 code units of a line that the panel's list gets; more would not be seen there. */
const LONGEST_TEXT = 300;

/** The state of the panel for a note. `title` is shown as it is: whose note it is, or its file name. */
export function noteState(document: DocumentStamp, title: string, note: AnalysedNote): BalanceState {
  const { balance, lines } = note;
  if (lines.length === 0) return { document, view: noLines() };
  if (isUnreadable(note)) return { document, view: unreadable(note) };
  return {
    document,
    view: {
      kind: "note",
      title: shorten(title, LONGEST_TEXT),
      reading: [...readingOf(balance, readingWords()), ...unreadSentences(note.unread, lines.length)],
      telling: vscode.l10n.t("{0} of {1} lines tell", balance.telling, balance.lines),
      balance: panelBalance(balance),
      lines: lines.map(
        ({ line, text, label, second, shown }): PanelLine => ({
          line,
          text: shorten(text, LONGEST_TEXT),
          label,
          second,
          shown,
        }),
      ),
    },
  };
}

/** No document is open that is read as a note. */
export function noNoteState(): BalanceState {
  return {
    document: null,
    view: {
      kind: "empty",
      title: vscode.l10n.t("No note is open"),
      explanation: vscode.l10n.t(
        "Open a 1:1 or planning note, in any text format. How much of it leads and how much manages shows here while you write. Nothing leaves this computer.",
      ),
      actions: [
        { command: "newOneOnOne", label: vscode.l10n.t("New 1:1 Note…") },
        { command: "openSamples", label: vscode.l10n.t("Open Sample Notes") },
      ],
    },
  };
}

/** A document is open that is not read as a note unless the reader asks for it. */
export function otherDocumentState(): BalanceState {
  return {
    document: null,
    view: {
      kind: "empty",
      title: vscode.l10n.t("This file is not read as a note"),
      explanation: vscode.l10n.t(
        "Evenkeel reads the files that its settings name as notes. You can have this one read as well, until you close it.",
      ),
      actions: [
        { command: "analyzeNote", label: vscode.l10n.t("Analyze Current Note") },
        { command: "newOneOnOne", label: vscode.l10n.t("New 1:1 Note…") },
      ],
    },
  };
}

function noLines(): EmptyView {
  return {
    kind: "empty",
    title: vscode.l10n.t("Nothing to read yet"),
    explanation: vscode.l10n.t(
      "Write a line or a bullet, and it shows here. Headings, front matter, code and questions without an answer don't count.",
    ),
    actions: [
      { command: "insertSection", label: vscode.l10n.t("Insert Template Section…") },
      { command: "openSamples", label: vscode.l10n.t("Open Sample Notes") },
    ],
  };
}

function unreadable({ lines, unread }: AnalysedNote): EmptyView {
  return {
    kind: "empty",
    title: vscode.l10n.t("This note can't be read yet"),
    explanation: [
      ...unreadSentences(unread, lines.length),
      vscode.l10n.t(
        "If that is wrong, name the language in the note's front matter (“language: en”) or in the setting “Evenkeel: Language”. To add a language takes a text file and no program: the guide “Adding a language” comes with Evenkeel's source.",
      ),
    ].join(" "),
    actions: [{ command: "openSamples", label: vscode.l10n.t("Open Sample Notes") }],
  };
}

function panelBalance(balance: Balance): PanelBalance | null {
  if (balance.tooFew || !balance.leadership) return null;
  const processes = Object.fromEntries(
    PROCESSES.map(({ id }): [ProcessId, ProcessShare] => [id, { count: balance.counts[id], ...balance.processes[id] }]),
  ) as Record<ProcessId, ProcessShare>;
  return { processes, leadership: balance.leadership };
}
