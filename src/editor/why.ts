import * as vscode from "vscode";
import { type AnalysedLine, type Evidence, LABELS, type Label } from "../core/index.ts";
import { changeNote, shownAgain } from "./changeNote.ts";
import { editorInFront } from "./editorInFront.ts";
import { explain, weighed } from "./explanation.ts";
import { labelMeanings, labelNames } from "./names.ts";
import type { NoteStore } from "./noteStore.ts";

/** Lists why the line at the cursor has its label, and lets the writer tag it with another. */
export async function whyThisLabel(store: NoteStore): Promise<void> {
  const editor = editorInFront(vscode.l10n.t("Open a note first and put the cursor on a line."));
  if (!editor) return;
  const { note } = await store.analyze(editor.document);
  const line = lineAt(editor.document, note.lines, editor.selection.active);
  if (!line) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "This line isn't counted: headings, front matter, code, comments, bare links and unanswered prompts never are.",
      ),
    );
    return;
  }
  const { title, meaning, spokeFor, spokeAgainst } = explain(line);
  const items: (vscode.QuickPickItem & { tag?: Label })[] = [
    ...words(vscode.l10n.t("Spoke for it"), spokeFor),
    ...words(vscode.l10n.t("Spoke against it"), spokeAgainst),
    { label: vscode.l10n.t("Not right? Tag the line yourself"), kind: vscode.QuickPickItemKind.Separator },
    ...LABELS.map((label) => ({
      label: `$(tag) ${labelNames()[label]}`,
      description: `#${label}`,
      detail: labelMeanings()[label],
      tag: label,
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: `${title}. ${meaning}`, matchOnDescription: true });
  if (!picked?.tag) return;
  const shown = await shownAgain(editor);
  // Its place moves with edits elsewhere in the note; a line that was changed itself is another.
  const now = await store.analyze(shown.document);
  if (now.note.lines.includes(line)) await tagLine(shown, line, picked.tag);
  else {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        "The line was changed or deleted meanwhile, so no tag was written. Put the cursor on it and ask again.",
      ),
    );
  }
}

function words(title: string, evidence: readonly Evidence[]): vscode.QuickPickItem[] {
  if (evidence.length === 0) return [];
  return [
    { label: title, kind: vscode.QuickPickItemKind.Separator },
    ...evidence.map(weighed).map(({ word, weight }) => ({ label: word, description: weight })),
  ];
}

/** Writes the tag at the end of the line, in place of one that is there; one step to undo. */
/** The line that holds a place; else one that it stands beside: behind the words a comment, between them a cell's border. */
function lineAt(
  document: vscode.TextDocument,
  lines: readonly AnalysedLine[],
  position: vscode.Position,
): AnalysedLine | undefined {
  const offset = document.offsetAt(position);
  const beside = lines.filter(({ start, end }) => {
    return document.positionAt(start).line <= position.line && position.line <= document.positionAt(end).line;
  });
  return beside.findLast(({ start }) => start <= offset) ?? beside[0];
}

async function tagLine(editor: vscode.TextEditor, line: AnalysedLine, tag: Label): Promise<void> {
  const { document } = editor;
  const end = document.positionAt(line.end);
  // What stands behind that is no word of it: a comment, the name of a block, the next cell of a table.
  const text = document.lineAt(end).text.slice(0, end.character).trimEnd();
  const known = /\s#[a-z]+$/i.exec(line.tag ? text : "");
  const from = end.with({ character: known ? known.index : text.length });
  const range = new vscode.Range(from, end.with({ character: text.length }));
  await changeNote(editor, () => editor.edit((edit) => edit.replace(range, ` #${tag}`)));
}
