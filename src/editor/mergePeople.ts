import * as vscode from "vscode";
import { mergeNames } from "../journal/peopleSettings.ts";
import type { Roster } from "./roster.ts";
import { setting } from "./settings.ts";

/** Lets the user say that two names are one person's. Only the setting about people changes, no note does. */
export async function mergePeople(roster: Roster): Promise<void> {
  await roster.ready();
  const names = roster.people().map(({ name }) => name);
  if (names.length < 2) {
    void vscode.window.showInformationMessage(vscode.l10n.t("The notes are about fewer than two people."));
    return;
  }
  const title = vscode.l10n.t("Merge Two Names");
  const other = await vscode.window.showQuickPick(names, {
    title,
    placeHolder: vscode.l10n.t("Which name is another name of somebody?"),
  });
  if (other === undefined) return;
  const name = await vscode.window.showQuickPick(
    names.filter((each) => each !== other),
    { title, placeHolder: vscode.l10n.t("Whose? {0} becomes another name of…", other) },
  );
  if (name === undefined) return;
  const configuration = vscode.workspace.getConfiguration("evenkeel");
  await configuration.update(
    "people",
    mergeNames(setting("people"), name, other),
    vscode.ConfigurationTarget.Workspace,
  );
}
