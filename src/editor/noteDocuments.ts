import * as vscode from "vscode";
import { setting } from "./settings.ts";

/** VS Code ids of the languages that notes are in: documents of theirs that have no file yet may become notes. */
export const NOTE_LANGUAGES: readonly string[] = [
  "markdown",
  "plaintext",
  "org",
  "asciidoc",
  "restructuredtext",
  "latex",
];

/** Whether a document is read as a note without being asked to. */
export function isNote(document: vscode.TextDocument): boolean {
  if (document.uri.scheme === "untitled") return NOTE_LANGUAGES.includes(document.languageId);
  if (!READABLE_SCHEMES.has(document.uri.scheme) || isOwnFile(document.uri)) return false;
  const matches = (pattern: string): boolean => pattern !== "" && vscode.languages.match({ pattern }, document) > 0;
  return matches(setting("notes.include", document)) && !matches(setting("notes.exclude", document));
}

/** Whether a file is Evenkeel's own, such as a template: never a note, whatever the settings say. */
export function isOwnFile(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder !== undefined && uri.path.startsWith(vscode.Uri.joinPath(folder.uri, ".evenkeel/").path);
}

/** Not: output channels, diffs against history, search editors, settings. */
const READABLE_SCHEMES = new Set([
  "file",
  "vscode-remote",
  "vscode-vfs",
  "vscode-userdata",
  "vscode-test-web",
  "memfs",
]);
