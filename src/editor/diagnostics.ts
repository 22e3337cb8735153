import * as vscode from "vscode";
import { positionAt } from "../journal/position.ts";
import { MESSAGES, type Problem } from "../journal/problem.ts";

/** What is wrong in a text, at its place, in the display language; the sentences stand in `src/journal/problem.ts`. */
export function diagnosticOf(
  text: string,
  { code, values, line, column, end }: Problem,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const last = positionAt(text, end);
  const range = new vscode.Range(line, column, last.line, last.column);
  const diagnostic = new vscode.Diagnostic(range, vscode.l10n.t(MESSAGES[code], ...values), severity);
  diagnostic.source = "Evenkeel";
  diagnostic.code = code;
  return diagnostic;
}
