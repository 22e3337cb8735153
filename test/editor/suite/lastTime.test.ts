import * as vscode from "vscode";
import { browseNotes } from "../../../src/editor/lastTime.ts";
import {
  answeredBy,
  closeAll,
  equal,
  eventually,
  exists,
  extension,
  inWorkspace,
  openNote,
  runAnswering,
  write,
} from "./testing.ts";

const FOLDER = "people/Otto";
const FILES: Readonly<Record<string, string>> = {
  [`${FOLDER}/2026-03-02.md`]: "- he had an idea #vision\n",
  [`${FOLDER}/2026-03-09.md`]: "- the budget #planning\n- the idea again #vision\n",
  [`${FOLDER}/2026-03-09 (2).md`]: "- a word in the evening #controlling\n",
  [`${FOLDER}/2026-03-16.md`]: "# 1:1 with Otto\n",
  [`${FOLDER}/topics.md`]: "- what we never get to\n",
  "people/Pavel.md": "# Pavel\n\n## 2026-03-10\n\n- new\n\n## 2026-03-03\n\n- old\n\n## 2026-02-24\n\n- older\n",
};

const names = () =>
  vscode.window.visibleTextEditors
    .toSorted((a, b) => (a.viewColumn ?? 0) - (b.viewColumn ?? 0))
    .map(({ document }) => document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1));
const lastTime = () => vscode.commands.executeCommand("evenkeel.showLastTime");

/** Evenkeel's command opens the note of a name beside the one in front. */
async function opensBeside(expected: string): Promise<void> {
  const front = vscode.window.activeTextEditor;
  await lastTime();
  await eventually(`${expected} beside`, () => names()[1] === expected);
  equal(vscode.window.activeTextEditor?.document.uri.path, front?.document.uri.path, "note in front");
}

describe("last time", () => {
  before(async () => {
    await extension().activate();
    for (const [path, text] of Object.entries(FILES)) await write(path, text);
    await eventually("all notes in the list", async () => {
      const people = await extension().exports.people();
      const counts = ["Otto", "Pavel"].map((name) => people.find((each) => each.name === name)?.notes.length);
      return counts[0] === 5 && counts[1] === 3;
    });
  });
  afterEach(closeAll);
  after(async () => {
    for (const path of [FOLDER, "people/Pavel.md"]) {
      if (await exists(inWorkspace(path))) await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true });
    }
  });

  it("opens the note before this one beside it, then the one before that, and leaves the focus", async () => {
    await openNote(`${FOLDER}/2026-03-16.md`);
    for (const name of ["2026-03-09 (2).md", "2026-03-09.md", "2026-03-02.md"]) await opensBeside(name);
  });

  it("begins anew once what was beside is closed, or another note is in front", async () => {
    await openNote(`${FOLDER}/2026-03-16.md`);
    await opensBeside("2026-03-09 (2).md");
    await opensBeside("2026-03-09.md");
    await openNote(`${FOLDER}/2026-03-09.md`);
    await opensBeside("2026-03-02.md");
    await closeAll();
    await openNote(`${FOLDER}/2026-03-16.md`);
    await opensBeside("2026-03-09 (2).md");
  });

  it("is the latest note for one that has no day", async () => {
    await openNote(`${FOLDER}/topics.md`);
    await opensBeside("2026-03-16.md");
  });

  it("is a section further down in a file with all notes, and begins anew once that is closed", async () => {
    const editor = await openNote("people/Pavel.md");
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    const lineBeside = () =>
      vscode.window.visibleTextEditors.find((each) => each !== vscode.window.activeTextEditor)?.selection.active.line;
    for (const line of [6, 10]) {
      await lastTime();
      await eventually(`line ${line} beside`, () => lineBeside() === line);
    }
    await vscode.commands.executeCommand("workbench.action.closeEditorsInOtherGroups");
    await eventually("one editor", () => vscode.window.visibleTextEditors.length === 1);
    await lastTime();
    await eventually("line 6 beside", () => lineBeside() === 6);
  });

  it("opens nothing where there is no earlier note, or no note about somebody", async () => {
    for (const [path, line] of [
      ["people/Pavel.md", 12],
      ["plans/warehouse.txt", 0],
    ] as const) {
      const editor = await openNote(path);
      editor.selection = new vscode.Selection(line, 0, line, 0);
      await lastTime();
      equal(names().length, 1, `editors with ${path} in front`);
      await closeAll();
    }
  });

  it("offers the notes with the person whose note is open, the latest first", async () => {
    await openNote(`${FOLDER}/2026-03-02.md`);
    await runAnswering("browseNotes", "acceptSelectedQuickOpenItem");
    equal(vscode.window.activeTextEditor?.document.uri.path.endsWith(`${FOLDER}/2026-03-16.md`), true, "latest");
  });

  it("leaves nothing open beside where no note is chosen from the list", async () => {
    await openNote(`${FOLDER}/2026-03-02.md`);
    const done = vscode.commands.executeCommand("evenkeel.browseNotes");
    await eventually("a note beside", () => names()[1] === "2026-03-16.md");
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await done;
    await eventually("one editor", () => names().length === 1);
    equal(vscode.window.tabGroups.all.length, 1, "groups");
  });

  it("asks for nobody where there is nobody to choose, and says how a note is somebody's", async () => {
    const nobody = { ready: async () => {}, people: () => [], noteAt: () => undefined, find: () => undefined };
    const told: string[] = [];
    const showInformationMessage = (message: string) => void told.push(message);
    const showQuickPick = () => void told.push("asked");
    await answeredBy({ showInformationMessage, showQuickPick }, () =>
      browseNotes({ roster: nobody, clock: { today: () => "2026-03-16" } } as never, undefined),
    );
    equal([told.length, /^No notes about a person were found\. .*file name/.test(told[0] ?? "")], [1, true], `${told}`);
  });

  it("finds the lines of one process in all notes with the person", async () => {
    await openNote(`${FOLDER}/2026-03-16.md`);
    await runAnswering("findLines", "acceptSelectedQuickOpenItem");
    const editor = vscode.window.activeTextEditor;
    equal(
      [editor?.document.uri.path.split("/").at(-1), editor?.selection.active.line],
      ["2026-03-09.md", 1],
      "the latest line about vision",
    );
  });
});
