import * as vscode from "vscode";
import type { ReadPackFile } from "./analyzer.ts";

/** Reads the packs that come with the extension. */
export function packFiles(extensionUri: vscode.Uri): ReadPackFile {
  const folder = vscode.Uri.joinPath(extensionUri, "dist", "packs");
  return (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
}
