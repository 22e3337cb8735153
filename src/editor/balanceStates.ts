import * as vscode from "vscode";
import { type AnalysedNote, type Balance, PROCESSES, type ProcessId, type Share } from "../core/index.ts";
import type { PanelCommand } from "../protocol/fromPanel.ts";
import type {
  BalanceView,
  EmptyView,
  PanelAction,
  PanelBalance,
  PanelView,
  ProcessShare,
} from "../protocol/toPanel.ts";
import { readingOf } from "../report/reading.ts";
import { shorten } from "../report/shorten.ts";
import { readingWords } from "./readingWords.ts";
import { isUnreadable, unreadSentences } from "./unreadWords.ts";

/** UTF-16 code units of a title that the panel gets; more would not be seen there. */
const LONGEST_TITLE = 300;

/** What the panel says beside the balance. */
export type BalanceParts = Pick<
  BalanceView,
  "title" | "detail" | "document" | "situation" | "lens" | "readings" | "offer" | "restore" | "sections"
> & {
  /** Where the balance lies in what the situation asks for, and what is not counted; a sentence each. */
  readonly remarks: readonly string[];
};

/** The view of a note, or of the lines that are selected in it. */
export function noteView(note: AnalysedNote, parts: BalanceParts): PanelView {
  if (note.lines.length === 0) return noLines();
  if (isUnreadable(note)) return unreadable(note);
  const remarks = [...parts.remarks, ...unreadSentences(note.unread, note.lines.length)];
  return balanceView(note.balance, { ...parts, remarks });
}

/** The view of any balance. */
export function balanceView(balance: Balance, { remarks, ...parts }: BalanceParts): BalanceView {
  return {
    kind: "balance",
    ...parts,
    title: shorten(parts.title, LONGEST_TITLE),
    reading: [...readingOf(balance, readingWords()), ...remarks],
    telling: vscode.l10n.t("{0} of {1} lines tell", balance.telling, balance.lines),
    balance: panelBalance(balance),
  };
}

/** No document is open that is read as a note. */
export function noNote(): EmptyView {
  return {
    kind: "empty",
    title: vscode.l10n.t("No note is open"),
    explanation: vscode.l10n.t(
      "Open a 1:1 or planning note, in any text format. How much of it leads and how much manages shows here while you write. Nothing leaves this computer.",
    ),
    actions: [
      command("newOneOnOne", vscode.l10n.t("New 1:1 Note…")),
      command("openSamples", vscode.l10n.t("Open Sample Notes")),
    ],
  };
}

/** A document is open that is not read as a note unless the reader asks for it. */
export function otherDocument(): EmptyView {
  return {
    kind: "empty",
    title: vscode.l10n.t("This file is not read as a note"),
    explanation: vscode.l10n.t(
      "Evenkeel reads the files that its settings name as notes. You can have this one read as well, until you close it.",
    ),
    actions: [
      command("analyzeNote", vscode.l10n.t("Analyze Current Note")),
      command("newOneOnOne", vscode.l10n.t("New 1:1 Note…")),
    ],
  };
}

/** The scope is what is selected, and nothing is. */
export function nothingSelected(): EmptyView {
  return {
    kind: "empty",
    title: vscode.l10n.t("Nothing is selected"),
    explanation: vscode.l10n.t("Select some lines in the note, and their balance shows here."),
    actions: [
      { label: vscode.l10n.t("Show the Whole Note"), message: { type: "choose", what: "scope", value: "note" } },
    ],
  };
}

/** The scope has no notes in its period. */
export function noNotes(): EmptyView {
  return {
    kind: "empty",
    title: vscode.l10n.t("No notes from that time"),
    explanation: vscode.l10n.t("A note's day is read from its front matter or its file name."),
    actions: [
      { label: vscode.l10n.t("Look at Any Time"), message: { type: "choose", what: "period", value: "all" } },
      command("newOneOnOne", vscode.l10n.t("New 1:1 Note…")),
    ],
  };
}

/** Notes of the workspace are looked at for the first time. */
export function readingNotes(): EmptyView {
  return {
    kind: "empty",
    title: vscode.l10n.t("Reading the notes…"),
    explanation: vscode.l10n.t("All notes of the workspace are read once; after that, only those that change."),
    actions: [],
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
      command("insertSection", vscode.l10n.t("Insert Template Section…")),
      command("openSamples", vscode.l10n.t("Open Sample Notes")),
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
    actions: [command("openSamples", vscode.l10n.t("Open Sample Notes"))],
  };
}

function panelBalance(balance: Balance): PanelBalance | null {
  if (balance.tooFew || !balance.leadership) return null;
  return { processes: processShares(balance), leadership: roundShare(balance.leadership) };
}

export function processShares(balance: Balance): PanelBalance["processes"] {
  return Object.fromEntries(
    PROCESSES.map(({ id }): [ProcessId, ProcessShare] => [
      id,
      { count: balance.counts[id], ...roundShare(balance.processes[id]) },
    ]),
  ) as Record<ProcessId, ProcessShare>;
}

/** Finer than can be seen, a share would change at each key stroke in a long note, and be sent. */
function roundShare({ share, low, high }: Share): Share {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return { share: round(share), low: round(low), high: round(high) };
}

function command(name: PanelCommand, label: string): PanelAction {
  return { label, message: { type: "command", command: name } };
}
