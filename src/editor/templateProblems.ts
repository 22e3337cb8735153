import * as vscode from "vscode";
import { diagnosticOf } from "./diagnostics.ts";
import type { UserTemplate, UserTemplates } from "./userTemplates.ts";

/** Shows in the user's template files what is wrong, at its place and with what to do. */
export function registerTemplateProblems(templates: UserTemplates): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("evenkeel");
  const show = async (): Promise<void> => {
    const files = await templates.all();
    collection.clear();
    collection.set(
      files.map((file) => [
        file.uri,
        file.problems.map((problem) => diagnosticOf(file.text, problem, severityIn(file))),
      ]),
    );
  };
  void show();
  return vscode.Disposable.from(collection, templates.onDidChange(show));
}

/** An error where it keeps the template out of the list. */
function severityIn({ template }: UserTemplate): vscode.DiagnosticSeverity {
  return template ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error;
}
