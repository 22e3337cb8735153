import * as vscode from "vscode";
import { type AnalysedLine, balanceOf } from "../core/index.ts";
import { describeNote, GROUPINGS, type Grouping } from "../journal/grouping.ts";
import { FORMATS } from "../report/formats.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { languageOptions, toldLanguage } from "./noteLanguage.ts";
import { reportWords } from "./reportWords.ts";
import { unreadSentences } from "./unreadWords.ts";
import { findNotes, identify, readNote } from "./workspaceNotes.ts";

/** Reads every note of the workspace and opens a report of the balance by note, person or month. */
export async function analyzeWorkspace(source: AnalyzerSource): Promise<void> {
  const grouping = await pickGrouping();
  if (!grouping) return;
  const title = vscode.l10n.t("Reading the workspace's notes");
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const result = await vscode.window.withProgress(options, (progress, token) =>
    readAll(source, grouping, progress, token),
  );
  if (!result) return;
  if (result.groups.size === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("No notes were found. Which files are notes is the setting “Evenkeel › Notes: Include”."),
    );
    return;
  }
  const rows = [...result.groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, lines]) => ({ name, balance: balanceOf(lines) }));
  if (rows.length > 1) {
    rows.push({ name: vscode.l10n.t("all"), balance: balanceOf([...result.groups.values()].flat()) });
  }
  const unread = [...result.unread].map(([language, lines]) => ({ language, lines })).sort((a, b) => b.lines - a.lines);
  const total = [...result.groups.values()].reduce((sum, lines) => sum + lines.length, 0);
  const failed = [...result.failed, ...unreadSentences(unread, total)].map((message) => `- ${message}`);
  const notRead = failed.length > 0 ? `\n## ${vscode.l10n.t("Not read")}\n\n${failed.join("\n")}\n` : "";
  const content = FORMATS.md(rows, reportWords()) + notRead;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "markdown", content }));
}

interface Result {
  readonly groups: Map<string, AnalysedLine[]>;
  /** What could not be read, with the cause. */
  readonly failed: string[];
  /** Lines that no pack reads, by language. */
  readonly unread: Map<string, number>;
}

async function readAll(
  source: AnalyzerSource,
  grouping: Grouping,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Result | undefined> {
  const uris = await findNotes(token);
  const result: Result = { groups: new Map(), failed: [], unread: new Map() };
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) return undefined;
    const path = vscode.workspace.asRelativePath(uri);
    progress.report({ message: `${index + 1} / ${uris.length}`, increment: 100 / uris.length });
    try {
      const text = await readNote(uri);
      const about = { ...describeNote(path, text), ...identify(uri, text) };
      const language = toldLanguage(text, uri);
      const analyzer = await source.forText(text, language);
      const { lines, unread } = analyzer.analyze(text, languageOptions(language));
      for (const each of unread) result.unread.set(each.language, (result.unread.get(each.language) ?? 0) + each.lines);
      const name = GROUPINGS[grouping](about);
      const group = result.groups.get(name);
      if (group) group.push(...lines);
      else result.groups.set(name, [...lines]);
    } catch (error) {
      result.failed.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return result;
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
