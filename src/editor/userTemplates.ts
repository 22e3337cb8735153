import * as vscode from "vscode";
import { problemAt } from "../journal/problem.ts";
import { MAX_CHARACTERS, type ParsedTemplate, parseTemplate } from "../journal/template.ts";
import { isOwnFile } from "./noteDocuments.ts";
import { readNote } from "./workspaceNotes.ts";

/** A template file of the workspace, as an open editor shows it or else as it is saved. */
export interface UserTemplate extends ParsedTemplate {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** The template files of the workspace, kept up to date while people type and files change. */
export interface UserTemplates extends vscode.Disposable {
  /** Those of the first workspace folder first. */
  all(): Promise<readonly UserTemplate[]>;
  readonly onDidChange: vscode.Event<void>;
}

const FOLDER = ".evenkeel/templates";
const ENDING = ".md";
/** Typing, and whatever changes many files at once, rests for this many milliseconds before they are read. */
const QUIET = 150;
/** Of one UTF-16 code unit in UTF-8. */
const MAX_BYTES = 3;

/** Where a folder's template of this id is, or would be. */
export function templateUri(folder: vscode.WorkspaceFolder, id: string): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, FOLDER, id + ENDING);
}

export function createUserTemplates(): UserTemplates {
  let files: readonly UserTemplate[] = [];
  const changed = new vscode.EventEmitter<void>();
  let reading = readAll();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function readAll(): Promise<void> {
    const found = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(listFolder));
    const read = await Promise.all(found.flat().map(readFile));
    files = read.filter((file) => file !== undefined);
    changed.fire();
  }

  function readLater(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAll);
    }, QUIET);
  }

  const watcher = vscode.workspace.createFileSystemWatcher("**/.evenkeel{,/**}");
  const onDocument = (document: vscode.TextDocument): void => {
    if (isOwnFile(document.uri)) readLater();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidCreate(readLater),
    watcher.onDidChange(readLater),
    watcher.onDidDelete(readLater),
    vscode.workspace.onDidChangeWorkspaceFolders(readLater),
    vscode.workspace.onDidChangeTextDocument(({ document }) => onDocument(document)),
    vscode.workspace.onDidCloseTextDocument(onDocument),
  );
  return {
    async all() {
      await reading;
      return files;
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

/** The folder's template files in the order of their names; none where it has no such folder. */
async function listFolder(folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> {
  const uri = vscode.Uri.joinPath(folder.uri, FOLDER);
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    const names = entries.filter(([name, type]) => name.endsWith(ENDING) && (type & vscode.FileType.File) !== 0);
    return names.map(([name]) => vscode.Uri.joinPath(uri, name)).sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch {
    return [];
  }
}

/** Undefined where the file went away or can't be read. */
async function readFile(uri: vscode.Uri): Promise<UserTemplate | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > MAX_CHARACTERS * MAX_BYTES) {
      const problems = [problemAt("", { start: 0, end: 0 }, "tooLarge", String(MAX_CHARACTERS))];
      return { uri, text: "", template: null, problems };
    }
    const text = await readNote(uri);
    return { uri, text, ...parseTemplate(uri.path, text) };
  } catch {
    return undefined;
  }
}
