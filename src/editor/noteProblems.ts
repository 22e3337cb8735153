import * as vscode from "vscode";
import { readFrontMatter } from "../journal/frontMatter.ts";
import { diagnosticOf } from "./diagnostics.ts";
import type { DocumentNote, NoteStore } from "./noteStore.ts";

/** What a note may say about itself stands before this offset, in UTF-16 code units. */
const HEAD = 16_384;

/** Shows in open notes what they say about themselves and cannot be read. Not a warning: the keys may be meant for others. */
export function registerNoteProblems(store: NoteStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("evenkeel.notes");
  function show({ document, words }: DocumentNote): void {
    const head = document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(HEAD)));
    const { problems } = readFrontMatter(head, words);
    collection.set(
      document.uri,
      problems.map((problem) => diagnosticOf(head, problem, vscode.DiagnosticSeverity.Information)),
    );
  }
  return vscode.Disposable.from(
    collection,
    store.onDidAnalyze(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}
