import * as vscode from "vscode";
import { setting } from "./settings.ts";

/** Languages of documents that have no file yet and may become notes. */
const UNTITLED_LANGUAGES: readonly string[] = ["markdown", "plaintext", "org", "asciidoc", "restructuredtext", "latex"];

/** Whether a document is read as a note without being asked to. */
export function isNote(document: vscode.TextDocument): boolean {
  if (document.uri.scheme === "untitled") return UNTITLED_LANGUAGES.includes(document.languageId);
  if (!READABLE_SCHEMES.has(document.uri.scheme)) return false;
  const matches = (pattern: string): boolean => pattern !== "" && vscode.languages.match({ pattern }, document) > 0;
  return matches(setting("notes.include", document)) && !matches(setting("notes.exclude", document));
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
