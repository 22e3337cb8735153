import * as vscode from "vscode";
import { closeAll, equal, eventually, extension, inWorkspace, ok, runAnswering, write } from "./testing.ts";

const settings = () => vscode.workspace.getConfiguration("evenkeel");
const set = (name: string, value: unknown) => settings().update(name, value, vscode.ConfigurationTarget.Workspace);

/** None is of the type that package.json says. */
const WRONG: Readonly<Record<string, unknown>> = {
  "notes.include": ["**/*.md"],
  "notes.exclude": null,
  "notes.paths": 7,
  language: 7,
  "newNote.oneOnOnePath": ["people"],
  "newNote.planPath": null,
  me: "Ana",
  people: ["Ana"],
  situations: null,
};

describe("a setting", () => {
  afterEach(async () => {
    for (const name of [...Object.keys(WRONG), "labels.enabled"]) await set(name, undefined);
    await closeAll();
    extension().exports.setToday(undefined);
  });

  it("of a wrong type counts as its default", async () => {
    const { people, analyze, setToday } = await extension().activate();
    setToday("2024-05-28");
    for (const [name, value] of Object.entries(WRONG)) await set(name, value);
    const uri = await write("people/Quinn/2024-05-21.md", "- where we want to be in three years #vision\n");
    await eventually("the note of somebody new", async () => (await people()).some(({ name }) => name === "Quinn"));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    equal((await analyze(document)).balance.counts.vision, 1, "vision lines");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      uri,
      new vscode.Position(0, 4),
    );
    equal(hovers.length, 1, "hovers");
    await runAnswering("newOneOnOne", "acceptSelectedQuickOpenItem", { person: "Quinn" });
    const made = await eventually("the new note", () => {
      const path = vscode.window.activeTextEditor?.document.uri.path;
      return path === uri.path ? undefined : path;
    });
    ok(made.endsWith("/people/Quinn/2024-05-28.md"), `it is at ${made}`);
    await vscode.workspace.fs.delete(inWorkspace("people/Quinn"), { recursive: true });
  });

  it("about labels is turned where it is set", async () => {
    await extension().activate();
    await set("labels.enabled", false);
    await vscode.commands.executeCommand("evenkeel.toggleLabels");
    equal(settings().get("labels.enabled"), true, "labels after one toggle");
    await vscode.commands.executeCommand("evenkeel.toggleLabels");
    equal(settings().get("labels.enabled"), false, "labels after another");
  });
});
