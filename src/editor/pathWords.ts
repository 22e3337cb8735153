import * as vscode from "vscode";

/** A file's path as messages may show it, which make links of `[words](target)`. */
export function pathWords(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri).replaceAll("](", "] (");
}
