import * as vscode from "vscode";
import { isLabel, LABELS, type Label } from "../core/index.ts";
import { shownAgain } from "./changeNote.ts";
import { editorInFront } from "./editorInFront.ts";
import { labelNames } from "./names.ts";
import type { NoteStore } from "./noteStore.ts";

/** Moves between the lines of one label; the label asked for last is offered first. */
export function createNavigator(store: NoteStore): (direction: 1 | -1, asked?: unknown) => Promise<void> {
  let last: Label | undefined;

  return async (direction, asked) => {
    const editor = editorInFront(vscode.l10n.t("Open a note first, then go from line to line by label."));
    if (!editor) return;
    const { counts } = (await store.analyze(editor.document)).note.balance;
    const label = isLabel(asked) ? asked : await pickLabel(counts, last);
    if (!label) return;
    last = label;
    const shown = await shownAgain(editor);
    const { note } = await store.analyze(shown.document);
    const lines = note.lines.filter((line) => line.shown && line.label === label).map((line) => line.line);
    const target = nextLine(lines, shown.selection.active.line, direction);
    if (target === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("No line of this note is labelled {0}.", labelNames()[label]),
      );
      return;
    }
    revealLine(shown, target);
  };
}

/** The next line in a direction, past the end from the other end again. */
function nextLine(lines: readonly number[], from: number, direction: 1 | -1): number | undefined {
  if (direction === 1) return lines.find((line) => line > from) ?? lines[0];
  return lines.findLast((line) => line < from) ?? lines.at(-1);
}

export function revealLine(editor: vscode.TextEditor, line: number): void {
  const column = editor.document.lineAt(line).firstNonWhitespaceCharacterIndex;
  const position = new vscode.Position(line, column);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function pickLabel(counts: Readonly<Record<Label, number>>, last: Label | undefined): Promise<Label | undefined> {
  const names = labelNames();
  const ordered = last ? [last, ...LABELS.filter((label) => label !== last)] : LABELS;
  const items = ordered.map((label) => ({
    label: names[label],
    description: String(counts[label]),
    id: label,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Lines of which label?") }))?.id;
}
