import * as vscode from "vscode";
import {
  analyze,
  closeAll,
  equal,
  eventually,
  exists,
  extension,
  inWorkspace,
  ok,
  runAnswering,
  write,
} from "./testing.ts";

const TODAY = "2024-05-28";

async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true });
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
  before(async () => {
    const { setToday } = await extension().activate();
    setToday(TODAY);
  });
  after(() => extension().exports.setToday(undefined));
  afterEach(closeAll);

  it("is made for the person who is due in two answers, where their notes lie, and opened", async () => {
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem");
    const { document } = await eventually("the note", () => vscode.window.activeTextEditor);
    ok(document.uri.path.endsWith(`/people/Ana/${TODAY}.md`), `it is at ${document.uri.path}`);
    ok(await exists(document.uri), "there is no file");
    ok(document.getText().includes(TODAY), "the date is not in it");
    ok(!/\$\{|\$\d/.test(document.getText()), "placeholders are left in it");
    equal((await analyze(document)).lines.length, 0, "unanswered prompts that count as lines");
    await closeAll();

    await eventually("the note in the list", async () => {
      const people = await extension().exports.people();
      return people.find(({ name }) => name === "Ana")?.nextDate === TODAY;
    });
    const made = document.getText();
    await runAnswering("prepareOneOnOne", "acceptSelectedQuickOpenItem", { person: "ana" });
    equal(vscode.window.activeTextEditor?.document.uri.path, document.uri.path, "note opened to prepare");
    equal(vscode.window.activeTextEditor?.document.getText(), made, "its text");
    await remove(`people/Ana/${TODAY}.md`);
  });

  it("has a name of its own where another is taken", async () => {
    const others = "---\nperson: Zoe\n---\n- her own words\n";
    const taken = await write(`people/Elin/${TODAY}.md`, others);
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem", { person: "Elin" });
    const opened = await eventually("the note", () => vscode.window.activeTextEditor?.document);
    ok(opened.uri.path.endsWith(`/people/Elin/${TODAY} (2).md`), `it is at ${opened.uri.path}`);
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(taken)), others, "content of the other file");
    for (const name of [TODAY, `${TODAY} (2)`]) await remove(`people/Elin/${name}.md`);
  });

  it("is in the language of the last one with that person", async () => {
    await write(
      "people/Heidi/2024-05-20.md",
      "# 1:1 mit Heidi\n\n- Sie fragt sich, wohin das Team in einem Jahr will\n- Bericht bis Freitag fertig machen\n",
    );
    await eventually("her in the list", async () => {
      const people = await extension().exports.people();
      return people.find(({ name }) => name === "Heidi");
    });
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem", { person: "Heidi" });
    const document = await eventually("the note", () => vscode.window.activeTextEditor?.document);
    const text = document.getText();
    ok(text.includes("1:1 mit Heidi"), "the template is not the German one");
    ok(text.includes("[Letztes Mal, 2024-05-20]"), "the link to the last note is not in German");
    ok(/^> .*(du|dir|dich)\b.*\?$/m.test(text), "it asks nothing in German");
    equal((await analyze(document)).lines.length, 0, "unanswered prompts that count as lines");
    await closeAll();
    await remove("people/Heidi");
  });

  it("lists what is due and what is newest of many open items, and says where the others are", async () => {
    const stale = (from: number) => Array.from({ length: 10 }, (_, i) => `- [ ] Nuno: old task ${from + i}\n`).join("");
    await write("people/Nuno/2024-02-05.md", `${stale(1)}- [ ] Nuno: sign the lease by 2024-05-29\n`);
    await write("people/Nuno/2024-03-04.md", stale(11));
    await write("people/Nuno/2024-05-20.md", "- [ ] Nuno: call the printer\n");
    await eventually("him in the list", async () => {
      const people = await extension().exports.people();
      return people.find(({ name }) => name === "Nuno")?.notes.length === 3;
    });
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem", { person: "Nuno" });
    const editor = await eventually("the note", () => vscode.window.activeTextEditor);
    const { document } = editor;
    const items = () => (document.getText().match(/^- \[[^\]]+\](?=\(.*\)$)/gm) ?? []).map(String);
    const first = items();
    const expected = [
      "- [Nuno: sign the lease by 2024-05-29]",
      ...Array.from({ length: 8 }, (_, i) => `- [Nuno: old task ${11 + i}]`),
      "- [Nuno: call the printer]",
    ];
    equal(first, [...expected, "- [More open items: 12, the oldest in 2024-02-05]"], "items");
    equal((await analyze(document)).lines.length, 0, "lines that count");
    ok(document.getText().includes("the oldest in 2024-02-05](2024-02-05.md#L10)"), "where the oldest is");
    await vscode.commands.executeCommand("evenkeel.updatePrepared");
    equal(items(), first, "items that are up to date");
    await write("people/Nuno/2024-05-20.md", "- [x] Nuno: call the printer\n");
    await eventually("another in its place", async () => {
      await vscode.commands.executeCommand("evenkeel.updatePrepared");
      return items().includes("- [Nuno: old task 19]");
    });
    equal(items().length, 11, "items once one is done");
    equal(items().at(-1), "- [More open items: 11, the oldest in 2024-02-05]", "the last item");
    await document.save();
    await closeAll();
    await remove("people/Nuno");
  });

  it("is brought up to date where it stands, though lines came above it a moment before", async () => {
    const before = "# Rosa\n\n## 2024-05-27\n\n- talked\n\n## 2024-05-20\n\n- [ ] Rosa: order the signs\n";
    const uri = await write("people/Rosa.md", before);
    await eventually("her in the list", async () => {
      const people = await extension().exports.people();
      return people.find(({ name }) => name === "Rosa")?.notes.length === 2;
    });
    const editor = await vscode.window.showTextDocument(uri);
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), "She leads the second shop.\nSince May.\n"));
    editor.selection = new vscode.Selection(7, 0, 7, 0);
    await vscode.commands.executeCommand("evenkeel.updatePrepared");
    const lines = document.getText().split("\n");
    const link = lines.findIndex((line) => /^- \[.*order the signs\]/.test(line));
    const item = lines.findIndex((line) => line.startsWith("- [ ] Rosa"));
    equal([lines[4], lines[6]?.slice(0, 2), link], ["## 2024-05-27", "> ", 7], "where the items are");
    ok(lines[link]!.endsWith(`#L${item + 1})`), `the item is in line ${item + 1}, the link is ${lines[link]}`);
    await vscode.commands.executeCommand("undo");
    await eventually(
      "undone in one step",
      () => document.getText().split("\n").length === before.split("\n").length + 2,
    );
    await closeAll();
    await remove("people/Rosa.md");
  });

  it("is a plan when asked for one", async () => {
    await runAnswering("newPlan", "acceptSelectedQuickOpenItem");
    const document = await eventually("the plan", () => vscode.window.activeTextEditor?.document);
    ok(document.uri.path.includes(`/plans/${TODAY}`), `it is at ${document.uri.path}`);
  });

  it("is not made when a question is cancelled", async () => {
    const before = await filesBelow(inWorkspace(""));
    await runAnswering("newOneOnOne", "closeQuickOpen");
    await runAnswering("newOneOnOne", "closeQuickOpen", { person: "Ana" });
    await runAnswering("newPlan", "closeQuickOpen");
    equal(await filesBelow(inWorkspace("")), before, "files");
    ok(vscode.window.activeTextEditor === undefined, "an editor was opened");
  });
});
