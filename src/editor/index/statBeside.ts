import type * as vscode from "vscode";
import { diskPath, type FileStat } from "./diskFiles.ts";
import type { ReaderThreads } from "./readBeside.ts";
import { STAT_LENGTH } from "./readerMessages.ts";

/** What many files are, by their place in the list, as far as a thread can ask the disk. */
export async function statBeside(
  { stat }: ReaderThreads,
  uris: readonly vscode.Uri[],
): Promise<(index: number) => FileStat | undefined> {
  const paths = uris.map((uri) => diskPath(uri) ?? "");
  const stats = paths.includes("") ? undefined : await stat(paths);
  return (index) => {
    const [mtime, size, isFile] = stats?.subarray(index * STAT_LENGTH) ?? [];
    return mtime === undefined || Number.isNaN(mtime) ? undefined : { mtime, size: size!, isFile: isFile === 1 };
  };
}
