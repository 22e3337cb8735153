import * as vscode from "vscode";
import type { HoverMessage } from "../protocol/fromPanel.ts";
import type { Place } from "../protocol/place.ts";
import { revealLine } from "./navigate.ts";
import { openDocument } from "./workspaceNotes.ts";

/** Marks the line in the editor that the reader points at in the panel, and goes to it. */
export interface NoteHighlight extends vscode.Disposable {
  mark(target: Omit<HoverMessage, "type">): void;
  unmark(): void;
  /** Does nothing where the document is not in the state that the place speaks of any more. */
  reveal(place: Place): Promise<void>;
}

export function createNoteHighlight(): NoteHighlight {
  const decoration = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground"),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("editor.rangeHighlightBorder"),
  });
  const isStale = (document: vscode.TextDocument | undefined, version: number): boolean =>
    document !== undefined && version !== 0 && document.version !== version;
  const editorOf = (uri: string): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri);
  const unmark = (): void => {
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(decoration, []);
  };
  return {
    mark({ uri, version, line }) {
      const editor = editorOf(uri);
      const marked = line !== null && !isStale(editor?.document, version);
      editor?.setDecorations(decoration, marked ? [new vscode.Range(line, 0, line, 0)] : []);
    },
    unmark,
    async reveal({ uri, version, line }) {
      const target = vscode.Uri.parse(uri, true);
      const open = openDocument(target);
      if (isStale(open, version)) return;
      unmark();
      const editor = await vscode.window.showTextDocument(open ?? (await vscode.workspace.openTextDocument(target)), {
        viewColumn: editorOf(uri)?.viewColumn,
      });
      revealLine(editor, Math.min(line, editor.document.lineCount - 1));
    },
    dispose: () => decoration.dispose(),
  };
}
