import * as vscode from "vscode";
import { type Balance, PROCESSES } from "../core/index.ts";
import { noteSubject } from "./balanceSubject.ts";
import { type FrontNote, frontNote, hasLeft } from "./frontNote.ts";
import type { NoteStore } from "./noteStore.ts";
import { onDidChangeSetting } from "./settings.ts";

/** One short item: how many lines of the note in front lead and how many manage, of a running file the meeting at the cursor. */
export function registerStatusBar(store: NoteStore): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("evenkeel.balance", vscode.StatusBarAlignment.Right, 90);
  item.name = "Evenkeel";
  item.command = "evenkeel.showBalance";

  let front: FrontNote | undefined;

  function update(): void {
    front = frontNote(store);
    const state = front && store.get(front.editor.document);
    const note = front && state && noteSubject(front, state).note;
    if (!note || note.lines.length === 0) {
      item.hide();
      return;
    }
    const { balance } = note;
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
    vscode.window.onDidChangeTextEditorSelection(() => {
      if (front && hasLeft(front)) update();
    }),
    vscode.workspace.onDidCloseTextDocument(update),
    onDidChangeSetting("notes.paths", update),
    onDidChangeSetting("people", update),
  );
}

function count(balance: Balance, pole: "leadership" | "management"): number {
  return PROCESSES.reduce((sum, process) => (process.pole === pole ? sum + balance.counts[process.id] : sum), 0);
}
