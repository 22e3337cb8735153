import * as vscode from "vscode";
import type { CalendarDate } from "../journal/calendarDate.ts";
import { listedItems, preparedBlock, withBlock } from "../journal/carryOver.ts";
import { syntaxOfFile } from "../journal/markup.ts";
import { fillPattern, hasDay, nextInSeries } from "../journal/pathPattern.ts";
import { personKey } from "../journal/people.ts";
import { type RenderedNote, renderText } from "../journal/renderTemplate.ts";
import { asSection, isRunningFile, sectionPlace } from "../journal/runningFile.ts";
import type { Template } from "../journal/template.ts";
import { clockVariables, type NoteValues, noteVariables } from "../journal/variables.ts";
import { ofDocumentAsItIs } from "./changeNote.ts";
import type { Clock } from "./clock.ts";
import { createFile, exists, freeName, pickFolder, showUnsaved } from "./createFile.ts";
import { insertText } from "./insertText.ts";
import { openNote } from "./openNote.ts";
import { pickOccasion } from "./pickOccasion.ts";
import { pickPerson } from "./pickPerson.ts";
import { type Occasion, type Preparing, prepareNote, sameLine, targetDate } from "./prepareNote.ts";
import { type LocatedNote, lastNote, type RosterPerson } from "./roster.ts";
import { setting } from "./settings.ts";
import type { TemplateMemory } from "./templateMemory.ts";
import type { TemplateSource } from "./templates.ts";
import { notePatterns, readNoteIfThere } from "./workspaceNotes.ts";
import { writingLanguage } from "./writingLanguage.ts";

export interface NewNoteDependencies extends Preparing {
  readonly templates: TemplateSource;
  readonly memory: TemplateMemory;
  readonly clock: Clock;
}

/** A note that is about to be made. */
interface Plan {
  readonly name: string;
  readonly person: RosterPerson | undefined;
  readonly date: CalendarDate;
  readonly template: Template;
  /** BCP 47 tag of the language that it will be in. */
  readonly language: string;
}

/**
 * Makes a 1:1 note: for whom is asked first, where it is not told, then the day, and with it everything else that could
 * be other than proposed. Nothing is written before the last answer.
 */
export async function newOneOnOne(deps: NewNoteDependencies, name?: string): Promise<void> {
  const { roster, clock, memory } = deps;
  const title = vscode.l10n.t("New 1:1 Note");
  const who = name ?? (await pickPerson(roster, clock.today(), title));
  if (who === undefined) return;
  await roster.ready();
  const person = roster.find(who);
  const language = await writingLanguage(deps.analyzer, lastOf(person)?.file.uri);
  const list = await deps.templates.list(language);
  const templates = list.templates.filter(({ kind }) => kind === "one-on-one");
  const remembered = memory.templateFor("one-on-one", person?.key);
  const template = templates.find(({ id }) => id === remembered) ?? templates[0]!;
  const shown = person?.name ?? who;
  const picked = await pickOccasion({ title, name: shown, person, today: clock.today(), list, template });
  if (!picked) return;
  if ("open" in picked) return openNote(picked.open);
  if (!(await makeNote(deps, { name: shown, person, language, ...picked }))) return;
  const known = roster.people().map(({ key }) => key);
  await memory.remember(picked.template.id, "one-on-one", personKey(shown), known);
}

/** Makes it where the last one is, or else where the user says; false when cancelled. */
async function makeNote(deps: NewNoteDependencies, plan: Plan): Promise<boolean> {
  const last = lastOf(plan.person);
  const words = await deps.analyzer.words();
  if (last && isRunningFile(last.file.path, await readNoteIfThere(last.file.uri), words)) {
    await addSection(deps, plan, last.file.uri);
    return true;
  }
  const folder = (last && vscode.workspace.getWorkspaceFolder(last.file.uri)) ?? (await pickFolder());
  if (folder === undefined) return false;
  await makeFile(deps, plan, folder);
  return true;
}

/** Makes a file in a workspace folder, or a document without one where there is none. */
async function makeFile(deps: NewNoteDependencies, plan: Plan, folder: vscode.WorkspaceFolder | null): Promise<void> {
  const { person, name, date, template } = plan;
  const last = lastOf(person);
  if (folder === null) {
    const uri = vscode.Uri.from({ scheme: "untitled", path: "/note.md" });
    return showUnsaved(await render(deps, plan, { uri, body: template.body, lineLater: sameLine }));
  }
  const values = noteVariables({ person: name, date });
  const inSeries = last ? nextInSeries(last.file.path, notePatterns(folder), values) : null;
  const pattern = setting("newNote.oneOnOnePath", folder);
  const uri = vscode.Uri.joinPath(folder.uri, inSeries ?? fillPattern(pattern, values));
  if (!(await exists(uri))) {
    return createFile(uri, await render(deps, plan, { uri, body: template.body, lineLater: sameLine }));
  }
  if (inSeries === null && !hasDay(pattern)) return addSection(deps, plan, uri);
  const free = await freeName(uri);
  return createFile(free, await render(deps, plan, { uri: free, body: template.body, lineLater: sameLine }));
}

/** The note that a new one comes after, dated or not. */
function lastOf(person: RosterPerson | undefined): LocatedNote | undefined {
  return lastNote(person) ?? person?.notes[0];
}

/** Adds the note to a file that holds one below the other. */
async function addSection(deps: NewNoteDependencies, plan: Plan, uri: vscode.Uri): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri);
  const { document } = editor;
  const { line, note } = await ofDocumentAsItIs(document, () => sectionIn(deps, plan, document));
  await insertText(editor, new vscode.Position(line, 0), note);
}

/** The note as a part of a running file, and the line before which it goes. */
async function sectionIn(
  deps: NewNoteDependencies,
  plan: Plan,
  document: vscode.TextDocument,
): Promise<{ readonly line: number; readonly note: RenderedNote }> {
  const { roster, analyzer } = deps;
  const { uri } = document;
  await roster.upToDate();
  const planNow = { ...plan, person: roster.find(plan.name) };
  const words = await analyzer.words();
  const { line, heading, level } = sectionPlace(document.getText(), plan.date, words);
  const gap = line > 0 && document.lineAt(line - 1).text.trim() !== "" ? "\n" : "";
  const section = async (added: number): Promise<RenderedNote> => {
    const lineLater = (to: vscode.Uri, at: number) =>
      to.toString() === uri.toString() && at >= line ? at + added : at;
    const body = asSection(plan.template.body, level);
    const { text, cursor } = await render(deps, planNow, { uri, body, lineLater, isSection: true });
    const head = `${line >= document.lineCount ? "\n" : ""}${gap}${heading.join("\n")}\n\n`;
    const moved = { start: cursor.start + head.length, end: cursor.end + head.length };
    return { text: `${head}${text}\n`, cursor: moved };
  };
  // What is prepared links to lines below, which the section itself moves down.
  const { text: draft } = await section(0);
  return { line, note: await section(draft.split("\n").length - 1) };
}

interface Where {
  readonly uri: vscode.Uri;
  /** Of the template, or made from it. */
  readonly body: string;
  readonly lineLater: Occasion["lineLater"];
  /** The note is a part of a file: its own heading stands above the body. */
  readonly isSection?: boolean;
}

/** The note as it will stand in its file, with what is prepared. */
async function render(deps: NewNoteDependencies, plan: Plan, where: Where): Promise<RenderedNote> {
  const { person, date, name, language } = plan;
  const { uri, body, lineLater, isSection = false } = where;
  const syntax = syntaxOfFile(uri.path);
  const about = { person: name, date, targetDate: targetDate(person, date) };
  const clock = clockVariables(new Date(), language);
  const write = (more: NoteValues) =>
    renderText(body, new Map([...clock, ...noteVariables({ ...about, ...more })]), syntax);
  const prepared = await prepareNote(deps, { person, date, uri, text: write({}).text, language, lineLater });
  const note = write({ lastNote: prepared.lastNote, openItems: listedItems(prepared) });
  const placed = (["lastNote", "openItems"] as const).filter((variable) => body.includes(`\${${variable}`));
  const block = preparedBlock(prepared, new Set(placed));
  const { text, at } = withBlock(note.text, block, await deps.analyzer.words(), isSection);
  const grown = text.length - note.text.length;
  const moved = (offset: number): number => (offset >= at - 1 ? offset + grown : offset);
  return { text, cursor: { start: moved(note.cursor.start), end: moved(note.cursor.end) } };
}
