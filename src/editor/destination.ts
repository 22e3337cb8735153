import * as vscode from "vscode";
import { safeFileName } from "../journal/fileNames.ts";
import { openReport } from "./openReport.ts";

/** A text to hand to the user, and in what it is written. */
export interface Product {
  readonly content: string;
  /** Editor language of an untitled document. */
  readonly language: string;
  /** Of the file to save it in, without ending; it may be anybody's words. */
  readonly name: string;
  readonly ending: string;
}

/** A file that the user chose, or a document without a name yet. */
export type Destination = vscode.Uri | "untitled";

/** Asks where something goes; undefined when cancelled. */
export async function pickDestination(
  title: string,
  { name, ending }: Pick<Product, "name" | "ending">,
): Promise<Destination | undefined> {
  const items = [
    { label: vscode.l10n.t("Open without saving"), saves: false },
    { label: vscode.l10n.t("Save as a file…"), saves: true },
  ];
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("Where should it go?") });
  if (!picked) return undefined;
  if (!picked.saves) return "untitled";
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder && vscode.Uri.joinPath(folder, `${safeFileName(name)}.${ending}`);
  return vscode.window.showSaveDialog({ title, defaultUri, filters: { [ending.toUpperCase()]: [ending] } });
}

/** Writes it there, in UTF-8 for whatever will read it, and shows it; says so where that can't be done. */
export async function deliver(product: Product, destination: Destination): Promise<void> {
  if (destination === "untitled") return openReport(product);
  try {
    await vscode.workspace.fs.writeFile(destination, new TextEncoder().encode(product.content));
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        "{0} could not be written ({1}). Choose another folder.",
        destination.path,
        error instanceof Error ? error.message : String(error),
      ),
    );
    return;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(destination, { encoding: "utf8" }));
}
