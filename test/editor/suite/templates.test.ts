import * as vscode from "vscode";
import {
  closeAll,
  equal,
  eventually,
  exists,
  extension,
  inWorkspace,
  ok,
  openNote,
  runAnswering,
  write,
} from "./testing.ts";

const FOLDER = ".evenkeel/templates";
const OWN =
  "---\ntitle: Our weekly\nkind: one-on-one\nprefix: our-weekly\n---\n# With ${person}\n\n> How was it?\n- $1\n";

/** What is offered behind `typed` in a new document. */
async function completions(language: string, typed: string): Promise<vscode.CompletionItem[]> {
  const { uri } = await vscode.workspace.openTextDocument({ language, content: typed });
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    uri,
    new vscode.Position(0, typed.length),
  );
  return list.items;
}

/** Where what an item replaces begins. */
function beginOf({ range }: vscode.CompletionItem): number | undefined {
  return (range instanceof vscode.Range ? range : range?.inserting)?.start.character;
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === "string" ? label : label.label);

/** The prefixes that are offered in Markdown. */
async function offered(): Promise<string[]> {
  return (await completions("markdown", "our-w")).map(labelOf);
}

async function noNotesOfToday(): Promise<void> {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  for (const person of ["Ana", "Ben"]) {
    const uri = inWorkspace(`people/${person}/${today}.md`);
    if (await exists(uri)) await vscode.workspace.fs.delete(uri);
  }
}

describe("templates as snippets", () => {
  afterEach(closeAll);

  for (const language of ["markdown", "plaintext"]) {
    it(`are offered by their prefixes, whole and in part: ${language}`, async () => {
      // VS Code has no snippets until an editor is open.
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language }));
      for (const [typed, prefix] of [
        ["1on1", "1on1"],
        ["1on1-we", "1on1-weekly"],
        ["plan-o", "plan-okr"],
        ["retro", "retro"],
      ] as const) {
        const found = await eventually(`${prefix} behind ${typed}`, async () =>
          (await completions(language, typed)).find((item) => labelOf(item) === prefix),
        );
        equal(beginOf(found), 0, `begin of ${prefix}`);
      }
    });
  }
});

describe("templates of the user's own", () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    if (await exists(inWorkspace(".evenkeel"))) {
      await vscode.workspace.fs.delete(inWorkspace(".evenkeel"), { recursive: true });
    }
    await eventually("no template left", async () => !(await offered()).includes("our-weekly"));
  });

  it("take the place of a shipped one, and are offered while typing", async () => {
    await write(`${FOLDER}/1on1-weekly.md`, OWN);
    await eventually("the prefix is offered", async () => (await offered()).includes("our-weekly"));
    const [item] = (await completions("markdown", "- our-w")).filter((each) => labelOf(each) === "our-weekly");
    equal(item && beginOf(item), 2, "begin of the prefix");
    await noNotesOfToday();
    await closeAll();
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem");
    const document = await eventually("the note", () => vscode.window.activeTextEditor?.document);
    ok(
      /^# With (Ana|Ben)\n[\s\S]*\n> How was it\?\n- \n$/.test(document.getText()),
      `the note is ${document.getText()}`,
    );
    await closeAll();
    await noNotesOfToday();
  });

  it("are told their faults in their file, as it is typed, while the others serve", async () => {
    await write(`${FOLDER}/good.md`, OWN);
    const uri = await write(`${FOLDER}/bad.md`, OWN.replace("one-on-one", "party"));
    const fault = await eventually("the fault", () => vscode.languages.getDiagnostics(uri)[0]);
    equal([fault.code, fault.severity], ["notOneOf", vscode.DiagnosticSeverity.Error], "the fault");
    const { start, end } = fault.range;
    equal([start.line, start.character, end.line, end.character], [2, 6, 2, 11], "its place");
    ok(fault.message.includes("one-on-one, plan"), `it says ${fault.message}`);
    ok((await offered()).includes("our-weekly"), "the other template is gone");

    const editor = await openNote(`${FOLDER}/bad.md`);
    await editor.edit((edit) => edit.replace(fault.range, "plan"));
    await eventually("the fault goes", () => vscode.languages.getDiagnostics(uri).length === 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), "${persn} "));
    const warning = await eventually("a warning", () => vscode.languages.getDiagnostics(uri)[0]);
    equal([warning.code, warning.severity], ["unknownVariable", vscode.DiagnosticSeverity.Warning], "the warning");
    await closeAll();
    await vscode.workspace.fs.delete(uri);
    await eventually("nothing about a file that is gone", () => vscode.languages.getDiagnostics(uri).length === 0);
  });

  it("are no notes", async () => {
    const line = "- where we are heading and why #vision\n";
    await write(`${FOLDER}/a.md`, `${OWN}${line}`);
    await write("people/Ana/hover.md", line);
    const explained = async (path: string, row: number): Promise<boolean> => {
      const { document } = await openNote(path);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        new vscode.Position(row, 6),
      );
      return hovers.length > 0;
    };
    await eventually("a note's line is explained", () => explained("people/Ana/hover.md", 0));
    ok(!(await explained(`${FOLDER}/a.md`, 9)), "a template's line is explained");
  });

  it("are made from an empty one, in order, and never overwritten", async () => {
    await closeAll();
    await runAnswering("customizeTemplate", "acceptSelectedQuickOpenItem");
    const { document } = await eventually("the template", () => vscode.window.activeTextEditor);
    ok(document.uri.path.endsWith(`/${FOLDER}/My template.md`), `it is at ${document.uri.path}`);
    ok(document.getText().startsWith("---\ntitle: My template\n"), `it is ${document.getText()}`);
    equal(vscode.languages.getDiagnostics(document.uri).length, 0, "faults");
    await closeAll();
    const uri = await write(`${FOLDER}/My template.md`, OWN);
    await runAnswering("customizeTemplate", "acceptSelectedQuickOpenItem");
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    equal(kept, OWN, "the file");
  });

  it("are not made when a question is cancelled", async () => {
    await runAnswering("customizeTemplate", "closeQuickOpen");
    ok(!(await exists(inWorkspace(".evenkeel"))), "a folder was made");
  });
});
