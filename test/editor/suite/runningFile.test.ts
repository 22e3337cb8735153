import * as vscode from "vscode";
import { balanceMemory } from "../../../src/editor/balanceMemory.ts";
import { registerBalancePanel } from "../../../src/editor/balancePanel.ts";
import { noteSubject } from "../../../src/editor/balanceSubject.ts";
import { currentSubject } from "../../../src/editor/currentSubject.ts";
import { frontNote } from "../../../src/editor/frontNote.ts";
import { registerStatusBar } from "../../../src/editor/statusBar.ts";
import type { ToPanel } from "../../../src/protocol/toPanel.ts";
import { createParts } from "./parts.ts";
import { answeredBy, equal, eventually, extension, inWorkspace, ok, openNote, write } from "./testing.ts";

const PATH = "people/Ruslan.md";
const TEXT = `# 1:1s

## 2024-05-20

- where we want to be in three years #vision
- who speaks to the suppliers #organising

## 2024-05-06

- 40 of 50 wards are done #controlling
`;

describe("the balance of a running file", () => {
  let parts: ReturnType<typeof createParts>;

  before(async () => {
    parts = createParts("2024-05-28");
    await write(PATH, TEXT);
  });
  after(async () => {
    parts.end();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(inWorkspace(PATH));
  });

  it("is that of the meeting at the cursor, and before the first that of all", async () => {
    const editor = await openNote(PATH);
    const state = await parts.store.analyze(editor.document);
    const at = (line: number) => {
      editor.selection = new vscode.Selection(line, 0, line, 0);
      const front = frontNote(parts.store);
      ok(front, "no note is in front");
      const { id, note } = noteSubject(front, state);
      return { title: front.title, lines: note.lines.length, telling: note.balance.telling, id };
    };
    const [all, latest, sameAgain, first] = [0, 2, 6, 9].map(at);
    equal(all && { ...all, id: "" }, { title: "Ruslan", lines: 3, telling: 3, id: "" });
    equal(latest && { ...latest, id: "" }, { title: "Ruslan · 2024-05-20", lines: 2, telling: 2, id: "" });
    equal(first && { ...first, id: "" }, { title: "Ruslan · 2024-05-06", lines: 1, telling: 1, id: "" });
    equal(sameAgain, latest, "the same meeting");
    equal(new Set([all, latest, first].map((each) => each?.id)).size, 3, "how many subjects these are");
  });

  it("is what panel and status bar show of the meeting at the cursor, also of one that is begun there", async () => {
    const { document } = await openNote(PATH);
    const { shown, end } = await surfaces(parts);
    const goTo = (line: number): void => {
      vscode.window.activeTextEditor!.selection = new vscode.Selection(line, 0, line, 0);
    };
    const shows = (title: string, bar: string) =>
      eventually(`${title}, ${bar}`, () => shown.title === title && shown.bar === bar);
    try {
      goTo(4);
      await shows("Ruslan · 2024-05-20", "$(law) 1 lead · 1 manage");
      goTo(9);
      await shows("Ruslan · 2024-05-06", "$(law) 0 lead · 1 manage");
      goTo(0);
      await shows("Ruslan", "$(law) 1 lead · 2 manage");
      goTo(5);
      await shows("Ruslan · 2024-05-20", "$(law) 1 lead · 1 manage");
      const begun = "\n## 2024-05-27\n\n- what she is proud of #inspiration\n- the way there #vision\n\n";
      await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(1, 0), begun));
      await shows("Ruslan · 2024-05-20", "$(law) 1 lead · 1 manage");
      goTo(4);
      await shows("Ruslan · 2024-05-27", "$(law) 2 lead · 0 manage");
      await document.save();
    } finally {
      end();
    }
  });
});

/** A panel and a status bar of their own, and what they show at the moment. */
async function surfaces({ store, index, clock, analyzer }: ReturnType<typeof createParts>) {
  const memory = balanceMemory({ get: () => undefined, update: async () => {} } as never);
  const current = currentSubject(store, index, memory, clock);
  const shown = { title: "", bar: "" };
  const item = {
    get text() {
      return shown.bar;
    },
    set text(text: string) {
      shown.bar = text;
    },
    show() {},
    hide: () => {
      shown.bar = "";
    },
    dispose() {},
  };
  const fromPage = new vscode.EventEmitter<unknown>();
  const page = {
    postMessage(message: ToPanel) {
      if (message.type !== "show") return;
      shown.title = message.view.title;
      // A page that has kept nothing is sent all each time.
      fromPage.fire({ type: "shown", part: "show", serial: 0 });
    },
    onDidReceiveMessage: fromPage.event,
    asWebviewUri: (uri: vscode.Uri) => uri,
    cspSource: "",
  };
  const nothing = new vscode.EventEmitter<void>();
  const view = { webview: page, visible: true, onDidChangeVisibility: nothing.event, onDidDispose: nothing.event };
  let resolve = (): void => {};
  const registerWebviewViewProvider = (_: string, provider: vscode.WebviewViewProvider) => {
    resolve = () => void provider.resolveWebviewView(view as never, {} as never, {} as never);
    return nothing;
  };
  const texts = (): Promise<never> => new Promise(() => {});
  const { extensionUri } = extension();
  const made = await answeredBy({ registerWebviewViewProvider, createStatusBarItem: () => item }, async () => [
    registerBalancePanel({ extensionUri, store, current, analyzer, memory, texts }),
    registerStatusBar(store),
  ]);
  resolve();
  fromPage.fire({ type: "ready", sections: [], process: null });
  return { shown, end: () => vscode.Disposable.from(...made, current, fromPage).dispose() };
}
