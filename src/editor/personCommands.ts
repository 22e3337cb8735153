import * as vscode from "vscode";
import { hasLines } from "../journal/people.ts";
import type { CommandName } from "./commandNames.ts";
import { browseNotes, createLastTime, findLines, type LastTimeDependencies } from "./lastTime.ts";
import { mergePeople } from "./mergePeople.ts";
import { type NewNoteDependencies, newOneOnOne } from "./newOneOnOne.ts";
import { notAPerson } from "./notAPerson.ts";
import { openNote } from "./openNote.ts";
import { lastNote } from "./roster.ts";
import { updatePrepared } from "./updatePrepared.ts";
import { personArgument, whichPerson } from "./whichPerson.ts";

export type PersonCommandDependencies = NewNoteDependencies & LastTimeDependencies;

type Handler = (argument?: unknown) => Promise<void>;

/** The commands about a person: they are told whom, or ask. */
export function personCommands(deps: PersonCommandDependencies) {
  const { roster, clock } = deps;
  const which = (argument: unknown, question: string) => whichPerson(roster, clock, argument, question);
  return {
    newOneOnOne: (argument) => newOneOnOne(deps, personArgument(argument)),
    async prepareOneOnOne(argument) {
      const person = await which(argument, vscode.l10n.t("Whom do you meet next?"));
      if (!person) return;
      const made = person.notes.findLast(({ date }) => date !== null && date === person.nextDate);
      if (!made) return newOneOnOne(deps, person.name);
      await openNote(made);
      if (!hasLines(made)) await updatePrepared(deps);
    },
    async openLastNote(argument) {
      const person = await which(argument, vscode.l10n.t("Whose last note?"));
      const note = lastNote(person) ?? person?.notes[0];
      if (note) await openNote(note);
    },
    browseNotes: (argument) => browseNotes(deps, argument),
    showLastTime: createLastTime(deps),
    findLines: (argument) => findLines(deps, argument),
    updatePrepared: () => updatePrepared(deps),
    mergePeople: () => mergePeople(roster),
    async notAPerson(argument) {
      const person = await which(argument, vscode.l10n.t("Which name is nobody’s?"));
      if (person) await notAPerson(person.name);
    },
  } satisfies Partial<Record<CommandName, Handler>>;
}
