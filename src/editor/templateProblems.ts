import * as vscode from "vscode";
import { positionAt } from "../journal/position.ts";
import { MESSAGES, type Problem } from "../journal/problem.ts";
import type { UserTemplate, UserTemplates } from "./userTemplates.ts";

/** Shows in the user's template files what is wrong, at its place and with what to do. */
export function registerTemplateProblems(templates: UserTemplates): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("evenkeel");
  const show = async (): Promise<void> => {
    const files = await templates.all();
    collection.clear();
    collection.set(files.map((file) => [file.uri, file.problems.map((problem) => diagnosticOf(file, problem))]));
  };
  void show();
  return vscode.Disposable.from(collection, templates.onDidChange(show));
}

/** An error where it keeps the template out of the list. */
function diagnosticOf({ text, template }: UserTemplate, problem: Problem): vscode.Diagnostic {
  const end = positionAt(text, problem.end);
  const range = new vscode.Range(problem.line, problem.column, end.line, end.column);
  const severity = template ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error;
  const diagnostic = new vscode.Diagnostic(range, problemSentence(problem), severity);
  diagnostic.source = "Evenkeel";
  diagnostic.code = problem.code;
  return diagnostic;
}

/** The problem in the display language; the sentences stand in `src/journal/problem.ts`. */
function problemSentence({ code, values }: Problem): string {
  return vscode.l10n.t(MESSAGES[code], ...values);
}
