import * as vscode from "vscode";
import { LARGEST_NOTE } from "../workspaceNotes.ts";
import { type FileStat, statFile } from "./diskFiles.ts";
import type { IndexedFiles, Stamp } from "./indexedFiles.ts";

/** A file that has to be read. */
export interface FoundFile extends Stamp {
  readonly uri: vscode.Uri;
  /** Its open document, where that has text that is not saved. */
  readonly unsaved: vscode.TextDocument | undefined;
}

/** A file that could not be read. */
export interface UnreadableFile {
  readonly uri: vscode.Uri;
  /** In the display language. */
  readonly cause: string;
}

/** Looks at files, and drops those that are gone or can't be read. */
export interface Lookout {
  /** The file if it has to be read. `stat` is what was asked of it already. */
  lookAt(
    uri: vscode.Uri,
    unsaved: ReadonlyMap<string, vscode.TextDocument>,
    stat?: FileStat,
  ): Promise<FoundFile | undefined>;
  drop(uri: vscode.Uri): void;
  /** A file could not be read. */
  failed(uri: vscode.Uri, error: unknown): void;
  /** It could be after all. */
  wasRead(uri: vscode.Uri): void;
  unreadable(): readonly UnreadableFile[];
}

export function createLookout(files: IndexedFiles): Lookout {
  const unreadable = new Map<string, UnreadableFile>();

  function drop(uri: vscode.Uri): undefined {
    files.remove(uri);
    unreadable.delete(uri.toString());
  }

  function refuse(uri: vscode.Uri, cause: string): undefined {
    files.remove(uri);
    unreadable.set(uri.toString(), { uri, cause });
  }

  function failed(uri: vscode.Uri, error: unknown): undefined {
    const isGone = error instanceof vscode.FileSystemError && error.code === "FileNotFound";
    return isGone ? drop(uri) : refuse(uri, error instanceof Error ? error.message : String(error));
  }

  return {
    async lookAt(uri, unsaved, stat) {
      const document = unsaved.get(uri.toString());
      if (document) return { uri, mtime: 0, size: 0, unsaved: document };
      try {
        const { mtime, size, isFile } = stat ?? (await statFile(uri));
        if (!isFile) return drop(uri);
        if (size > LARGEST_NOTE) return refuse(uri, vscode.l10n.t("It is larger than a note can be."));
        const known = files.stampOf(uri);
        return known?.mtime === mtime && known.size === size ? undefined : { uri, mtime, size, unsaved: undefined };
      } catch (error) {
        return failed(uri, error);
      }
    },
    drop,
    failed,
    wasRead: (uri) => unreadable.delete(uri.toString()),
    unreadable: () => [...unreadable.values()],
  };
}
