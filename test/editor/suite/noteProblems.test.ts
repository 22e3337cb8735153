import * as vscode from "vscode";
import { closeAll, equal, eventually, inWorkspace, openNote, write } from "./testing.ts";

const PATH = "plans/moving.md";

describe("what a note says about itself and cannot be read", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(PATH));
  });

  it("is told at its place, until it can be read", async () => {
    await write(PATH, "---\nKind: plan\nmood: 4\ncadence: now and then\n---\n\ndate:: some day\n\n- words\n");
    const editor = await openNote(PATH);
    const told = () =>
      vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === "Evenkeel");
    const first = await eventually("two problems", () => (told().length === 2 ? told() : undefined));
    equal(
      first.map(({ code, range }) => [code, range.start.line, range.start.character, range.end.character]),
      [
        ["notADate", 6, 7, 15],
        ["notACadence", 3, 9, 21],
      ],
    );
    equal(first[0]?.severity, vscode.DiagnosticSeverity.Information, "severity");
    await editor.edit((edit) => edit.replace(new vscode.Range(3, 9, 3, 21), "alle 2 Wochen"));
    await eventually("one problem", () => told().length === 1);
    await editor.document.save();
  });
});
