import * as vscode from "vscode";
import type { Stamp } from "./indexedFiles.ts";
import { nodeModule } from "./nodeModules.ts";

// What is asked of thousands of files: on this machine's disk they are asked where they lie, if the host can. Through
// VS Code each question goes to the window and back, which takes longer than to read what the note says. What fails is
// asked of VS Code after all, whose errors name the cause.

export interface FileStat extends Stamp {
  readonly isFile: boolean;
}

/** Rejects as `vscode.workspace.fs.stat` does. */
export async function statFile(uri: vscode.Uri): Promise<FileStat> {
  try {
    const onDisk = await diskOf(uri)?.stat(uri.fsPath);
    if (onDisk) return { mtime: onDisk.mtime.getTime(), size: onDisk.size, isFile: onDisk.isFile() };
  } catch {}
  const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
  return { mtime, size, isFile: (type & vscode.FileType.File) !== 0 };
}

/** Rejects as `vscode.workspace.fs.readFile` does. */
export async function readFile(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    const onDisk = await diskOf(uri)?.readFile(uri.fsPath);
    if (onDisk) return onDisk;
  } catch {}
  return vscode.workspace.fs.readFile(uri);
}

/**
 * The text of a file that is not in UTF-8, as an editor shows it: by its byte-order mark, else by the setting
 * `files.encoding`. Rejects where not all of it is text in that encoding: what would be saved from there is not the same.
 */
export async function decodeText(bytes: Uint8Array, uri: vscode.Uri): Promise<string> {
  const text = await vscode.workspace.decode(bytes, { uri }).then(undefined, () => undefined);
  if (text === undefined || text.includes("\ufffd")) {
    throw new Error(
      vscode.l10n.t(
        "It is not text in UTF-8. Save it in UTF-8, or name its encoding in the setting “Files: Encoding”.",
      ),
    );
  }
  return text;
}

/**
 * What to write into a file, so that editors show it as it is: in the encoding of the setting `files.encoding`; where that
 * lacks a sign, in UTF-8 with a byte-order mark, by which it is known whatever is set.
 */
export async function encodeText(text: string, uri: vscode.Uri): Promise<Uint8Array> {
  const { decode, encode } = vscode.workspace;
  const bytes = await encode(text, { uri });
  return (await decode(bytes, { uri })) === text ? bytes : encode(text, { encoding: "utf8bom" });
}

/** Where a file lies on this machine's disk, if this host can ask there. */
export function diskPath(uri: vscode.Uri): string | undefined {
  return diskOf(uri) && uri.fsPath;
}

function diskOf({ scheme }: vscode.Uri) {
  return scheme === "file" ? nodeModule("fs")?.promises : undefined;
}
