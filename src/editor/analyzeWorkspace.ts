import * as vscode from "vscode";
import type { UnreadLanguage } from "../core/index.ts";
import { type Grouping, groupBalances } from "../journal/grouping.ts";
import { escapeMarkdown } from "../report/escape.ts";
import { FORMATS } from "../report/formats.ts";
import type { NoteIndex } from "./noteIndex.ts";
import { openReport } from "./openReport.ts";
import { reportWords } from "./reportWords.ts";
import { unreadSentences } from "./unreadWords.ts";

/** Opens a report of the balance of the workspace's notes by note, person or month. */
export async function analyzeWorkspace(index: NoteIndex): Promise<void> {
  const grouping = await pickGrouping();
  if (!grouping || !(await index.upToDate())) return;
  const files = index.files();
  const rows = groupBalances(
    files.flatMap(({ uri, notes }) => {
      const name = vscode.workspace.asRelativePath(uri);
      return notes.map((note) => ({ ...note, name }));
    }),
    grouping,
    {
      all: vscode.l10n.t("all"),
      noPerson: vscode.l10n.t("(no person)"),
      noDate: vscode.l10n.t("(no date)"),
    },
  );
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("No notes were found. Which files are notes is the setting “Evenkeel › Notes: Include”."),
    );
    return;
  }
  const total = rows.at(-1)!.balance.lines;
  const notRead = [
    ...index.unreadable().map(({ uri, cause }) => `${vscode.workspace.asRelativePath(uri)}: ${cause}`),
    ...unreadSentences(unreadLines(files.flatMap(({ unread }) => unread)), total),
  ].map((sentence) => `- ${escapeMarkdown(sentence)}`);
  const section = notRead.length > 0 ? `\n## ${vscode.l10n.t("Not read")}\n\n${notRead.join("\n")}\n` : "";
  const content = FORMATS.md(rows, reportWords()) + section;
  await openReport({ content, language: "markdown" });
}

/** The lines of all files together, most first. */
function unreadLines(ofFiles: readonly UnreadLanguage[]): UnreadLanguage[] {
  const sums = new Map<string, number>();
  for (const { language, lines } of ofFiles) sums.set(language, (sums.get(language) ?? 0) + lines);
  return [...sums].map(([language, lines]) => ({ language, lines })).sort((a, b) => b.lines - a.lines);
}

async function pickGrouping(): Promise<Grouping | undefined> {
  const names: Record<Grouping, string> = {
    person: vscode.l10n.t("By person"),
    month: vscode.l10n.t("By month"),
    note: vscode.l10n.t("By note"),
  };
  const items = (Object.keys(names) as Grouping[]).map((id) => ({ label: names[id], id }));
  const title = vscode.l10n.t("Analyze Workspace");
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("One row for each…") }))?.id;
}
