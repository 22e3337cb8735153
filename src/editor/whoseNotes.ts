import * as vscode from "vscode";
import { type OfferedPlace, peopleOf } from "../journal/offeredPlace.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { frontNote } from "./frontNote.ts";
import { notAPerson } from "./notAPerson.ts";
import type { NoteIndex } from "./noteIndex.ts";
import type { NoteStore } from "./noteStore.ts";
import { setting } from "./settings.ts";
import { notePlaces } from "./workspaceNotes.ts";

/** So many names are told before the rest is left to dots. */
const MOST_NAMES = 12;

/**
 * Lets the user say that the note in front and those beside it are about the people whose names they have, or that the
 * name is nobody's. Tells first what that means; only settings change.
 */
export async function whoseNotes(store: NoteStore, index: NoteIndex, analyzer: AnalyzerSource): Promise<void> {
  const front = frontNote(store);
  if (!front?.offer) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "Open a note that is nobody’s yet, has the name of a person and headings with days, and lies in a folder.",
      ),
    );
    return;
  }
  const { offer, editor } = front;
  const { uri } = editor.document;
  await index.ready();
  const beside = index.files().filter((file) => file.notes.every(({ person }) => person === null));
  const paths = beside.filter((file) => isBeside(file.uri, uri)).map((file) => pathOf(file.uri));
  const people = peopleOf(offer, [pathOf(uri), ...paths], notePlaces(uri, await analyzer.words()));
  const answer = await ask(offer, people);
  if (answer === "yes") await addPattern(offer, uri);
  if (answer === "nobody") await notAPerson(offer.name);
}

function pathOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}

function isBeside(one: vscode.Uri, other: vscode.Uri): boolean {
  return vscode.Uri.joinPath(one, "..").toString() === vscode.Uri.joinPath(other, "..").toString();
}

interface Answer extends vscode.MessageItem {
  readonly answer: "yes" | "nobody";
}

/** Undefined when cancelled. */
async function ask({ folder, pattern, name }: OfferedPlace, people: string[]): Promise<Answer["answer"] | undefined> {
  const names = [...people.slice(0, MOST_NAMES), ...(people.length > MOST_NAMES ? ["…"] : [])].join(", ");
  const yes: Answer = { title: vscode.l10n.t("Yes, Each of Them"), answer: "yes" };
  const nobody: Answer = { title: vscode.l10n.t("{0} Is Nobody’s Name", name), answer: "nobody" };
  const picked = await vscode.window.showInformationMessage(
    vscode.l10n.t("Is each note in “{0}” about the person whose name it has?", folder),
    {
      modal: true,
      detail: vscode.l10n.t(
        "Then these are people: {0}. No note changes: “{1}” is added to the setting “Evenkeel › Notes: Paths” of this workspace.",
        names,
        pattern,
      ),
    },
    yes,
    nobody,
  );
  return picked?.answer;
}

/** Of several folders, each has patterns of its own. */
async function addPattern({ pattern }: OfferedPlace, uri: vscode.Uri): Promise<void> {
  const { Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const configuration = vscode.workspace.getConfiguration("evenkeel", uri);
  const ofFolder = configuration.inspect("notes.paths")?.workspaceFolderValue !== undefined;
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const patterns = [...setting("notes.paths", uri), pattern];
  await configuration.update("notes.paths", patterns, ofFolder || several ? WorkspaceFolder : Workspace);
}
