import * as vscode from "vscode";
import { readFrontMatter } from "../journal/frontMatter.ts";
import { noNoteState, noteState, otherDocumentState } from "./balanceStates.ts";
import { type BalanceView, registerBalanceView } from "./balanceView.ts";
import { revealLine } from "./navigate.ts";
import { isNote } from "./noteDocuments.ts";
import type { DocumentNote, NoteStore } from "./noteStore.ts";

/** The balance panel, following the active editor. */
export function registerBalancePanel(extensionUri: vscode.Uri, store: NoteStore): BalanceView {
  const highlight = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground"),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("editor.rangeHighlightBorder"),
  });
  const editorOf = (uri: string): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri);

  const view = registerBalanceView({
    extensionUri,
    onCommand: (command) => void vscode.commands.executeCommand(`evenkeel.${command}`),
    onHover({ uri, line }) {
      editorOf(uri)?.setDecorations(highlight, line === null ? [] : [new vscode.Range(line, 0, line, 0)]);
    },
    async onReveal({ uri, line }) {
      const open = editorOf(uri);
      open?.setDecorations(highlight, []);
      const editor = await vscode.window.showTextDocument(open?.document ?? (await openDocument(uri)), {
        viewColumn: open?.viewColumn,
      });
      revealLine(editor, line);
    },
  });

  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const state = document && store.get(document);
    if (!document) view.show(noNoteState());
    else if (state) view.show(noteState(stampOf(state), titleOf(document), state.note));
    else if (!isNote(document)) view.show(otherDocumentState());
  }

  update();
  const subscriptions = vscode.Disposable.from(
    highlight,
    view,
    store.onDidAnalyze(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
  return { ...view, dispose: () => subscriptions.dispose() };
}

const openDocument = (uri: string): Thenable<vscode.TextDocument> =>
  vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));

function stampOf({ document, version }: DocumentNote): { uri: string; version: number } {
  return { uri: document.uri.toString(), version };
}

/** Whose note it is, and of which day; else the file's name. */
function titleOf(document: vscode.TextDocument): string {
  const { person, date } = readFrontMatter(document.getText());
  const named = [person, date].filter((part) => part !== null);
  return named.length > 0 ? named.join(" · ") : document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
}
