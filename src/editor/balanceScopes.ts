import * as vscode from "vscode";
import type { CalendarDate } from "../journal/calendarDate.ts";
import { type NoteScope, type PeriodId, planOf } from "../journal/noteScopes.ts";
import { listPeople, type PersonNote, personKey } from "../journal/people.ts";
import type { Chooser } from "../protocol/toPanel.ts";
import type { FrontNote } from "./frontNote.ts";

/** What the balance can be of, from little to much. */
export const SCOPES = ["selection", "note", "person", "plan", "team", "workspace"] as const;
export type ScopeId = (typeof SCOPES)[number];

/** A scope that there is, with the reader's name for it; `of` is null for those of one note. */
export interface OfferedScope {
  readonly id: ScopeId;
  readonly label: string;
  readonly of: NoteScope | null;
}

/** A person whose notes are looked at though another note, or none, is in front. */
export interface ChosenPerson {
  readonly key: string;
  readonly name: string;
}

export function findPerson(key: string, notes: readonly PersonNote[], today: CalendarDate): ChosenPerson | undefined {
  return listPeople(notes, today).find((person) => person.key === key);
}

/** The scopes that make sense beside the note in front. */
export function offeredScopes(front: FrontNote | undefined, chosen: ChosenPerson | undefined): OfferedScope[] {
  const scopes: OfferedScope[] = [];
  const person = chosen ?? (front?.person ? { key: personKey(front.person), name: front.person } : undefined);
  if (front) {
    scopes.push(
      { id: "selection", label: vscode.l10n.t("Selected lines"), of: null },
      { id: "note", label: vscode.l10n.t("This note"), of: null },
    );
  }
  if (person) scopes.push({ id: "person", label: person.name, of: { kind: "person", key: person.key } });
  if (front && front.person === null && front.inWorkspace) {
    const { key, title } = planOf(front.editor.document.uri.path);
    scopes.push({ id: "plan", label: vscode.l10n.t("Plan: {0}", title), of: { kind: "plan", key } });
  }
  if (vscode.workspace.workspaceFolders?.length) {
    scopes.push(
      { id: "team", label: vscode.l10n.t("Everybody in 1:1 notes"), of: { kind: "team" } },
      { id: "workspace", label: vscode.l10n.t("All notes"), of: { kind: "workspace" } },
    );
  }
  return scopes;
}

/** What is offered of the scope that was chosen: beside a plan, its notes take the place of a person's. */
export function scopeInForce(chosen: ScopeId, offered: readonly OfferedScope[]): OfferedScope | undefined {
  const instead: Partial<Record<ScopeId, ScopeId>> = { person: "plan", plan: "person" };
  const find = (id: ScopeId | undefined) => offered.find((scope) => scope.id === id);
  return find(chosen) ?? find(instead[chosen]) ?? find("note");
}

export function scopeChooser(offered: readonly OfferedScope[], value: ScopeId): Chooser {
  const choices = offered.map(({ id, label }) => ({ value: id, label }));
  return { id: "scope", label: vscode.l10n.t("Which notes"), value, choices };
}

/** The periods' names in the display language. */
export function periodNames(): Readonly<Record<PeriodId, string>> {
  return {
    weeks4: vscode.l10n.t("Last 4 weeks"),
    quarter: vscode.l10n.t("Last 3 months"),
    year: vscode.l10n.t("Last 12 months"),
    all: vscode.l10n.t("Any time"),
  };
}

export function periodChooser(value: PeriodId): Chooser {
  const choices = Object.entries(periodNames()).map(([id, label]) => ({ value: id, label }));
  return { id: "period", label: vscode.l10n.t("From when"), value, choices };
}
