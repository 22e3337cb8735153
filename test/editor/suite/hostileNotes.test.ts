import * as vscode from "vscode";
import { analyze, closeAll, equal, ok } from "./testing.ts";

/** Notes that nobody writes on purpose; each ends with the same ordinary line. */
const LAST = "- Forty clinics are connected by September #planning";
const HOSTILE: Readonly<Record<string, string>> = {
  "a line of half a million characters": `- ${"very ".repeat(100_000)}long`,
  "NUL and control characters": "- be\u0000fore\u0001\u0007\u001b[31m after",
  "text that runs both ways": "- \u202Eright to left override\u202C \u2066isolate\u2069 \u200Fמטרה\u200E",
  "lone halves of surrogate pairs": "- half \uD83D and \uDE00 apart",
  "script tags": '- <script>throw new Error("run")</script><img src=x onerror="throw new Error(\'run\')">',
  "command links": "- [click](command:workbench.action.closeWindow) ![x](command:evenkeel.newPlan) $(alert)",
  "front matter that never ends": `---\nperson: &a [*a, *a]\n${"- : [{".repeat(2000)}\n---`,
  "ten thousand levels of quote": `${"> ".repeat(10_000)}deep`,
  "carriage returns alone": "- one\r- two\r",
  "a name that is code": "---\nperson: ${env:HOME} <b>`rm`</b>\n---",
};

describe("hostile notes", () => {
  afterEach(closeAll);

  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`${name}: the ordinary line after it is still read`, async () => {
      const content = `${text}\n\n${LAST}\n`;
      const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
      await vscode.window.showTextDocument(document);
      const started = Date.now();
      const { lines } = await analyze(document);
      ok(Date.now() - started < 10_000, `it took ${Date.now() - started} ms`);
      equal(lines.at(-1)?.label, "planning", "label of the last line");
      const position = new vscode.Position(document.lineCount - 2, 4);
      await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, position);
    });
  }
});
