import * as vscode from "vscode";
import type { Clock } from "./clock.ts";
import { pickKnownPerson, tellNobody } from "./pickPerson.ts";
import type { LocatedNote, Roster, RosterPerson } from "./roster.ts";

/** The name in what a command about a person is called with: an entry of the People view, or `{ person: "Ana" }`. */
export function personArgument(argument: unknown): string | undefined {
  const person = isObject(argument) ? argument.person : undefined;
  if (typeof person === "string") return person;
  return isObject(person) && typeof person.name === "string" ? person.name : undefined;
}

/** Whom a command is about: who is told, else whose note is open, else who is chosen; undefined when cancelled, and told where there is nobody. */
export async function whichPerson(
  roster: Roster,
  clock: Clock,
  argument: unknown,
  placeHolder: string,
): Promise<RosterPerson | undefined> {
  await roster.ready();
  const name = personArgument(argument) ?? activeNote(roster)?.person;
  const person = name ? roster.find(name) : undefined;
  if (person) return person;
  if (roster.people().length === 0) {
    tellNobody();
    return undefined;
  }
  const picked = await pickKnownPerson(roster, clock.today(), vscode.l10n.t("Evenkeel"), placeHolder);
  return picked === undefined ? undefined : roster.find(picked);
}

/** The note at the cursor of the active editor. */
export function activeNote(roster: Roster): LocatedNote | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && roster.noteAt(editor.document.uri, editor.selection.active.line);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
