import * as vscode from "vscode";
import { analyzeWorkspace } from "../../../src/editor/analyzeWorkspace.ts";
import { showUnsaved } from "../../../src/editor/createFile.ts";
import { deliver } from "../../../src/editor/destination.ts";
import { isNote } from "../../../src/editor/noteDocuments.ts";
import { createParts } from "./parts.ts";
import { answeredBy, closeAll, equal, firstOffered, ok } from "./testing.ts";

const TEXT = "# Balance\n\n- where we want to be in three years #vision\n";

/** What is in front, and whether it is read as a note in the language mode that it has and in another one. */
async function inFront(): Promise<{ readonly unsaved: boolean; readonly readAs: readonly boolean[] }> {
  const document = vscode.window.activeTextEditor?.document;
  ok(document, "nothing is open");
  const first = isNote(document);
  await vscode.languages.setTextDocumentLanguage(document, "plaintext");
  const second = isNote(vscode.window.activeTextEditor!.document);
  return { unsaved: document.isUntitled, readAs: [first, second] };
}

describe("a report that is opened without saving", () => {
  afterEach(closeAll);

  it("is no note, whatever notes it quotes", async () => {
    await deliver({ content: TEXT, language: "markdown", name: "", ending: "md" }, "untitled");
    equal(await inFront(), { unsaved: true, readAs: [false, false] });
  });

  it("is no note where it is of the workspace", async () => {
    const parts = createParts("2024-05-28");
    await answeredBy({ showQuickPick: firstOffered }, () => analyzeWorkspace(parts.index));
    equal(await inFront(), { unsaved: true, readAs: [false, false] });
    parts.end();
  });

  it("keeps no other unsaved document from being one, though it has the name that a report had", async () => {
    await deliver({ content: TEXT, language: "markdown", name: "", ending: "md" }, "untitled");
    await closeAll();
    await showUnsaved({ text: TEXT, cursor: { start: 0, end: 0 } });
    equal(await inFront(), { unsaved: true, readAs: [true, true] });
  });
});
