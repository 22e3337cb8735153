import * as vscode from "vscode";
import { LABELS, type Label } from "../core/index.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import type { Clock } from "./clock.ts";
import { labelNames } from "./names.ts";
import { noteLinesReader } from "./noteLinesReader.ts";
import { openNote } from "./openNote.ts";
import { balanceWords } from "./personWords.ts";
import { endOfNote, type LocatedNote, type Roster, type RosterPerson } from "./roster.ts";
import { activeNote, whichPerson } from "./whichPerson.ts";

export interface LastTimeDependencies {
  readonly roster: Roster;
  readonly clock: Clock;
  readonly analyzer: AnalyzerSource;
}

const BESIDE = { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true };

/** Opens the note before the current one with the same person beside it; asked again, the one before that. */
export function createLastTime({ roster }: LastTimeDependencies): () => Promise<void> {
  let shown: { readonly from: string; readonly note: LocatedNote } | undefined;

  return async () => {
    await roster.ready();
    const current = activeNote(roster);
    const person = current?.person ? roster.find(current.person) : undefined;
    if (!current || !person) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("Open a note about somebody first; the last one with this person then opens beside it."),
      );
      return;
    }
    const from = idOf(current);
    const after = idOf(shown?.from === from && isBeside(shown.note) ? shown.note : current);
    const notes = fromLatest(person, current);
    const note = notes[notes.findIndex((each) => idOf(each) === after) + 1];
    if (!note) {
      void vscode.window.showInformationMessage(vscode.l10n.t("There is no earlier note with {0}.", person.name));
      return;
    }
    shown = { from, note };
    await openNote(note, BESIDE);
  };
}

/** The notes with a person, the latest first: the one in front is the latest where it has no day. */
function fromLatest({ notes }: RosterPerson, current: LocatedNote): readonly LocatedNote[] {
  if (current.date !== null) return notes;
  return [current, ...notes.filter((note) => idOf(note) !== idOf(current))];
}

const idOf = ({ file, line }: LocatedNote): string => `${file.uri}#${line}`;

/** An editor other than the one in front shows the note's file. */
function isBeside({ file }: LocatedNote): boolean {
  const uri = file.uri.toString();
  const others = vscode.window.visibleTextEditors.filter((editor) => editor !== vscode.window.activeTextEditor);
  return others.some(({ document }) => document.uri.toString() === uri);
}

/** Lists the notes with somebody, the latest first: each shows while it is pointed at, and opens when chosen. */
export async function browseNotes({ roster, clock }: LastTimeDependencies, argument: unknown): Promise<void> {
  const person = await whichPerson(roster, clock, argument, vscode.l10n.t("Whose notes?"));
  if (!person) return;
  const items = person.notes.map((note) => {
    const place = vscode.workspace.asRelativePath(note.file.uri);
    return {
      label: note.date ?? place,
      description: note.date === null ? "" : place,
      detail: balanceWords(note.sums),
      note,
    };
  });
  const before = new Set(openTabs().map(nameOfTab));
  /** One after the other, so that what is pointed at last stays. */
  let showing = Promise.resolve();
  const show = ({ note }: (typeof items)[number]): void => {
    // A note that is gone is told when it is chosen.
    showing = showing.then(() => openNote(note, BESIDE)).catch(() => {});
  };
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Notes with {0}", person.name),
    matchOnDescription: true,
    onDidSelectItem: show,
  });
  await showing;
  if (picked) await openNote(picked.note);
  else await vscode.window.tabGroups.close(openTabs().filter((tab) => tab.isPreview && !before.has(nameOfTab(tab))));
}

function openTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

/** What it shows and where: older versions make the objects of tabs anew when a group comes. */
function nameOfTab({ input, label, group }: vscode.Tab): string {
  const shown = input instanceof vscode.TabInputText ? input.uri.toString() : label;
  return `${group.viewColumn} ${shown}`;
}

/** Lists the lines of one label in all notes with somebody, the latest first, and goes to the one that is chosen. */
export async function findLines(deps: LastTimeDependencies, argument: unknown): Promise<void> {
  const person = await whichPerson(deps.roster, deps.clock, argument, vscode.l10n.t("In whose notes?"));
  if (!person) return;
  const title = vscode.l10n.t("Lines in Notes with {0}", person.name);
  const names = labelNames();
  const labels = LABELS.map((id) => ({ label: names[id], id }));
  const label = await vscode.window.showQuickPick(labels, {
    title,
    placeHolder: vscode.l10n.t("Lines of which label?"),
  });
  if (!label) return;
  const lines = await vscode.window.showQuickPick(linesOf(deps.analyzer, person, label.id), {
    title,
    placeHolder: vscode.l10n.t("{0}: go to a line", label.label),
    matchOnDescription: true,
  });
  if (lines) await openNote({ ...lines.note, line: lines.line });
}

interface LineItem extends vscode.QuickPickItem {
  readonly note: LocatedNote;
  readonly line: number;
}

async function linesOf(source: AnalyzerSource, person: RosterPerson, label: Label): Promise<LineItem[]> {
  const read = noteLinesReader(source);
  const items: LineItem[] = [];
  for (const note of person.notes) {
    for (const line of await read({ uri: note.file.uri, line: note.line, end: endOfNote(note) })) {
      if (!line.shown || line.label !== label) continue;
      const place = note.date ?? vscode.workspace.asRelativePath(note.file.uri);
      items.push({ label: line.text, description: place, note, line: line.line });
    }
  }
  return items;
}
