import * as vscode from "vscode";
import { closeAll, equal, openNote, write } from "./testing.ts";

/** Puts cursors on lines of a note and turns over the tasks there. */
async function toggle(path: string, text: string, ...lines: number[]): Promise<vscode.TextDocument> {
  await write(path, text);
  const editor = await openNote(path);
  editor.selections = lines.map((line) => new vscode.Selection(line, 0, line, 0));
  await vscode.commands.executeCommand("evenkeel.toggleTask");
  return editor.document;
}

describe("the task at the cursor", () => {
  afterEach(closeAll);

  it("is turned over and back in any format, and nothing else", async () => {
    const formats: Readonly<Record<string, readonly [open: string, done: string]>> = {
      md: ["- [ ] Call\n- [ ] Call\n", "- [ ] Call\n- [x] Call\n"],
      org: ["#+title: x\n* TODO Call\n", "#+title: x\n* DONE Call\n"],
      adoc: ["= Title\n* [ ] Call\n", "= Title\n* [x] Call\n"],
      txt: ["Next:\n☐ Call\n", "Next:\n☑ Call\n"],
    };
    for (const [ending, [open, done]] of Object.entries(formats)) {
      const document = await toggle(`people/Ana/task.${ending}`, open, 1);
      equal(document.getText(), done, `${ending} after`);
      await vscode.commands.executeCommand("evenkeel.toggleTask");
      equal(document.getText(), open, `${ending} after twice`);
      await closeAll();
    }
  });

  it("is turned over at every cursor, undone in one step", async () => {
    const text = "- [ ] One\n- [x] Two\n- three\n";
    const document = await toggle("people/Ana/tasks.md", text, 0, 1, 2);
    equal(document.getText(), "- [x] One\n- [ ] Two\n- three\n", "after");
    await vscode.commands.executeCommand("undo");
    equal(document.getText(), text, "undone");
  });

  it("is left alone where there is none", async () => {
    const document = await toggle("people/Ana/none.md", "# Words\n\nWords\n", 2);
    equal([document.getText(), document.isDirty], ["# Words\n\nWords\n", false], "note");
  });
});
