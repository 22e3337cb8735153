import * as vscode from "vscode";
import { type PeopleEntry, peopleTree } from "../../../src/editor/peopleView.ts";
import { createParts } from "./parts.ts";
import { closeAll, equal, eventually, exists, extension, inWorkspace, ok, runAnswering, write } from "./testing.ts";

const TODAY = "2026-06-15";
const LEADING = "- where we want to be in three years #vision\n".repeat(8);

const FILES: Readonly<Record<string, string>> = {
  "people/Uma/2026-05-25.md": "- [ ] Uma: book the room\n- [x] done long ago\n",
  "people/Uma/2026-06-01.md": `${LEADING}- [ ] @me sign the form\n`,
  "people/Vito.md":
    "---\ncadence: 4 weeks\n---\n# Vito\n\n## 2026-05-25\n\n- a new desk\n\n## 2026-04-27\n\n- the old desk\n",
  "people/Wanda/2026-06-15.md": "# 1:1 with Wanda\n",
  "people/Xenia/2026-01-05.md": "- said goodbye\n",
  "people/Yara/2026-06-10.md": "- her first day\n",
};

type Tree = vscode.TreeDataProvider<PeopleEntry>;

/** The view's tree over an index of its own. */
function begin() {
  const { roster, clock, end } = createParts(TODAY);
  const tree: Tree = peopleTree(roster, clock);
  return { tree, end };
}

const settings = () => vscode.workspace.getConfiguration("evenkeel");
const setPeople = (value: object | undefined) =>
  settings().update("people", value, vscode.ConfigurationTarget.Workspace);

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (await exists(inWorkspace(path))) await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true });
  }
}

describe("the People view", () => {
  const FOLDERS = ["Uma", "Vito.md", "Viktor.md", "Wanda", "Xenia", "Yara", "Umi"].map((name) => `people/${name}`);
  const OURS = /^(U|V|W|X|Y)/;
  let session: ReturnType<typeof begin>;

  before(async () => {
    (await extension().activate()).setToday(TODAY);
    for (const [path, text] of Object.entries(FILES)) await write(path, text);
    await setPeople({ Xenia: { archived: true } });
    session = begin();
  });
  afterEach(closeAll);
  after(async () => {
    session.end();
    extension().exports.setToday(undefined);
    await setPeople(undefined);
    await removeAll(FOLDERS);
  });

  async function entries(): Promise<Extract<PeopleEntry, { kind: "person" }>[]> {
    const all = (await session.tree.getChildren()) ?? [];
    return all.flatMap((entry) => (entry.kind === "person" && OURS.test(entry.person.name) ? [entry] : []));
  }
  const entryOf = (name: string) =>
    eventually(`${name} in the view`, async () => (await entries()).find(({ person }) => person.name === name));
  const row = async (entry: PeopleEntry): Promise<vscode.TreeItem> => session.tree.getTreeItem(entry);
  const notesOf = async (name: string): Promise<vscode.TreeItem[]> =>
    Promise.all(((await session.tree.getChildren(await entryOf(name))) ?? []).map(row));
  /** The extension's own view knows as much. */
  const isKnown = (name: string, notes: number) =>
    eventually(`${notes} notes with ${name}`, async () =>
      (await extension().exports.people()).some((person) => person.name === name && person.notes.length === notes),
    );

  it("lists who needs attention first, with when the next 1:1 is and what is open", async () => {
    const rows = await Promise.all((await entries()).map(row));
    equal(
      rows.map(({ label, description }) => [label, description]),
      [
        ["Uma", "7 days late (every 7 days) · 2 open"],
        ["Wanda", "today"],
        ["Vito", "next Jun 22"],
        ["Yara", "next not known"],
        ["Xenia", "no longer met"],
      ],
      "rows",
    );
    equal(
      rows.map(({ iconPath }) => (iconPath as vscode.ThemeIcon).id),
      ["bell-dot", "bell", "person", "person", "archive"],
      "icons",
    );
  });

  it("tells more of somebody to who points at them, and to who listens", async () => {
    const { tooltip, accessibilityInformation, contextValue } = await row(await entryOf("Uma"));
    const sentences = [
      "Next 1:1: 7 days late (every 7 days).",
      "Last 1:1: 2026-06-01.",
      "Usually every 7 days.",
      "Open items: 2.",
    ];
    ok(String(tooltip).startsWith(["Uma", ...sentences].join("\n")), `it says ${tooltip}`);
    ok(/\nIn the last note about .* lines lead\.$/.test(String(tooltip)), `it says nothing of the balance: ${tooltip}`);
    const readOut = accessibilityInformation?.label ?? "";
    ok(readOut.startsWith(["Uma.", ...sentences].join(" ")), `read out: ${readOut}`);
    equal(contextValue, "person", "what its menu is for");
    ok(String((await row(await entryOf("Wanda"))).tooltip).includes("Next 1:1: 2026-06-15, note made."), "Wanda");
    ok(String((await row(await entryOf("Yara"))).tooltip).includes("\nThe next 1:1 is not known.\n"), "Yara");
    ok(String((await row(await entryOf("Xenia"))).tooltip).includes("\nNo longer met.\n"), "Xenia");
    const vito = String((await row(await entryOf("Vito"))).tooltip);
    ok(vito.includes("Next 1:1: 2026-06-22.") && vito.includes("Every 28 days."), `it says of Vito: ${vito}`);
  });

  it("lists the notes with somebody, the latest first, each of which opens where it begins", async () => {
    const notes = await notesOf("Vito");
    equal(
      notes.map(({ label, description }) => [label, description]),
      [
        ["2026-05-25", "Vito.md"],
        ["2026-04-27", "Vito.md"],
      ],
      "notes",
    );
    const { command, arguments: values = [] } = notes[1]!.command!;
    await vscode.commands.executeCommand(command, ...values);
    const editor = await eventually("the note", () => vscode.window.activeTextEditor);
    ok(editor.document.uri.path.endsWith("/people/Vito.md"), `it is ${editor.document.uri.path}`);
    equal(editor.selection.active.line, 9, "line");
  });

  it("follows what is ticked off, and who goes by another name", async () => {
    const path = "people/Uma/2026-05-25.md";
    await write(path, FILES[path]!.replace("[ ]", "[x]"));
    await eventually("one item less", async () =>
      String((await row(await entryOf("Uma"))).description).endsWith(" · 1 open"),
    );
    await write(path, FILES[path]!);
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(inWorkspace("people/Vito.md"), inWorkspace("people/Viktor.md"));
    await vscode.workspace.applyEdit(rename);
    await entryOf("Viktor");
    ok(!(await entries()).some(({ person }) => person.name === "Vito"), "Vito is still there");
    await vscode.workspace.fs.rename(inWorkspace("people/Viktor.md"), inWorkspace("people/Vito.md"));
    await entryOf("Vito");
  });

  it("opens the last note with somebody, or any of them", async () => {
    await isKnown("Uma", 2);
    const entry = await entryOf("Uma");
    const shown = () => vscode.window.activeTextEditor?.document.uri.path.split("/").slice(-2).join("/");
    await runAnswering("openLastNote", "closeQuickOpen", entry);
    equal(shown(), "Uma/2026-06-01.md", "last note");
    await closeAll();
    await runAnswering("browseNotes", "acceptSelectedQuickOpenItem", entry);
    equal(shown(), "Uma/2026-06-01.md", "note that is offered first");
  });

  it("makes the next note with somebody, with what is open, and brings it up to date when it is there", async () => {
    await isKnown("Uma", 2);
    const entry = await entryOf("Uma");
    await runAnswering("prepareOneOnOne", "acceptSelectedQuickOpenItem", entry);
    const { document } = await eventually("the note", () => vscode.window.activeTextEditor);
    ok(document.uri.path.endsWith(`/people/Uma/${TODAY}.md`), `it is at ${document.uri.path}`);
    for (const words of ["book the room", "sign the form"]) {
      equal(document.getText().split(words).length - 1, 1, `times that the note says "${words}"`);
    }
    await isKnown("Uma", 3);
    await eventually("the row", async () =>
      String((await row(await entryOf("Uma"))).tooltip).includes(
        `Next 1:1: ${TODAY}, note made.\nLast 1:1: 2026-06-01.\nUsually every 7`,
      ),
    );
    await closeAll();

    await write("people/Uma/2026-06-01.md", `${FILES["people/Uma/2026-06-01.md"]}- [ ] Uma: call the bank\n`);
    await eventually("the new item", async () => {
      const uma = (await extension().exports.people()).find(({ name }) => name === "Uma");
      return uma?.notes.some(({ items }) => items.some(({ text }) => text.includes("call the bank")));
    });
    await runAnswering("prepareOneOnOne", "acceptSelectedQuickOpenItem", entry);
    const now = vscode.window.activeTextEditor?.document;
    equal(now?.uri.path, document.uri.path, "note that is opened");
    ok(now?.getText().includes("call the bank"), `the new item is not in it: ${now?.getText()}`);
    await closeAll();
    await removeAll([`people/Uma/${TODAY}.md`]);
    await isKnown("Uma", 2);
  });
});

describe("a person with two names", () => {
  const PATHS = ["people/Zed", "people/Zeddy", "people/team"];
  const TWO: Readonly<Record<string, string>> = {
    "people/Zed/2023-01-02.md": "---\ncadence: daily\n---\n- [ ] Zeddy: first\n",
    "people/Zeddy/2023-01-03.md": "---\ncadence: daily\n---\n- [ ] second\n",
    "people/team/odd.md": "---\nperson: zeddy\ndate: 2023-01-04\n---\n- [ ] third\n",
  };
  const zeds = async () =>
    (await extension().exports.people())
      .filter(({ name }) => /^zed/i.test(name))
      .map(({ name, notes }) => [name, notes.length]);
  const areNow = (...expected: [string, number][]) =>
    eventually(
      `the people ${JSON.stringify(expected)}`,
      async () => JSON.stringify(await zeds()) === JSON.stringify(expected),
    );

  before(async () => {
    (await extension().activate()).setToday(TODAY);
    for (const [path, text] of Object.entries(TWO)) await write(path, text);
    await areNow(["Zed", 1], ["zeddy", 2]);
  });
  after(async () => {
    extension().exports.setToday(undefined);
    await removeAll(PATHS);
  });
  afterEach(async () => {
    await setPeople(undefined);
    await areNow(["Zed", 1], ["zeddy", 2]);
  });

  it("is one where the setting says so, whether a folder or the note itself has the name", async () => {
    await setPeople({ "Zed Adler": { aliases: ["Zed", "Zeddy"] } });
    await areNow(["Zed Adler", 3]);
  });

  it("becomes one when the names are merged: only the setting changes", async () => {
    // Longest overdue, so these two are offered first.
    await runAnswering("mergePeople", "acceptSelectedQuickOpenItem");
    await areNow(["zeddy", 3]);
    equal(settings().inspect("people")?.workspaceValue, { zeddy: { aliases: ["Zed"] } }, "setting");
    for (const [path, text] of Object.entries(TWO)) {
      equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path))), text, path);
    }
  });

  it("is gone where the name is nobody's, and no note changes", async () => {
    await vscode.commands.executeCommand("evenkeel.notAPerson", { person: "Zed" });
    await areNow(["zeddy", 2]);
    equal(settings().inspect("people")?.workspaceValue, { Zed: { person: false } }, "setting");
  });

  it("stays two when merging is cancelled", async () => {
    await runAnswering("mergePeople", "closeQuickOpen");
    equal(settings().inspect("people")?.workspaceValue, undefined, "setting");
  });
});
