import * as vscode from "vscode";
import { titleOf } from "../../../src/editor/balanceLines.ts";
import { workspaceNotes } from "../../../src/editor/balanceSubject.ts";
import { newOneOnOne } from "../../../src/editor/newOneOnOne.ts";
import { peopleTree } from "../../../src/editor/peopleView.ts";
import { readingBooks } from "../../../src/editor/readingBooks.ts";
import { templateMemory } from "../../../src/editor/templateMemory.ts";
import { templateSource } from "../../../src/editor/templates.ts";
import { createUserTemplates } from "../../../src/editor/userTemplates.ts";
import { notesInScope, planOf } from "../../../src/journal/noteScopes.ts";
import { createParts } from "../suite/parts.ts";
import {
  analyze,
  answeredBy,
  closeAll,
  equal,
  eventually,
  exists,
  extension,
  firstOffered,
  inWorkspace,
  ok,
  runAnswering,
  write,
} from "../suite/testing.ts";

const TODAY = "2024-07-15";
const GERMAN = "- Wir wollen in drei Jahren die Praxis sein, der alle vertrauen\n";

/** What lies in the first folder beside the test's notes, and in the second, by path. */
const FILES: readonly Readonly<Record<string, string>>[] = [
  {
    "people/Ana/2024-05-27.md": "- [ ] Ana: call the bank\n",
    "talks/Omar/2024-05-01.md": "- nobody's\n",
    "b.md": GERMAN,
  },
  {
    "people/Ana/2024-06-10.md": "- [ ] Ana: sign the lease\n- where we want to be #vision\n",
    "talks/Omar/2024-06-12.md": "- a new desk\n",
    "plans/warehouse.txt": "Sell the old shelves\n",
    "b.md": GERMAN,
    "kept/Old.md": "- not to be read\n",
  },
];

const FOLDERS = ["notes", "others"];
/** About two seconds. */
const ASKS_BEFORE_ADDING = 40;

/** Settings of the second folder. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  "newNote.oneOnOnePath": "talks/${person}/${date}.md",
  "notes.exclude": "kept/**",
  language: "en",
};

/**
 * Waits until the window has both. It reads the workspace's file once when it opens, which may be too early for a server
 * that is busy; then they are added as a person would.
 */
async function bothFolders(): Promise<void> {
  let asked = 0;
  await eventually("both folders", async () => {
    if (!vscode.workspace.workspaceFolders?.length && ++asked === ASKS_BEFORE_ADDING) await addFolders();
    return vscode.workspace.workspaceFolders?.map(({ name }) => name).join() === FOLDERS.join();
  });
}

/** Ends once the window has them: before, they are only announced. */
async function addFolders(): Promise<void> {
  const parent = vscode.Uri.joinPath(vscode.workspace.workspaceFile!, "..");
  await new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve();
    });
    const folders = FOLDERS.map((name) => ({ uri: vscode.Uri.joinPath(parent, name) }));
    vscode.workspace.updateWorkspaceFolders(0, 0, ...folders);
  });
}

describe("notes in several folders", () => {
  let session: ReturnType<typeof createParts>;
  const configure = async (settings: Readonly<Record<string, unknown>>): Promise<void> => {
    const configuration = vscode.workspace.getConfiguration("evenkeel", inWorkspace("", 1));
    for (const [name, value] of Object.entries(settings)) {
      await configuration.update(name, value, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  };
  const notesOf = async (name: string): Promise<string[]> => {
    const person = (await extension().exports.people()).find((each) => each.name === name);
    return (person?.notes ?? []).map(({ file }) => vscode.workspace.asRelativePath(file.uri));
  };

  before(async () => {
    (await extension().activate()).setToday(TODAY);
    await bothFolders();
    await configure(SETTINGS);
    for (const [folder, files] of FILES.entries()) {
      for (const [path, text] of Object.entries(files)) await write(path, text, folder);
    }
    session = createParts(TODAY);
    await session.index.upToDate();
  });
  afterEach(closeAll);
  after(() => session.end());

  it("are one person's wherever they lie", async () => {
    const paths = [
      "others/people/Ana/2024-06-10.md",
      "notes/people/Ana/2024-05-27.md",
      "notes/people/Ana/2024-05-20.md",
      "notes/people/Ana/2024-05-13.md",
      "notes/people/Ana/2024-05-06.md",
    ];
    await eventually("Ana's notes", async () => JSON.stringify(await notesOf("Ana")) === JSON.stringify(paths));
    const tree = peopleTree(session.roster, session.clock);
    const ana = ((await tree.getChildren()) ?? []).find(
      (entry) => entry.kind === "person" && entry.person.key === "ana",
    );
    const [first] = (await tree.getChildren(ana)) ?? [];
    const { description, tooltip } = await tree.getTreeItem(first!);
    equal(description, "2024-06-10.md • others", "which folder a row names");
    ok(String(tooltip).startsWith("others/people/Ana/"), `its tooltip is ${tooltip}`);
  });

  it("are found by the settings of their own folder", async () => {
    await eventually("Omar's note", async () => (await notesOf("Omar"))[0] === "others/talks/Omar/2024-06-12.md");
    equal((await notesOf("Omar")).length, 1, "notes with Omar");
    const paths = session.index.files().map(({ uri }) => vscode.workspace.asRelativePath(uri));
    ok(!paths.includes("others/kept/Old.md"), "what the folder leaves out is read");
    const languages = await Promise.all(
      [0, 1].map(async (folder) => {
        const document = await vscode.workspace.openTextDocument(inWorkspace("b.md", folder));
        return (await analyze(document)).lines[0]?.language;
      }),
    );
    equal(languages, ["de", "en"], "language of one line in two folders");
    const sums = session.index
      .files()
      .flatMap(({ uri, notes }) => (uri.path.endsWith("/b.md") ? [notes[0]!.sums] : []));
    ok(JSON.stringify(sums[0]) !== JSON.stringify(sums[1]), "the index reads both in one language");
  });

  it("go on where a person's latest one lies, with what is open in all", async () => {
    await eventually("Ana's latest note", async () => (await notesOf("Ana"))[0]?.startsWith("others/"));
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem", { person: "Ana" });
    const { document } = await eventually("the note", () => vscode.window.activeTextEditor);
    const place = vscode.workspace.asRelativePath(document.uri);
    ok(/^others\/people\/Ana\/2024-0\d-\d\d\.md$/.test(place), `it is at ${place}`);
    const targets = [...document.getText().matchAll(/\]\(([^)#]+)#L\d+\)/g)].map(([, path]) => path!);
    equal(
      targets.map((path) => path.split("/").slice(-1)[0]),
      ["2024-05-27.md", "2024-06-10.md"],
      "notes whose items are open",
    );
    for (const path of targets) {
      const target = vscode.Uri.joinPath(document.uri, "..", path);
      ok(await exists(target), `the link leads to ${target.path}`);
    }
    await closeAll();
    await vscode.workspace.fs.delete(document.uri);

    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem", { person: "Omar" });
    const second = await eventually("Omar's note", () => vscode.window.activeTextEditor?.document.uri);
    ok(/^others\/talks\/Omar\/2024-0\d-\d\d\.md$/.test(vscode.workspace.asRelativePath(second)), `it is at ${second}`);
    await closeAll();
    await vscode.workspace.fs.delete(second);
  });

  it("leave nothing behind where the folder of a new one is not chosen", async () => {
    const kept = new Map<string, unknown>();
    const state = { get: (key: string, other: unknown) => kept.get(key) ?? other, update: kept.set.bind(kept) };
    const own = createUserTemplates();
    const deps = {
      ...session,
      books: readingBooks(extension().extensionUri),
      templates: templateSource(extension().extensionUri, own),
      memory: templateMemory(state as unknown as vscode.Memento),
    };
    let asked = false;
    const showWorkspaceFolderPick = async (): Promise<undefined> => {
      asked = true;
    };
    await answeredBy({ showQuickPick: firstOffered, showWorkspaceFolderPick }, () => newOneOnOne(deps, "Nora"));
    own.dispose();
    equal([asked, [...kept]], [true, []], "asked for the folder, and what is kept");
    ok(vscode.window.activeTextEditor === undefined, "an editor was opened");
  });

  it("make a plan each, though they lie alike", async () => {
    const notes = workspaceNotes(session.index);
    const plans = [0, 1].map((folder) => {
      const { key } = planOf(inWorkspace("plans/warehouse.txt", folder).path);
      return notesInScope(notes, { kind: "plan", key }, "all", TODAY).map(titleOf);
    });
    equal(plans, [["notes/plans/warehouse.txt"], ["others/plans/warehouse.txt"]], "plans");
  });

  it("go with their folder, and come back with it", async () => {
    const [, { uri }] = vscode.workspace.workspaceFolders as unknown as [unknown, vscode.WorkspaceFolder];
    ok(vscode.workspace.updateWorkspaceFolders(1, 1), "the folder is taken out");
    await eventually("one folder", () => vscode.workspace.workspaceFolders?.length === 1);
    await eventually("Ana's notes without it", async () => (await notesOf("Ana"))[0] === "people/Ana/2024-05-27.md");
    ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri }), "the folder is put back");
    await eventually("Ana's notes with it", async () => (await notesOf("Ana")).length === 5);
  });
});
