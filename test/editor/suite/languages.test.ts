import * as vscode from "vscode";
import { analyze, closeAll, equal, eventually, ok, openNote, write } from "./testing.ts";

const SWEDISH = [
  "- hon vill leda nästa version själv",
  "- vi har inte fått något svar från leverantören än",
  "- det nya schemat fungerar bättre än det gamla",
  "",
].join("\n");
const ENGLISH = "- We agreed on the plan for the next quarter and who owns each milestone\n";

async function languagesOf(document: vscode.TextDocument): Promise<string[]> {
  return (await analyze(document)).lines.map(({ language }) => language);
}

describe("languages", () => {
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration("evenkeel")
      .update("language", undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it("without a pack are named, and their lines are not labelled", async () => {
    await write("people/Ana/swedish.md", SWEDISH);
    const { lines, unread, balance } = await analyze((await openNote("people/Ana/swedish.md")).document);
    equal(unread, [{ language: "sv", lines: 3 }], "unread");
    equal([balance.telling, lines.filter(({ shown }) => shown).length], [0, 0], "lines that tell");
  });

  it("are told line by line while somebody types", async () => {
    await write("people/Ana/mixed.md", SWEDISH);
    const editor = await openNote("people/Ana/mixed.md");
    const { document } = editor;
    equal(await languagesOf(document), ["sv", "sv", "sv"], "languages before");
    await editor.edit((builder) => builder.insert(new vscode.Position(3, 0), ENGLISH));
    equal(await languagesOf(document), ["sv", "sv", "sv", "en"], "languages after typing");
    const last = (await analyze(document)).lines.at(-1);
    ok((last?.confidence ?? 0) > 0, "the English line was not read");
  });

  it("with a pack are read as soon as a line of them is typed", async () => {
    await write("people/Ana/german.md", SWEDISH);
    const editor = await openNote("people/Ana/german.md");
    await languagesOf(editor.document);
    const german = "- wir müssen den Termin verschieben und das Budget neu planen\n";
    await editor.edit((builder) => builder.insert(new vscode.Position(3, 0), german));
    const { lines, unread } = await analyze(editor.document);
    equal([lines.at(-1)?.language, (lines.at(-1)?.confidence ?? 0) > 0], ["de", true], "the German line");
    equal(unread, [{ language: "sv", lines: 3 }], "unread");
  });

  it("are as the front matter says, as soon as it says so", async () => {
    await write("people/Ana/told.md", SWEDISH);
    const editor = await openNote("people/Ana/told.md");
    const { document } = editor;
    await languagesOf(document);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), "---\nlanguage: en-GB\n---\n"));
    equal(await languagesOf(document), ["en", "en", "en"], "languages");
  });

  it("are as the setting says, unless the front matter says otherwise", async () => {
    await write("people/Ana/setting.md", SWEDISH);
    const { document } = await openNote("people/Ana/setting.md");
    await languagesOf(document);
    await vscode.workspace.getConfiguration("evenkeel").update("language", "en", vscode.ConfigurationTarget.Global);
    await eventually("the setting's language", async () =>
      (await languagesOf(document)).every((each) => each === "en"),
    );
    await write("people/Ana/both.md", `---\nlanguage: sv\n---\n${SWEDISH}`);
    equal(
      await languagesOf((await openNote("people/Ana/both.md")).document),
      ["sv", "sv", "sv"],
      "languages told twice",
    );
  });
});
