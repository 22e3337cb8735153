import * as vscode from "vscode";
import { encodeText } from "./index/diskFiles.ts";

/** Copies the sample notes to the extension's own storage and opens one; what was changed there before stays. */
export async function openSamples(context: vscode.ExtensionContext): Promise<void> {
  const names = JSON.parse(
    await readText(vscode.Uri.joinPath(context.extensionUri, "dist", "samples.json")),
  ) as string[];
  const folder = vscode.Uri.joinPath(context.globalStorageUri, "sample");
  const title = vscode.l10n.t("Open Sample Notes");
  const whole = { label: vscode.l10n.t("$(folder-opened) All sample notes, in a new window"), name: undefined };
  const items = names.map((name) => ({ label: name, name }));
  const placeHolder = vscode.l10n.t("These are copies: change them as you like.");
  const picked = await vscode.window.showQuickPick<{ label: string; name: string | undefined }>([whole, ...items], {
    title,
    placeHolder,
  });
  if (!picked) return;
  for (const name of picked.name === undefined ? names : [picked.name]) {
    await copyIfMissing(
      vscode.Uri.joinPath(context.extensionUri, "media", "sample", name),
      vscode.Uri.joinPath(folder, name),
    );
  }
  if (picked.name === undefined)
    await vscode.commands.executeCommand("vscode.openFolder", folder, { forceNewWindow: true });
  else await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, picked.name));
}

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Read and written, not copied: the two may lie in different file systems. */
async function copyIfMissing(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.stat(to);
  } catch {
    await vscode.workspace.fs.writeFile(to, await encodeText(await readText(from), to));
  }
}
