import * as vscode from "vscode";
import { balanceMemory } from "../../../src/editor/balanceMemory.ts";
import { currentSubject } from "../../../src/editor/currentSubject.ts";
import { frontNote } from "../../../src/editor/frontNote.ts";
import { setting } from "../../../src/editor/settings.ts";
import { whoseNotes } from "../../../src/editor/whoseNotes.ts";
import { createParts } from "./parts.ts";
import { answeredBy, closeAll, equal, eventually, inWorkspace, openNote, write } from "./testing.ts";

const RUNNING = "# 1:1s\n\n## 2024-05-20\n\n- where we want to be\n\n## 2024-05-06\n\n- who speaks to them\n";
const FOLDER = "Gespräche";

describe("running files in a folder of a name of its own", () => {
  let parts: ReturnType<typeof createParts>;
  const settings = () => vscode.workspace.getConfiguration("evenkeel");
  const front = () => frontNote(parts.store);

  beforeEach(async () => {
    parts = createParts("2024-05-28");
    for (const name of ["Olga", "Piet"]) await write(`${FOLDER}/${name}.md`, RUNNING);
    await write(`${FOLDER}/Project Phoenix.md`, RUNNING);
    const { document } = await openNote(`${FOLDER}/Olga.md`);
    await parts.store.analyze(document);
  });
  afterEach(async () => {
    parts.end();
    await closeAll();
    for (const name of ["notes.paths", "people"]) {
      await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
    await vscode.workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
  });

  /** Runs the command, answers with the button of that number, or cancels; gives all that was told. */
  async function answering(button: number | undefined): Promise<string> {
    let told = "";
    const showInformationMessage = async (message: string, options: vscode.MessageOptions, ...items: unknown[]) => {
      told = `${message} ${options?.detail}`;
      return button === undefined ? undefined : items[button];
    };
    await answeredBy({ showInformationMessage }, () => whoseNotes(parts.store, parts.index, parts.analyzer));
    return told;
  }

  it("are their people's once the user says so, and is told whose", async () => {
    equal([front()?.person, front()?.offer?.name], [null, "Olga"], "whose the note is, and whose it could be");
    const before = [...setting("notes.paths")];
    const told = await answering(0);
    equal(told.includes("these are people: Olga, Piet."), true, `who is told of in ${told}`);
    equal(settings().inspect("notes.paths")?.workspaceValue, [...before, `${FOLDER}/\${person}.md`], "setting");
    await eventually("her note", () => front()?.title === "Olga");
    equal(front()?.offer ?? null, null, "what is still offered");
    equal(vscode.window.activeTextEditor?.document.getText(), RUNNING, "her note");
  });

  it("stay nobody's, and no setting changes, where the question is cancelled", async () => {
    await answering(undefined);
    equal(settings().inspect("notes.paths")?.workspaceValue, undefined, "setting");
    equal([front()?.person, front()?.offer?.name], [null, "Olga"], "whose the note is, and whose it could be");
  });

  it("are not offered again where the name is nobody's", async () => {
    const memory = balanceMemory({ get: () => undefined, update: async () => {} } as never);
    const current = currentSubject(parts.store, parts.index, memory, parts.clock);
    let changes = 0;
    current.onDidChangeNotes(() => changes++);
    await answering(1);
    await eventually("the panel is told", () => changes > 0);
    current.dispose();
    equal(settings().inspect("people")?.workspaceValue, { Olga: { person: false } }, "setting about people");
    equal(settings().inspect("notes.paths")?.workspaceValue, undefined, "setting about notes");
    equal(front()?.offer ?? null, null, "what is still offered");
  });
});
