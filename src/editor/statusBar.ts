import * as vscode from "vscode";
import { type Balance, PROCESSES } from "../core/index.ts";
import type { NoteStore } from "./noteStore.ts";

/** One short item: how many lines of the active note lead and how many manage. */
export function registerStatusBar(store: NoteStore): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("evenkeel.balance", vscode.StatusBarAlignment.Right, 90);
  item.name = "Evenkeel";
  item.command = "evenkeel.showBalance";

  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const state = document && store.get(document);
    if (!state || state.note.lines.length === 0) {
      item.hide();
      return;
    }
    const { balance } = state.note;
    item.text = `$(law) ${vscode.l10n.t("{0} lead · {1} manage", count(balance, "leadership"), count(balance, "management"))}`;
    item.tooltip = vscode.l10n.t(
      "{0} of {1} lines tell. Show the balance of this note.",
      balance.telling,
      balance.lines,
    );
    item.accessibilityInformation = {
      label: `${vscode.l10n.t("Evenkeel")}: ${item.text.replace(/^\$\([^)]*\) /, "")}`,
    };
    item.show();
  }

  update();
  return vscode.Disposable.from(
    item,
    store.onDidAnalyze(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(update),
  );
}

function count(balance: Balance, pole: "leadership" | "management"): number {
  return PROCESSES.reduce((sum, process) => (process.pole === pole ? sum + balance.counts[process.id] : sum), 0);
}
