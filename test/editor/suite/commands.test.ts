import * as vscode from "vscode";
import { analyze, closeAll, equal, eventually, ok, openNote, runAnswering, write } from "./testing.ts";

const activeText = () => vscode.window.activeTextEditor?.document.getText() ?? "";
const cursorLine = () => vscode.window.activeTextEditor?.selection.active.line;

describe("commands", () => {
  afterEach(closeAll);

  it("go to the next and previous line of a label, round the ends", async () => {
    const path = "people/Ana/lines.md";
    await write(path, "- a #planning\n- b #vision\n- c #planning\n- d #none\n");
    await openNote(path);
    const visited: (number | undefined)[] = [];
    for (const command of ["nextLine", "nextLine", "previousLine", "previousLine"]) {
      await vscode.commands.executeCommand(`evenkeel.${command}`, "planning");
      visited.push(cursorLine());
    }
    equal(visited, [2, 0, 2, 0], "lines visited");
  });

  it("stay where they are when the note has no line of the label", async () => {
    await openNote("plans/warehouse.txt");
    const before = cursorLine();
    await vscode.commands.executeCommand("evenkeel.nextLine", "inspiration");
    equal(cursorLine(), before, "cursor");
  });

  it("read any document as a note when asked to", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "json", content: "- where we go #vision\n" });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("evenkeel.analyzeNote");
    equal((await analyze(document)).balance.counts.vision, 1, "vision lines");
  });

  it("report the whole workspace by person", async () => {
    await runAnswering("analyzeWorkspace", "acceptSelectedQuickOpenItem");
    await eventually("the report", () => /\|.*Ana/.test(activeText()) && /\|.*Ben/.test(activeText()));
    equal(vscode.window.activeTextEditor?.document.languageId, "markdown", "language of the report");
  });

  it("insert a section of a template at the cursor, undone in one step", async () => {
    await write("people/Ana/section.md", "# 1:1\n");
    const editor = await openNote("people/Ana/section.md");
    await runAnswering("insertSection", "acceptSelectedQuickOpenItem");
    await eventually("the section", () => activeText().length > "# 1:1\n".length + 10);
    await vscode.commands.executeCommand("undo");
    await eventually("undone", () => editor.document.getText() === "# 1:1\n");
  });

  it("do nothing harmful without an open note", async () => {
    await closeAll();
    for (const command of ["nextLine", "previousLine", "whyThisLabel", "insertSection", "analyzeNote"]) {
      await runAnswering(command, "closeQuickOpen");
    }
    ok(vscode.window.activeTextEditor === undefined, "an editor was opened");
  });

  it("end quietly when a question is cancelled", async () => {
    await openNote("plans/warehouse.txt");
    const before = activeText();
    for (const command of ["nextLine", "analyzeWorkspace", "insertSection", "whyThisLabel", "openSamples"]) {
      await runAnswering(command, "closeQuickOpen");
    }
    equal(activeText(), before, "the note");
  });
});
