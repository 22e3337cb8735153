import * as vscode from "vscode";
import { growthAbove, type LineEdit, preparedBlock, refreshItems, withBlock } from "../journal/carryOver.ts";
import { changeNote, ofDocumentAsItIs } from "./changeNote.ts";
import { type Occasion, type Preparing, prepareNote, sameLine } from "./prepareNote.ts";
import { endOfNote } from "./roster.ts";
import { writingLanguage } from "./writingLanguage.ts";

/**
 * Brings the prepared items of the open note up to date: links to what was done since go, links to what is open since
 * come. One step to undo; nothing that the writer wrote is touched.
 */
export async function updatePrepared(preparing: Preparing): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const found = editor && (await ofDocumentAsItIs(editor.document, () => findEdits(preparing, editor)));
  if (editor && found) await apply(editor, found);
  else {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "Open a note that is about somebody and has a day; its prepared items are then brought up to date.",
      ),
    );
  }
}

/** What to write in a note. */
interface Found {
  /** The note's first line; those of the edits count from there. */
  readonly first: number;
  readonly edits: readonly LineEdit[];
}

/** Undefined where the note at the cursor is about nobody or has no day. */
async function findEdits(preparing: Preparing, { document, selection }: vscode.TextEditor): Promise<Found | undefined> {
  const { roster, analyzer } = preparing;
  await roster.upToDate();
  const words = await analyzer.words();
  const note = roster.noteAt(document.uri, selection.active.line);
  const person = note?.person ? roster.find(note.person) : undefined;
  if (!note || !person || note.date === null) return undefined;
  const { date } = note;
  const all = document.getText().split(/\r\n|\n|\r/);
  const lines = all.slice(note.line, endOfNote(note));
  const language = await writingLanguage(analyzer, document.uri);
  const edits = async (lineLater: Occasion["lineLater"]): Promise<LineEdit[]> => {
    const occasion = { person, date, uri: document.uri, text: lines.join("\n"), language, lineLater };
    const prepared = await prepareNote(preparing, occasion);
    const block = preparedBlock({ ...prepared, lastNote: "", question: "" }, new Set());
    const { text, at } = withBlock(lines.join("\n"), block, words);
    const fallback = { line: text.slice(0, at).split("\n").length - 1, block: block.split("\n") };
    return refreshItems(document.uri.path, lines, prepared.items, prepared.more, fallback);
  };
  // Items may stand in lines below, which the edits themselves move.
  const draft = await edits(sameLine);
  const isHere = (uri: vscode.Uri): boolean => uri.toString() === document.uri.toString();
  const moved = await edits((uri, line) => (isHere(uri) ? line + growthAbove(draft, line - note.line) : line));
  return { first: note.line, edits: moved };
}

async function apply(editor: vscode.TextEditor, { first, edits }: Found): Promise<void> {
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("The prepared items are up to date: nothing was changed."));
    return;
  }
  const write = (edit: vscode.TextEditorEdit): void => {
    for (const { line, removed, lines } of edits) {
      const from = new vscode.Position(first + line, 0);
      const to = new vscode.Position(first + line + removed, 0);
      edit.replace(new vscode.Range(from, to), lines.map((each) => `${each}\n`).join(""));
    }
  };
  await changeNote(editor, () => editor.edit(write));
}
