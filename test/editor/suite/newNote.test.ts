import * as vscode from "vscode";
import { analyze, closeAll, equal, eventually, exists, inWorkspace, ok, runAnswering } from "./testing.ts";

/** Today, as new notes are named. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function filesBelow(folder: vscode.Uri): Promise<string[]> {
  const found: string[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) found.push(...(await filesBelow(uri)));
    else found.push(uri.path);
  }
  return found.sort();
}

describe("a new note", () => {
  afterEach(closeAll);

  it("is made from a template, in the person's folder, and opened", async () => {
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem");
    const editor = await eventually("the note", () => vscode.window.activeTextEditor);
    const { document } = editor;
    ok(document.uri.path.endsWith(`/${today()}.md`), `it is at ${document.uri.path}`);
    ok(/\/people\/(Ana|Ben)\//.test(document.uri.path), `it is at ${document.uri.path}`);
    ok(await exists(document.uri), "there is no file");
    ok(document.getText().includes(today()), "the date is not in it");
    ok(!/\$\{|\$\d/.test(document.getText()), "placeholders are left in it");
    equal((await analyze(document)).lines.length, 0, "unanswered prompts that count as lines");
  });

  it("never overwrites one that is there", async () => {
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem");
    const uri = await eventually("the note", () => vscode.window.activeTextEditor?.document.uri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode("- my own words\n"));
    await closeAll();
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem");
    const opened = await eventually("the note again", () => vscode.window.activeTextEditor?.document);
    equal(opened.uri.path, uri.path, "file");
    await eventually("its own words", () => opened.getText() === "- my own words\n");
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    equal(kept, "- my own words\n", "content of the file");
    await vscode.workspace.fs.delete(uri);
  });

  it("is a plan when asked for one", async () => {
    await runAnswering("newPlan", "acceptSelectedQuickOpenItem");
    const document = await eventually("the plan", () => vscode.window.activeTextEditor?.document);
    ok(document.uri.path.includes(`/plans/${today()}`), `it is at ${document.uri.path}`);
  });

  it("is not made when a question is cancelled", async () => {
    const before = await filesBelow(inWorkspace(""));
    await runAnswering("newOneOnOne", "closeQuickOpen");
    await runAnswering("newPlan", "closeQuickOpen");
    equal(await filesBelow(inWorkspace("")), before, "files");
    ok(vscode.window.activeTextEditor === undefined, "an editor was opened");
  });
});
