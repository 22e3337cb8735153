import * as vscode from "vscode";
import { noteSubject } from "../../../src/editor/balanceSubject.ts";
import { frontNote } from "../../../src/editor/frontNote.ts";
import { createParts } from "./parts.ts";
import { equal, inWorkspace, ok, openNote, write } from "./testing.ts";

const PATH = "people/Ruslan.md";
const TEXT = `# 1:1s

## 2024-05-20

- where we want to be in three years #vision
- who speaks to the suppliers #organising

## 2024-05-06

- 40 of 50 wards are done #controlling
`;

describe("the balance of a running file", () => {
  let parts: ReturnType<typeof createParts>;

  before(async () => {
    parts = createParts("2024-05-28");
    await write(PATH, TEXT);
  });
  after(async () => {
    parts.end();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(inWorkspace(PATH));
  });

  it("is that of the meeting at the cursor, and before the first that of all", async () => {
    const editor = await openNote(PATH);
    const state = await parts.store.analyze(editor.document);
    const at = (line: number) => {
      editor.selection = new vscode.Selection(line, 0, line, 0);
      const front = frontNote(parts.store);
      ok(front, "no note is in front");
      const { id, note } = noteSubject(front, state);
      return { title: front.title, lines: note.lines.length, telling: note.balance.telling, id };
    };
    const [all, latest, sameAgain, first] = [0, 2, 6, 9].map(at);
    equal(all && { ...all, id: "" }, { title: "Ruslan", lines: 3, telling: 3, id: "" });
    equal(latest && { ...latest, id: "" }, { title: "Ruslan · 2024-05-20", lines: 2, telling: 2, id: "" });
    equal(first && { ...first, id: "" }, { title: "Ruslan · 2024-05-06", lines: 1, telling: 1, id: "" });
    equal(sameAgain, latest, "the same meeting");
    equal(new Set([all, latest, first].map((each) => each?.id)).size, 3, "how many subjects these are");
  });
});
