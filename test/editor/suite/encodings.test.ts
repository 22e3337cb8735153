import * as vscode from "vscode";
import { createFile } from "../../../src/editor/createFile.ts";
import { deliver } from "../../../src/editor/destination.ts";
import { closeAll, equal, inWorkspace } from "./testing.ts";

/** What is written, and whether the encoding that is set below has signs for it. */
const TEXTS = ["# L'été\n", "# 三年後\n"];

describe("where another encoding than UTF-8 is set", () => {
  const settings = () => vscode.workspace.getConfiguration("files");
  const shown = () => vscode.window.activeTextEditor?.document.getText();
  let uri: vscode.Uri;
  let files = 0;

  before(() => settings().update("encoding", "windows1252", vscode.ConfigurationTarget.Workspace));
  after(() => settings().update("encoding", undefined, vscode.ConfigurationTarget.Workspace));
  beforeEach(() => {
    uri = inWorkspace(`people/Ana/encoded${++files}.md`);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  for (const text of TEXTS) {
    it(`a new note is shown as it was written: ${text.trim()}`, async () => {
      await createFile(uri, { text, cursor: { start: 0, end: 0 } });
      equal(shown(), text, "note");
    });

    it(`a report is in UTF-8, and shown so: ${text.trim()}`, async () => {
      await deliver({ content: text, language: "markdown", name: "", ending: "md" }, uri);
      equal(shown(), text, "report");
      equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), text, "file");
    });
  }
});
