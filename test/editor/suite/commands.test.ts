import * as vscode from "vscode";
import { analyze, closeAll, equal, eventually, ok, openNote, runAnswering, write } from "./testing.ts";

const activeText = () => vscode.window.activeTextEditor?.document.getText() ?? "";
const today = () => new Date().toLocaleDateString("sv");
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
    // An editor that is still closing may take the focus from the question, which ends it.
    await eventually("the report", async () => {
      await runAnswering("analyzeWorkspace", "acceptSelectedQuickOpenItem");
      return /\|.*Ana/.test(activeText()) && /\|.*Ben/.test(activeText());
    });
    equal(vscode.window.activeTextEditor?.document.languageId, "markdown", "language of the report");
  });

  it("tell the balance of the active note as text", async () => {
    await openNote("people/Ana/2024-05-06.md");
    await vscode.commands.executeCommand("evenkeel.showBalanceAsText");
    await eventually("the text", () => activeText().startsWith("# Ana · 2024-05-06\n"));
    ok(activeText().includes("Lines about Planning: 3"), "the lines about planning are not counted");
    ok(/^- .*\?$/m.test(activeText()), "there is no question to ask");
    ok(vscode.window.activeTextEditor?.document.isUntitled, "the text was saved somewhere");
  });

  it("report the balance of the active note in counts alone, unless lines are asked for", async () => {
    await eventually("the report", async () => {
      await openNote("people/Ana/2024-05-06.md");
      await runAnswering("saveReport", "acceptSelectedQuickOpenItem");
      return /\| Ana/.test(activeText());
    });
    ok(!activeText().includes("every nurse trusts"), "a line of the note is in the report");
  });

  it("collect the dated notes about a person, linked and without a score", async () => {
    await write("people/Zoe/2099-01-01.md", "- the aim for the year #vision\n");
    await write(`people/Aad/${today()}.md`, "- the aim for the year #vision\n");
    await eventually("the pack", async () => {
      await runAnswering("saveEvidencePack", "acceptSelectedQuickOpenItem");
      return activeText().includes(`(./people/Aad/${today()}.md)`);
    });
    ok(!/%|aim for the year/.test(activeText()), "a share or a line is in the pack");
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
    for (const command of [
      "nextLine",
      "previousLine",
      "whyThisLabel",
      "insertSection",
      "analyzeNote",
      "showBalanceAsText",
      "saveReport",
    ]) {
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
