import * as vscode from "vscode";
import { insertSection } from "../../../src/editor/insertSection.ts";
import { toggleItemsAtCursors } from "../../../src/editor/items/itemDocuments.ts";
import { createLastTime } from "../../../src/editor/lastTime.ts";
import { createNavigator } from "../../../src/editor/navigate.ts";
import { newOneOnOne } from "../../../src/editor/newOneOnOne.ts";
import { insertQuestion, writeSituation } from "../../../src/editor/noteEdits.ts";
import { readingBooks } from "../../../src/editor/readingBooks.ts";
import { templateMemory } from "../../../src/editor/templateMemory.ts";
import type { TemplateSource } from "../../../src/editor/templates.ts";
import { updatePrepared } from "../../../src/editor/updatePrepared.ts";
import { whyThisLabel } from "../../../src/editor/why.ts";
import { parseTemplate } from "../../../src/journal/template.ts";
import { createParts } from "./parts.ts";
import { answeredBy, closeAll, equal, eventually, extension, firstOffered, inWorkspace, ok, write } from "./testing.ts";

const RUNNING = "# 1:1s\n\n## 2024-05-27\n\n- [ ] me: paint the door\n\n## 2024-05-20\n\n- [ ] me: order the signs\n";
const TEMPLATE =
  "---\ntitle: Our weekly\nkind: one-on-one\n---\n# With ${person}\n\n## Topics\n\n> How was it?\n- $1\n";

const templates: TemplateSource = {
  list: async () => ({ templates: [{ ...parseTemplate("own.md", TEMPLATE).template!, text: TEMPLATE }], unusable: [] }),
  inAllLanguages: async () => [],
};

/** Kept nowhere. */
const memory = templateMemory({ get: (_: string, other: unknown) => other, update: async () => {} } as never);

/** Somebody else in each test: VS Code keeps documents for some time after their editors are closed. */
let person = "Rita";
const path = (): string => `people/${person}.md`;

async function open(text: string, line = 0): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await write(path(), text));
  editor.selection = new vscode.Selection(line, 0, line, 0);
  return editor;
}

async function close(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  await eventually("closed", () => vscode.window.activeTextEditor === undefined);
}

async function type(editor: vscode.TextEditor, line: number, text: string): Promise<void> {
  ok(await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), text)), "nothing can be typed");
}

/** In the place of `showQuickPick`: takes what it is told, after something else has happened. */
function pickAfter<T extends vscode.QuickPickItem>(happening: () => Promise<void>, isWanted: (item: T) => boolean) {
  return async (items: readonly T[] | Thenable<readonly T[]>): Promise<T | undefined> => {
    const offered = await items;
    await happening();
    return offered.find(isWanted);
  };
}

describe("what happens meanwhile", () => {
  let parts: ReturnType<typeof createParts>;
  const books = readingBooks(extension().extensionUri);
  const deps = () => ({ ...parts, books, templates, memory });

  beforeEach(async () => {
    person += "a";
    parts = createParts("2024-05-28");
  });
  afterEach(async () => {
    parts.end();
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(path()));
  });

  it("a command that finds nothing to do says so where a screen reader hears it", async () => {
    await open(RUNNING, 2);
    await parts.roster.ready();
    const told: string[] = [];
    const showInformationMessage = (message: string) => void told.push(message);
    const again = createLastTime(deps());
    const navigate = createNavigator(parts.store);
    await answeredBy({ showInformationMessage }, async () => {
      await updatePrepared(deps());
      await updatePrepared(deps());
      await toggleItemsAtCursors(parts.analyzer);
      await navigate(1, "vision");
      vscode.window.activeTextEditor!.selection = new vscode.Selection(100, 0, 100, 0);
      await again();
    });
    equal(
      told,
      [
        "The prepared items are up to date: nothing was changed.",
        "There is no task at the cursor.",
        "No line of this note is labelled Vision.",
        `There is no earlier note with ${person}.`,
      ],
      "messages",
    );
  });

  it("a section of a template goes into its note though the editor is closed", async () => {
    const { document } = await open("# 1:1s\n");
    let questions = 0;
    const closing = async (): Promise<void> => {
      if (++questions === 2) await close();
    };
    await answeredBy({ showQuickPick: pickAfter(closing, ({ kind }) => !kind) }, () =>
      insertSection(templates, deps()),
    );
    equal(vscode.window.activeTextEditor?.document.uri.path, document.uri.path, "note in front");
    ok(vscode.window.activeTextEditor?.document.getText().includes("> How was it?"), "there is no section");
  });

  it("a new note in a running file goes where it belongs though lines are typed above", async () => {
    const editor = await open(RUNNING);
    let typed = false;
    const book: typeof books.book = async (language) => {
      if (!typed) await type(editor, 1, "She leads the second shop.\nSince May.\n");
      typed = true;
      return books.book(language);
    };
    await answeredBy({ showQuickPick: firstOffered }, () =>
      newOneOnOne({ ...deps(), books: { ...books, book } }, person),
    );
    const lines = editor.document.getText().split("\n");
    equal(lines.slice(0, 4), ["# 1:1s", "She leads the second shop.", "Since May.", ""], "the lines above");
    ok(lines[4]?.startsWith("## 2024-0"), `where the note should be is ${lines[4]}`);
    const links = lines.flatMap((line) => /(paint|order) the .*#L(\d+)\)$/.exec(line) ?? []).filter(Number);
    equal(
      links.map((line) => lines[Number(line) - 1]),
      ["- [ ] me: order the signs", "- [ ] me: paint the door"],
      "where the links lead",
    );
    const place = editor.document.lineAt(vscode.window.activeTextEditor!.selection.active.line).text;
    equal(place, "- ", "the line to type in");
  });

  it("a new note in a running file whose last line has no end has the cursor at the place to type", async () => {
    const editor = await open("# 1:1s\n\n## 2024-05-20\n\n- [ ] me: order the signs");
    await answeredBy({ showQuickPick: firstOffered }, () => newOneOnOne(deps(), person));
    const place = editor.document.lineAt(vscode.window.activeTextEditor!.selection.active.line).text;
    equal(place, "- ", `the line to type in of ${JSON.stringify(editor.document.getText())}`);
  });

  it("a new note is made though the last one is deleted", async () => {
    await write(path(), "# 1:1s\n");
    const folder = `people/${person}`;
    const last = await write(`${folder}/2024-05-20.md`, "- order the signs?\n");
    await parts.roster.ready();
    const deleting = async (): Promise<void> => vscode.workspace.fs.delete(last);
    await answeredBy({ showQuickPick: pickAfter(deleting, ({ kind }) => !kind) }, () => newOneOnOne(deps(), person));
    const made = await eventually("the note", () => vscode.window.activeTextEditor?.document);
    ok(made.uri.path.includes(`/${folder}/2024-0`) && made.uri.path !== last.path, `the note is at ${made.uri}`);
    ok(made.getText().includes(`# With ${person}`), `it is ${made.getText()}`);
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true });
  });

  const line = "- where we want to be in three years";
  const tagged = `- first\n${line}\n- last\n`;
  const planning = ({ description }: vscode.QuickPickItem): boolean => description === "#planning";

  it("a tag goes to its line though lines are typed above, and the editor is closed", async () => {
    const editor = await open(tagged, 1);
    const happening = async (): Promise<void> => {
      await type(editor, 0, "- new\n\n");
      await editor.document.save();
      await close();
    };
    await answeredBy({ showQuickPick: pickAfter(happening, planning) }, () => whyThisLabel(parts.store));
    const shown = vscode.window.activeTextEditor;
    equal(shown?.document.getText(), `- new\n\n- first\n${line} #planning\n- last\n`, "note");
  });

  it("a tag that is there already is written again, and nobody is told that it can't be", async () => {
    const { document } = await open("- first #planning\n");
    const told: string[] = [];
    const showWarningMessage = (message: string) => void told.push(message);
    await answeredBy({ showQuickPick: pickAfter(async () => {}, planning), showWarningMessage }, () =>
      whyThisLabel(parts.store),
    );
    equal([document.getText(), told.length], ["- first #planning\n", 0], "note and messages");
  });

  const BESIDE: readonly (readonly [before: string, cursor: number, after: string])[] = [
    ["- first ^a1-b2", 3, "- first #planning ^a1-b2"],
    ["- first #vision ^a1-b2", 22, "- first #planning ^a1-b2"],
    ["- first <!-- second -->", 23, "- first #planning <!-- second -->"],
    ["| first | second |", 0, "| first #planning | second |"],
    ["| first | second |", 18, "| first | second #planning |"],
  ];
  for (const [before, cursor, after] of BESIDE) {
    it(`a tag goes to the end of the words, not of what stands behind them: ${after}`, async () => {
      const editor = await open(`${before}\n`);
      editor.selection = new vscode.Selection(0, cursor, 0, cursor);
      await answeredBy({ showQuickPick: pickAfter(async () => {}, planning) }, () => whyThisLabel(parts.store));
      equal(editor.document.getText(), `${after}\n`, "note");
    });
  }

  for (const [how, change] of Object.entries({
    deleted: (editor: vscode.TextEditor) => editor.edit((edit) => edit.delete(new vscode.Range(1, 0, 2, 0))),
    changed: (editor: vscode.TextEditor) => editor.edit((edit) => edit.insert(new vscode.Position(1, 2), "no ")),
  })) {
    it(`a tag goes nowhere where its line is ${how}, and that is told`, async () => {
      const editor = await open(tagged, 1);
      let before = "";
      const happening = async (): Promise<void> => {
        await change(editor);
        before = editor.document.getText();
      };
      const told: string[] = [];
      const showWarningMessage = (message: string) => void told.push(message);
      await answeredBy({ showQuickPick: pickAfter(happening, planning), showWarningMessage }, () =>
        whyThisLabel(parts.store),
      );
      equal(editor.document.getText(), before, "note");
      equal(told.length, 1, "messages");
    });
  }

  it("the next line of a label is found where it is by then", async () => {
    const editor = await open("- one\n- two #planning\n");
    const isPlanning = ({ id }: vscode.QuickPickItem & { readonly id?: string }): boolean => id === "planning";
    await answeredBy({ showQuickPick: pickAfter(() => type(editor, 0, "- new\n- newer\n"), isPlanning) }, () =>
      createNavigator(parts.store)(1),
    );
    equal(editor.selection.active.line, 3, "line gone to");
  });
});

describe("a note that is read-only", () => {
  let parts: ReturnType<typeof createParts>;
  const books = readingBooks(extension().extensionUri);
  const deps = () => ({ ...parts, books, templates, memory });

  /** In the place of `showQuickPick`: the tag where one is offered, else the first. */
  const showQuickPick = async (items: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>) =>
    (await items).find(({ description }) => description === "#planning") ?? firstOffered(items);

  const WRITING: Readonly<Record<string, (editor: vscode.TextEditor) => Promise<unknown>>> = {
    "a question of the panel": () => insertQuestion("Where do we want to be?"),
    "the situation": (editor) => writeSituation(editor, "change"),
    "a tag": () => whyThisLabel(parts.store),
    "a task that is done": () => toggleItemsAtCursors(parts.analyzer),
    "a section of a template": () => insertSection(templates, deps()),
    "a new note of a running file": () => newOneOnOne(deps(), person),
    "prepared items": () => updatePrepared(deps()),
  };

  before(async () => {
    person += "a";
    parts = createParts("2024-05-28");
    const { document } = await open(RUNNING, 4);
    await parts.roster.ready();
    await vscode.commands.executeCommand("workbench.action.files.setActiveEditorReadonlyInSession");
    await eventually("read-only", async () => {
      const { version } = document;
      await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(0, 0), "x"));
      if (document.version === version) return true;
      await vscode.commands.executeCommand("undo");
      return false;
    });
  });
  after(async () => {
    parts.end();
    await vscode.commands.executeCommand("workbench.action.files.resetActiveEditorReadonlyInSession");
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(path()));
  });

  for (const [what, write] of Object.entries(WRITING)) {
    it(`stays as it is, which is told: ${what}`, async () => {
      const editor = await vscode.window.showTextDocument(inWorkspace(path()));
      editor.selection = new vscode.Selection(4, 0, 4, 0);
      const told: string[] = [];
      const showWarningMessage = (message: string) => void told.push(message);
      await answeredBy({ showQuickPick, showWarningMessage }, () => write(editor));
      equal(editor.document.getText(), RUNNING, "note");
      equal([told.length, told[0]?.includes(path())], [1, true], "messages, and whether they name it");
    });
  }
});
