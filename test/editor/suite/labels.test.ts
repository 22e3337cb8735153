import * as vscode from "vscode";
import { createParts } from "./parts.ts";
import { analyze, closeAll, equal, eventually, ok, openNote } from "./testing.ts";

async function hoverAt(document: vscode.TextDocument, line: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    new vscode.Position(line, 4),
  );
  const texts = hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value));
  return texts.join("\n").replaceAll("&nbsp;", " ");
}

function lineOf(document: vscode.TextDocument, words: string): number {
  const line = document
    .getText()
    .split("\n")
    .findIndex((text) => text.includes(words));
  ok(line >= 0, `no line says "${words}"`);
  return line;
}

describe("labels on an open note", () => {
  afterEach(closeAll);

  it("follow the writer's own tags, line by line", async () => {
    const { document } = await openNote("people/Ana/2024-05-06.md");
    const { lines } = await analyze(document);
    const tagged = lines.filter(({ tag }) => tag);
    const leading = ["vision", "alignment", "inspiration"];
    const managing = ["planning", "planning", "organising", "organising", "controlling"];
    equal(
      tagged.map(({ label }) => label as string),
      [...leading, ...managing, "none"],
      "labels",
    );
    equal(
      tagged.every(({ shown }) => shown),
      true,
      "shown",
    );
    for (const line of tagged) {
      ok(document.lineAt(line.line).text.includes(line.text), `line ${line.line} is not where it says`);
    }
  });

  it("leave out front matter and headings", async () => {
    const { document } = await openNote("people/Ana/2024-05-06.md");
    const { lines } = await analyze(document);
    equal(lines.length, 10, "counted lines");
    equal(lines.at(-1)?.heading, "Next steps", "heading of the last line");
  });

  it("read a line by its words where the writer has not tagged it", async () => {
    const { document } = await openNote("people/Ana/2024-05-06.md");
    const last = (await analyze(document)).lines.at(-1);
    equal([last?.label, last?.shown], ["planning", true], "label of the budget line");
    ok((last?.evidence.length ?? 0) > 0, "the budget line has no evidence");
  });

  it("work in Org and plain text too", async () => {
    const org = await analyze((await openNote("people/Ben/2024-05-07.org")).document);
    equal(
      org.lines.map(({ label }) => label as string),
      ["vision", "planning", "controlling"],
      "labels in Org",
    );
    const text = await analyze((await openNote("plans/warehouse.txt")).document);
    const tagged = text.lines.filter(({ tag }) => tag).map(({ label }) => label as string);
    equal(tagged, ["planning", "organising"], "labels in plain text");
  });

  it("are explained on hover: the label, how sure it is and the words that decided", async () => {
    const { document } = await openNote("people/Ana/2024-05-06.md");
    const own = await eventually("hover on a tagged line", () => hoverAt(document, lineOf(document, "#vision")));
    ok(/Vision.*your own tag/s.test(own), `hover says: ${own}`);
    const read = await hoverAt(document, lineOf(document, "budget forecast"));
    ok(/Planning.*\d+% sure.*Spoke for it.*budget/s.test(read), `hover says: ${read}`);
    equal(await hoverAt(document, lineOf(document, "# 1:1 with Ana")), "", "hover on a heading");
  });

  it("are not put on a program", async () => {
    const { document } = await openNote("counter.ts");
    ok(!/Evenkeel|sure|Not telling/.test(await hoverAt(document, 0)), "a program has a hover of a note");
  });

  it("stay in another language mode, also where the reading was asked for", async () => {
    const { store, end } = createParts("2024-05-28");
    for (const [from, to, asked] of [
      ["plaintext", "markdown", false],
      ["json", "xml", true],
    ] as const) {
      const document = await vscode.workspace.openTextDocument({
        language: from,
        content: "- where we want to be #vision\n",
      });
      await vscode.window.showTextDocument(document);
      if (asked) await store.follow(document);
      await eventually(`the labels in ${from}`, () => store.get(document));
      await vscode.languages.setTextDocumentLanguage(document, to);
      await eventually(`the labels in ${to}`, () => document.languageId === to && store.get(document));
      await closeAll();
    }
    end();
  });

  it("are switched off and on again by the command", async () => {
    const enabled = () => vscode.workspace.getConfiguration("evenkeel").get("labels.enabled");
    const { document } = await openNote("people/Ana/2024-05-06.md");
    const line = lineOf(document, "#vision");
    await vscode.commands.executeCommand("evenkeel.toggleLabels");
    await eventually("labels off", () => enabled() === false);
    equal(await hoverAt(document, line), "", "hover with labels off");
    await vscode.commands.executeCommand("evenkeel.toggleLabels");
    await eventually("labels on", () => enabled() === true);
    ok(/Vision/.test(await hoverAt(document, line)), "no hover with labels on again");
  });
});
