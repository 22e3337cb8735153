import * as vscode from "vscode";
import { growthAbove, type LineEdit, preparedBlock, refreshItems, withBlock } from "../journal/carryOver.ts";
import { type Occasion, type Preparing, prepareNote, sameLine } from "./prepareNote.ts";
import { endOfNote } from "./roster.ts";
import { activeNote } from "./whichPerson.ts";
import { writingLanguage } from "./writingLanguage.ts";

/**
 * Brings the prepared items of the open note up to date: links to what was done since go, links to what is open since
 * come. One step to undo; nothing that the writer wrote is touched.
 */
export async function updatePrepared(preparing: Preparing): Promise<void> {
  const { roster, analyzer } = preparing;
  await roster.ready();
  const words = await analyzer.words();
  const editor = vscode.window.activeTextEditor;
  const note = activeNote(roster);
  const person = note?.person ? roster.find(note.person) : undefined;
  if (!editor || !note || !person || note.date === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "Open a note that is about somebody and has a day; its prepared items are then brought up to date.",
      ),
    );
    return;
  }
  const { document } = editor;
  const all = document.getText().split(/\r\n|\n|\r/);
  const lines = all.slice(note.line, endOfNote(note));
  const language = await writingLanguage(preparing.analyzer, document.uri);
  const edits = async (lineLater: Occasion["lineLater"]): Promise<LineEdit[]> => {
    const occasion = { person, date: note.date!, uri: document.uri, text: lines.join("\n"), language, lineLater };
    const prepared = await prepareNote(preparing, occasion);
    const block = preparedBlock({ ...prepared, lastNote: "", question: "" }, new Set());
    const { text, at } = withBlock(lines.join("\n"), block, words);
    const fallback = { line: text.slice(0, at).split("\n").length - 1, block: block.split("\n") };
    return refreshItems(document.uri.path, lines, prepared.items, fallback);
  };
  // Items may stand in lines below, which the edits themselves move.
  const draft = await edits(sameLine);
  const isHere = (uri: vscode.Uri): boolean => uri.toString() === document.uri.toString();
  const moved = await edits((uri, line) => (isHere(uri) ? line + growthAbove(draft, line - note.line) : line));
  await apply(document, note.line, moved);
}

async function apply(document: vscode.TextDocument, first: number, edits: readonly LineEdit[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { line, removed, lines } of edits) {
    const from = new vscode.Position(first + line, 0);
    const to = new vscode.Position(first + line + removed, 0);
    edit.replace(document.uri, new vscode.Range(from, to), lines.map((each) => `${each}\n`).join(""));
  }
  await vscode.workspace.applyEdit(edit);
}
