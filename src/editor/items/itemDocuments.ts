import * as vscode from "vscode";
import { findItem, type ItemEdit, setItemDone, toggleItemAt } from "../../journal/itemEdit.ts";
import type { ItemPlace } from "../../journal/itemPlace.ts";
import type { AnalyzerSource } from "../analyzer.ts";
import { changeNote } from "../changeNote.ts";
import { editorInFront } from "../editorInFront.ts";
import { revealLine } from "../navigate.ts";
import { pathWords } from "../pathWords.ts";

/** Shows a task in its note, wherever in the note it is by now. */
export async function revealItem(source: AnalyzerSource, uri: vscode.Uri, place: ItemPlace): Promise<void> {
  try {
    const words = await source.words();
    const document = await vscode.workspace.openTextDocument(uri);
    const found = findItem(document.getText(), place, words);
    const line = typeof found === "string" ? Math.min(place.line, document.lineCount - 1) : found.line;
    revealLine(await vscode.window.showTextDocument(document), line);
  } catch {
    void vscode.window.showErrorMessage(
      vscode.l10n.t("{0} can't be opened; perhaps it was moved or deleted just now.", pathWords(uri)),
    );
  }
}

/**
 * Ticks a task off, or opens it again, in its note; resolves to whether that was done. A note without unsaved changes is
 * saved.
 */
export async function tickItem(
  source: AnalyzerSource,
  uri: vscode.Uri,
  place: ItemPlace,
  done: boolean,
): Promise<boolean> {
  const path = pathWords(uri);
  try {
    const words = await source.words();
    const document = await vscode.workspace.openTextDocument(uri);
    const unsaved = document.isDirty;
    const edit = setItemDone(document.getText(), place, done, words);
    if (edit === "notFound") {
      void vscode.window.showWarningMessage(
        vscode.l10n.t("This task is no longer in {0} as it was, so nothing was changed. Tick it off there.", path),
      );
      return false;
    }
    if (edit === "ambiguous") {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          "{0} now has this task several times, so nothing was changed. Tick the right one off there.",
          path,
        ),
      );
      return false;
    }
    if (edit.change === null) return true;
    const changes = new vscode.WorkspaceEdit();
    changes.replace(uri, rangeOf(document, edit.change), edit.change.text);
    if (!(await vscode.workspace.applyEdit(changes))) throw new Error();
    if (!unsaved) await document.save();
    return true;
  } catch {
    void vscode.window.showErrorMessage(
      vscode.l10n.t("{0} can't be changed, so the task stays as it was. Perhaps it is read-only or was deleted.", path),
    );
    return false;
  }
}

/** Turns over the tasks at the cursors, in any text format; undone in one step. */
export async function toggleItemsAtCursors(source: AnalyzerSource): Promise<void> {
  const editor = editorInFront(vscode.l10n.t("Open a note first; the task at the cursor is then turned."));
  if (!editor) return;
  const words = await source.words();
  const { document } = editor;
  const text = document.getText();
  const changes = new Map<number, Change>();
  for (const { active } of editor.selections) {
    const edit = toggleItemAt(text, active.line, document.offsetAt(new vscode.Position(active.line, 0)), words);
    if (edit?.change) changes.set(edit.line, edit.change);
  }
  if (changes.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no task at the cursor."));
    return;
  }
  const write = (edit: vscode.TextEditorEdit): void => {
    for (const change of changes.values()) edit.replace(rangeOf(document, change), change.text);
  };
  await changeNote(editor, () => editor.edit(write));
}

type Change = NonNullable<ItemEdit["change"]>;

function rangeOf(document: vscode.TextDocument, { start, end }: Change): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
