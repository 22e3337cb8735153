import * as vscode from "vscode";
import { noteMatcher } from "../noteDocuments.ts";
import type { Slices } from "./slices.ts";

/** What happened to files of the workspace within a short time. */
export interface FileChanges {
  /** Notes made or changed, and whatever is gone: notes, other files, folders. */
  readonly uris: readonly vscode.Uri[];
  /** A folder came, with whatever is in it. */
  readonly newFolders: boolean;
}

type FileEvent = "new" | "changed" | "gone";

/** Milliseconds for which changes are gathered: a checkout changes many files at once. */
const GATHER = 250;
/** With more new files than this, none is asked whether it is a folder. */
const MOST_ASKED = 100;

/**
 * Watches all files and folders: of a folder that comes, goes or is moved only the folder is told, not what is in it.
 */
export function watchFiles(slices: Slices, onChanges: (changes: FileChanges) => void): vscode.Disposable {
  const gathered = new Map<string, { readonly uri: vscode.Uri; readonly event: FileEvent }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(): Promise<void> {
    timer = undefined;
    const events = [...gathered.values()];
    gathered.clear();
    const isNote = noteMatcher();
    const uris: vscode.Uri[] = [];
    const perhapsFolders: vscode.Uri[] = [];
    for (const { uri, event } of events) {
      if (event === "gone" || (await slices.run(() => isNote(uri)))) uris.push(uri);
      else if (event === "new") perhapsFolders.push(uri);
    }
    onChanges({ uris, newFolders: perhapsFolders.length > MOST_ASKED || (await anyFolder(perhapsFolders)) });
  }

  const gather = (uri: vscode.Uri, event: FileEvent): void => {
    const key = uri.toString();
    if (event !== "changed" || !gathered.has(key)) gathered.set(key, { uri, event });
    timer ??= setTimeout(() => void tell(), GATHER);
  };
  const watcher = vscode.workspace.createFileSystemWatcher("**");
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => gather(uri, "new")),
    watcher.onDidChange((uri) => gather(uri, "changed")),
    watcher.onDidDelete((uri) => gather(uri, "gone")),
    { dispose: () => clearTimeout(timer) },
  );
}

async function anyFolder(uris: readonly vscode.Uri[]): Promise<boolean> {
  const types = await Promise.all(
    uris.map((uri) =>
      vscode.workspace.fs.stat(uri).then(
        ({ type }) => type,
        () => vscode.FileType.Unknown,
      ),
    ),
  );
  return types.some((type) => (type & vscode.FileType.Directory) !== 0);
}
