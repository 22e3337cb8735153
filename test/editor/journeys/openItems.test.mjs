import { picture, workbench as shared } from "./session.mjs";

const NOTE = "2024-05-09.md";

/**
 * A row of the view, by what it is read out as.
 * @param {RegExp} name
 */
const row = (name) => pane("Open Items").getByRole("treeitem", { name });

/**
 * A view in the sidebar.
 * @param {string} name
 */
const pane = (name) => shared.page.locator(".pane").filter({ has: header(name) });
/** @param {string} name */
const header = (name) => shared.page.locator(".pane-header", { hasText: name });

/** @param {RegExp} name */
const checkBox = (name) => row(name).getByRole("checkbox");

describe("open items", () => {
  before(async () => {
    await shared.command("Evenkeel: Show Open Items");
    // Only rows in sight are there: the balance makes room for them.
    await header("Balance").click();
  });
  after(() => header("Balance").click());

  it("are listed by whose they are and by person, what is overdue marked in words", async () => {
    await shared.command("Evenkeel: Show Open Items");
    await row(/^I owe/).waitFor();
    await row(/^They owe/).waitFor();
    await row(/^Unassigned/).waitFor();
    await row(/draws the floor plan by Friday, overdue since .*2024, Farid owes it/).waitFor();
    await shared.page.getByText("Overdue: @farid draws").waitFor();
    await row(/ask the board .*, I owe it/).waitFor();
    await row(/Book the training room, unassigned/).waitFor();
    await row(/collect the keys, due .*2999, Gita owes it/).waitFor();
    await row(/Order the badges|Lock the store/).waitFor({ state: "detached" });
    await picture("open-items");
  });

  it("open their note at their line", async () => {
    await row(/Book the training room/).click();
    await shared.tab(NOTE).waitFor();
    await shared.cursorOn(10);
  });

  it("are ticked off in their note, which is saved, and opened again there", async () => {
    await checkBox(/Book the training room/).click();
    await checkBox(/Book the training room/)
      .and(shared.page.locator("[aria-checked=true]"))
      .waitFor();
    await shared.openFile(NOTE);
    await shared.editorLine("- [x] Book the training room").waitFor();
    await shared.page.locator(".tab.active:not(.dirty)").waitFor();
    await checkBox(/Book the training room/).click();
    await shared.editorLine("- [ ] Book the training room").waitFor();
  });

  it("are brought back by undo in a note that was not open", async () => {
    await checkBox(/Write the hiring plan/).click();
    await checkBox(/Write the hiring plan/)
      .and(shared.page.locator("[aria-checked=true]"))
      .waitFor();
    await shared.openFile("2024-05-07.org");
    const line = shared.editorLine("Write the hiring plan");
    await line.filter({ hasText: /\[x\]/ }).waitFor();
    await line.click();
    await shared.page.keyboard.press("Control+Z");
    await line.filter({ hasText: /\[\s\]/ }).waitFor();
    await shared.page.keyboard.press("Control+S");
    await shared.page.locator(".tab.active:not(.dirty)").waitFor();
  });

  it("are ticked off at the right line of a note that has changed, and undone there", async () => {
    await shared.openFile(NOTE);
    await shared.editorLine("# 1:1 with Farid").click();
    await shared.page.keyboard.press("End");
    await shared.page.keyboard.insertText("\n- [ ] Something new\n- words");
    await checkBox(/ask the board/).click();
    await shared.editorLine("- [x] I will ask the board").waitFor();
    await shared.editorLine("- [ ] Something new").waitFor();
    await picture("open-items-ticked");
    await shared.editorLine("# 1:1 with Farid").click();
    await shared.page.keyboard.press("Control+Z");
    await shared.editorLine("- [ ] I will ask the board").waitFor();
  });

  it("are grouped by date, and by person again", async () => {
    await shared.command("Evenkeel: Show Open Items");
    await row(/^I owe/).hover();
    await shared.page.getByRole("button", { name: "Group by Date" }).click();
    await row(/^Overdue/).waitFor();
    await picture("open-items-by-date");
    await shared.page.getByRole("button", { name: "Group by Person" }).click();
    await row(/^Overdue/).waitFor({ state: "detached" });
  });

  it("of one person can be shown alone", async () => {
    const person = row(/^Gita(?!:)/);
    await person.hover();
    await person.getByRole("button", { name: "Show Only This Person" }).click();
    await row(/draws the floor plan/).waitFor({ state: "detached" });
    await row(/collect the keys/).waitFor();
    await shared.page.getByRole("button", { name: "Show Everybody" }).click();
    await row(/draws the floor plan/).waitFor();
  });
});
