import * as vscode from "vscode";
import { analyze, closeAll, equal, openNote, write } from "./testing.ts";

describe("typing", () => {
  afterEach(closeAll);

  it("is followed by the labels", async () => {
    await write("people/Ana/typing.md", "- one #vision\n");
    const editor = await openNote("people/Ana/typing.md");
    const count = async () => (await analyze(editor.document)).balance.counts;
    equal((await count()).vision, 1, "vision lines before");
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), "- two #vision\n- three #planning\n"));
    equal([(await count()).vision, (await count()).planning], [2, 1], "lines after typing");
    await vscode.commands.executeCommand("undo");
    equal([(await count()).vision, (await count()).planning], [1, 0], "lines after undo");
  });
});
