import * as vscode from "vscode";
import { addDays } from "../../../src/journal/calendarDate.ts";
import { wordsOfLinkItem } from "../../../src/journal/noteLinks.ts";
import { analyze, closeAll, equal, eventually, extension, inWorkspace, ok, runAnswering, write } from "./testing.ts";

const FIRST_DAY = "2026-09-07";
const WEEKS = 13;

/** Four ways to keep notes: what is there before the quarter begins. */
const FILES: Readonly<Record<string, { readonly path: string; readonly text: string }>> = {
  Quinn: { path: "people/Quinn/2026-08-31.md", text: "# 1:1 with Quinn\n\n- well rested\n" },
  Rafi: { path: "people/Rafi.md", text: "# Rafi\n\n## 2026-08-31\n\n- new desk\n\n## 2026-08-24\n\n- holidays\n" },
  Sanne: { path: "1on1/2026-08-31 Sanne.org", text: "#+title: Sanne\n\n* News\n- moved house\n" },
  Tariq: { path: "Tariq.txt", text: "1:1 with Tariq, 31 August 2026\n\n- bought a boat\n" },
};
const PEOPLE = Object.keys(FILES);

type Person = Awaited<ReturnType<ReturnType<typeof extension>["exports"]["people"]>>[number];

async function personNamed(name: string): Promise<Person | undefined> {
  return (await extension().exports.people()).find((person) => person.name === name);
}

/** The words of the tasks with somebody that are not done, by what the notes say. */
function openTasks(person: Person | undefined): string[] {
  return (person?.notes ?? []).flatMap(({ items }) => items.map(({ text }) => text)).sort();
}

/** The lines of one note of a file, from its day's first line on. */
function linesOf(document: vscode.TextDocument, note: { readonly line: number }, end: number): string[] {
  return document.getText().split(/\r?\n/).slice(note.line, end);
}

/** It plays for minutes, so only where it is asked for: `npm run test:editor -- --host node --grep quarter`. */
const journey = process.env.EVENKEEL_GREP ? describe : describe.skip;

journey("a quarter of weekly 1:1s with four people", () => {
  /** What is open with each, as it ought to be. */
  const open = new Map(PEOPLE.map((name) => [name, [] as string[]]));
  const held = new Map(PEOPLE.map((name) => [name, 0]));
  const questions = new Map(PEOPLE.map((name) => [name, [] as string[]]));

  before(async () => {
    await extension().activate();
    extension().exports.setToday(FIRST_DAY);
    for (const { path, text } of Object.values(FILES)) await write(path, text);
    await eventually("all four in the list", async () => {
      const names = (await extension().exports.people()).map(({ name }) => name);
      return PEOPLE.every((name) => names.includes(name));
    });
    for (const name of PEOPLE) held.set(name, (await personNamed(name))!.notes.length);
  });
  after(async () => {
    extension().exports.setToday(undefined);
    await closeAll();
    for (const path of ["people/Quinn", "people/Rafi.md", "1on1", "Tariq.txt"]) {
      await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true });
    }
  });

  /** The note of a day as the list knows it, with its document and the lines that are its own. */
  async function noteOf(name: string, date: string) {
    const { document, note, end } = await eventually(`the note with ${name} of ${date}`, async () => {
      const person = await personNamed(name);
      const found = person?.notes.find((each) => each.date === date);
      if (!found) return undefined;
      const next = found.file.notes.find((each) => each.line > found.line);
      const document = await vscode.workspace.openTextDocument(found.file.uri);
      // The list follows the text in a while: until then a note below this one stands elsewhere.
      if (next && !/^## \d/.test(document.lineAt(Math.min(next.line, document.lineCount - 1)).text)) return undefined;
      return { document, note: found, end: next?.line ?? Number.POSITIVE_INFINITY };
    });
    return { document, note, end, lines: linesOf(document, note, end) };
  }

  /** Makes the note of a day with somebody by the first answer to every question. */
  async function make(name: string, today: string, date: string): Promise<void> {
    extension().exports.setToday(today);
    // A window that loses the focus ends a question. Asked again, the command opens a note that is there.
    await eventually(`a note with ${name} of ${date} in front`, async () => {
      await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem", { person: name });
      return vscode.window.activeTextEditor?.document.getText().includes(date);
    });
    await vscode.window.activeTextEditor?.document.save();
  }

  /** The note shows each open item once, and nothing of what it was prepared with counts. */
  async function checkPrepared(name: string, date: string): Promise<void> {
    const { document, note, end, lines } = await noteOf(name, date);
    const linked = lines.flatMap((line) => wordsOfLinkItem(document.uri.path, line) ?? []);
    const tasks = linked.filter((words) => words.startsWith("task"));
    for (const line of lines.filter((each) => wordsOfLinkItem(document.uri.path, each)?.startsWith("task"))) {
      const [, path, number] = /(?:\(|file:)([^()[\]]*?)(?:#L|::)(\d+)[)\]]/.exec(line) ?? [];
      const target = vscode.Uri.joinPath(document.uri, "..", decodeURIComponent(path!));
      const text = (await vscode.workspace.openTextDocument(target)).lineAt(Number(number) - 1).text;
      equal(text, `- [ ] ${wordsOfLinkItem(document.uri.path, line)}`, "line that a link leads to");
    }
    equal(tasks.sort(), open.get(name)!.toSorted(), `open items in the note with ${name} of ${date}`);
    const counted = (await analyze(document)).lines.filter(({ line }) => line >= note.line && line < end);
    equal(
      counted.map(({ text }) => text),
      [],
      `lines that count before anything was written`,
    );
  }

  /** Writes what was said below the note's last line, and does the oldest task in the note where it stands. */
  async function hold(name: string, date: string, week: number): Promise<void> {
    const { document, lines, note } = await noteOf(name, date);
    const questionLine = lines.findIndex((line) => /^> .*\?( \(.*\))?$/.test(line));
    ok(questionLine >= 0, "the note has no question");
    const edit = new vscode.WorkspaceEdit();
    const last = note.line + lines.length - (lines.at(-1) === "" ? 1 : 0);
    const end = document.lineAt(Math.min(last, document.lineCount) - 1).range.end;
    const task = `task ${week} with ${name.toLowerCase()}`;
    edit.insert(document.uri, end, `\n- said something in week ${week}\n- [ ] ${task}\n`);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    open.get(name)!.push(task);
    held.set(name, held.get(name)! + 1);
    if (week % 2 === 1) await finish(name, open.get(name)!.shift()!);
  }

  /** The list knows what is open with everybody, no more and no less. */
  async function allKnown(): Promise<void> {
    for (const name of PEOPLE) {
      await eventually(`what is open with ${name}`, async () => {
        return JSON.stringify(openTasks(await personNamed(name))) === JSON.stringify(open.get(name)!.toSorted());
      });
    }
  }

  async function finish(name: string, task: string): Promise<void> {
    const person = await eventually("the task's note", async () => {
      const found = await personNamed(name);
      return found?.notes.some(({ items }) => items.some(({ text }) => text === task)) ? found : undefined;
    });
    const { file } = person.notes.find(({ items }) => items.some(({ text }) => text === task))!;
    const document = await vscode.workspace.openTextDocument(file.uri);
    const line = document.getText().split(/\r?\n/).indexOf(`- [ ] ${task}`);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file.uri, new vscode.Range(line, 3, line, 4), "x");
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }

  async function rememberQuestion(name: string, date: string): Promise<void> {
    const { lines } = await noteOf(name, date);
    const title = lines.findIndex((line) => line.includes(date));
    const prompts = lines.slice(title).filter((line) => /^> .*\?( \(.*\))?$/.test(line));
    const asked = prompts.find((line) => line !== "> What is still open?")!;
    ok(!questions.get(name)!.includes(asked), `${name} is asked twice in a quarter: ${asked}`);
    questions.get(name)!.push(asked);
  }

  it("loses nothing and doubles nothing, with meetings moved and notes made early", async function () {
    this.timeout(400_000);
    for (let week = 0; week < WEEKS; week += 1) {
      // Now and then a note is made days ahead; meanwhile a task is done, and the meeting moves.
      const early = week > 3 ? PEOPLE[week % PEOPLE.length] : undefined;
      const dates = new Map<string, string>();
      for (const name of PEOPLE) {
        const due = (await personNamed(name))?.due ?? FIRST_DAY;
        dates.set(name, due);
        await make(name, name === early ? addDays(due, -5) : due, due);
      }
      for (const [name, date] of dates) await noteOf(name, date);
      if (early) {
        const task = open.get(early)!.shift()!;
        await finish(early, task);
        await allKnown();
        const date = dates.get(early)!;
        const moved = addDays(date, 2);
        await move(early, date, moved);
        dates.set(early, moved);
        extension().exports.setToday(moved);
        await update(early, moved);
      }
      for (const [name, date] of dates) {
        await checkPrepared(name, date);
        await rememberQuestion(name, date);
        await hold(name, date, week);
      }
      await allKnown();
    }
    for (const name of PEOPLE) {
      const person = await personNamed(name);
      equal(person?.notes.length, held.get(name), `notes with ${name}`);
      equal(person?.cadence, 7, `cadence of ${name}`);
      equal(new Set(person?.notes.map(({ date }) => date)).size, held.get(name), `days of notes with ${name}`);
    }
  });

  /** The writer gives a note another day: in its head, its title and, where it has one, its file's name. */
  async function move(name: string, from: string, to: string): Promise<void> {
    const { document, note, lines } = await noteOf(name, from);
    const edit = new vscode.WorkspaceEdit();
    for (const [index, line] of lines.slice(0, 12).entries()) {
      const column = line.indexOf(from);
      if (column < 0 || line.includes("](")) continue;
      const start = new vscode.Position(note.line + index, column);
      edit.replace(document.uri, new vscode.Range(start, start.translate(0, from.length)), to);
    }
    await vscode.workspace.applyEdit(edit);
    await document.save();
    if (document.uri.path.includes(from)) {
      await closeAll();
      const rename = new vscode.WorkspaceEdit();
      rename.renameFile(document.uri, document.uri.with({ path: document.uri.path.replace(from, to) }));
      await vscode.workspace.applyEdit(rename);
    }
    await noteOf(name, to);
  }

  async function update(name: string, date: string): Promise<void> {
    const { document, note } = await noteOf(name, date);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(note.line, 0, note.line, 0);
    await vscode.commands.executeCommand("evenkeel.updatePrepared");
    await document.save();
  }
});
