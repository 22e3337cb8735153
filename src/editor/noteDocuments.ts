import * as vscode from "vscode";
import { isReport } from "./openReport.ts";
import { perFolder } from "./perFolder.ts";
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
  if (document.uri.scheme === "untitled") {
    return NOTE_LANGUAGES.includes(document.languageId) && !isReport(document);
  }
  return READABLE_SCHEMES.has(document.uri.scheme) && noteMatcher()(document.uri);
}

/** Tells of many files whether they are notes, by the settings as they are now. */
export function noteMatcher(): (uri: vscode.Uri) => boolean {
  const filtersOf = perFolder((folder): readonly vscode.DocumentFilter[] => {
    const globs = [setting("notes.include", folder), setting("notes.exclude", folder)];
    return globs.map((glob) => ({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }));
  });
  return (uri) => {
    const [included, excluded] = filtersOf(uri).map(
      // Of a document, its place is all that a pattern asks for; an empty one matches nothing.
      (filter) => vscode.languages.match(filter, { uri, languageId: "" } as vscode.TextDocument) > 0,
    );
    return included === true && !excluded && !isOwnFile(uri);
  };
}

/** Whether a file is Evenkeel's own, such as a template: never a note, whatever the settings say. */
export function isOwnFile(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder !== undefined && uri.path.startsWith(ownFiles(folder));
}

/** With what the paths of Evenkeel's own files in a workspace folder begin. */
export function ownFiles({ uri }: vscode.WorkspaceFolder): string {
  return `${uri.path.replace(/\/$/, "")}/.evenkeel/`;
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
