import * as vscode from "vscode";
import { withoutPerson } from "../journal/peopleSettings.ts";
import { setting } from "./settings.ts";

/** Says that a name is nobody's. Only the setting about people changes, no note does: they stay, as notes about nobody. */
export async function notAPerson(name: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration("evenkeel");
  const people = withoutPerson(setting("people"), name);
  await configuration.update("people", people, vscode.ConfigurationTarget.Workspace);
}
