import assert from "node:assert/strict";
import { picture, workbench } from "./session.mjs";

const NOTE = "2024-05-06.md";
const PLAN = "2024-06-03 Launch.md";

/** @param {string} name */
const list = (name) => workbench.panel.getByRole("combobox", { name });
/** @param {string} text @param {number} [level] */
const heading = (text, level) => workbench.panel.getByRole("heading", { name: text, exact: true, level });

/**
 * Opens a section of the panel, which stays as it was left.
 * @param {string} name
 */
async function unfold(name) {
  const section = workbench.panel.locator(`details[data-fold=${name}]`);
  if ((await section.getAttribute("open")) === null) await section.locator("> summary").click();
}

/**
 * Takes back what was done last in the note in front, and saves it: what was done may have been saved by itself.
 * @param {string} text of a line to click first
 */
async function undoAndSave(text) {
  await workbench.editorLine(text).click();
  await workbench.page.keyboard.press("Control+z");
  await workbench.command("File: Save");
}

const showBalance = () => workbench.command("Evenkeel: Show Balance");

describe("the scopes of the balance panel", () => {
  before(showBalance);
  afterEach(async () => {
    await workbench.openFile(NOTE);
    await list("Which notes").selectOption("note");
  });

  it("are a person's notes, whose lines come on demand and lead to their notes", async () => {
    await workbench.openFile(NOTE);
    await list("Which notes").selectOption({ label: "Ana" });
    await list("From when").selectOption("all");
    await heading("Ana", 1).waitFor();
    await workbench.panel.getByText("3 notes, 2024-05-06 to 2024-05-20").waitFor();
    await workbench.panel.getByText("Choose one of the six above to see its lines.").waitFor();
    await workbench.panel.locator("button.side[data-process=vision]").click();
    await heading("Ana · 2024-05-20", 3).waitFor();
    await workbench.panel.getByRole("button", { name: /^Show the board/ }).click();
    await workbench.tab("2024-05-20.md").waitFor();
    await workbench.cursorOn(1);
    await heading("Ana", 1).waitFor();
    await picture("panel-person");
  });

  it("follow the note in front from a person to a plan, and are remembered", async () => {
    await workbench.openFile(NOTE);
    await list("Which notes").selectOption("person");
    await heading("Ana", 1).waitFor();
    await workbench.openFile(PLAN);
    await heading("Plan: Launch", 1).waitFor();
    await workbench.command("View: Toggle Primary Side Bar Visibility");
    await workbench.command("Evenkeel: Show Balance");
    await heading("Plan: Launch", 1).waitFor();
  });

  it("are everybody in 1:1 notes, from whose table a person is chosen", async () => {
    await workbench.openFile(NOTE);
    await list("Which notes").selectOption("team");
    await list("From when").selectOption("all");
    await heading("Everybody in 1:1 notes", 1).waitFor();
    await unfold("people");
    await workbench.panel.getByRole("table", { name: "People at a glance" }).waitFor();
    await picture("panel-team");
    await workbench.panel.getByRole("button", { name: /^Ana, Vision: 3 of/ }).click();
    await heading("Ana", 1).waitFor();
    await workbench.panel.getByRole("button", { name: /every nurse trusts/ }).waitFor();
    assert.equal(
      await workbench.panel.locator("button.side[data-process=vision]").getAttribute("aria-pressed"),
      "true",
    );
    await unfold("trend");
    await workbench.panel.locator(".trend").waitFor();
    await picture("panel-person-narrowed");
  });

  it("are the lines that are selected", async () => {
    await workbench.openFile(NOTE);
    await list("Which notes").selectOption("selection");
    await heading("Nothing is selected", 1).waitFor();
    await workbench.editorLine("every nurse trusts").click();
    await workbench.page.keyboard.press("Shift+ArrowDown");
    await workbench.panel.getByText("2 of 2 lines tell").waitFor();
    await workbench.editorLine("Lunch was late").click();
    await workbench.panel.getByRole("button", { name: "Show the Whole Note" }).click();
    await workbench.panel.getByText(/^\d+ of 10 lines tell$/).waitFor();
  });
});

describe("the situation in the balance panel", () => {
  before(showBalance);

  it("sets a band on the poles' bar, and goes into the note when asked", async () => {
    await workbench.openFile(NOTE);
    await workbench.panel.getByText(/Name it, and the balance is read against it/).waitFor();
    await list("Situation").selectOption("change");
    await workbench.panel.locator(".range").waitFor();
    await workbench.panel.getByRole("img", { name: /The situation asks for 50%–80%/ }).waitFor();
    await workbench.panel.getByText(/^Framed: 50% to 80% of the lines lead\./).waitFor();
    await picture("panel-situation");
    await workbench.panel.getByRole("button", { name: "Write it into the note" }).click();
    await workbench.editorLine("situation: change").waitFor();
    await workbench.panel.getByRole("button", { name: "Write it into the note" }).waitFor({ state: "detached" });
    await undoAndSave("# 1:1 with Ana");
    await workbench.panel.getByText(/Name it, and the balance is read against it/).waitFor();
  });

  it("asks for what the template intends that a note was made from, until another is named", async () => {
    /** @param {string} range */
    const bar = (range) => workbench.panel.getByRole("img", { name: `The situation asks for ${range}` });
    await workbench.command("Evenkeel: New Planning Note");
    for (const answer of ["Vision on a page", "Clinic", "Today"]) await workbench.answer(answer);
    await workbench.editorLine("# Vision: Clinic").waitFor();
    await workbench.typeAtEnd("\n- One queue for all clinics #vision".repeat(8));
    await bar("70%–95%").waitFor();
    await workbench.panel.getByText(/70% to 95% of the lines lead\. This page says where and why;/).waitFor();
    await picture("panel-template-range");
    await list("Situation").selectOption("delivery");
    await bar("15%–45%").waitFor();
    await list("Situation").selectOption("change");
    await bar("70%–95%").waitFor();
  });
});

describe("the readings in the balance panel", () => {
  before(showBalance);

  const item = () => workbench.panel.locator(".reading-item").first();

  it("ask a question in the note, undone in one step", async () => {
    await workbench.openFile(PLAN);
    await workbench.editorLine("Print the labels").click();
    const question = await item().locator(".question p").first().textContent();
    await item()
      .getByRole("button", { name: /^Put into the note/ })
      .first()
      .click();
    await workbench.editorLine(`> ${question}`.slice(0, 30)).waitFor();
    await workbench.cursorOn(6);
    await picture("panel-question");
    await undoAndSave("Print the labels");
    await workbench.editorLine(`> ${question}`.slice(0, 30)).waitFor({ state: "detached" });
  });

  it("lead to the lines they rest on", async () => {
    await workbench.openFile(PLAN);
    await item().getByRole("button", { name: "Book the truck for the Monday after" }).click();
    await workbench.cursorOn(4);
    await item().getByRole("button", { name: "Lines about Planning: 12" }).click();
    await workbench.panel.getByRole("button", { name: "Show all lines" }).click();
  });

  it("are dismissed for good, and brought back", async () => {
    await workbench.openFile(PLAN);
    const before = await item().getAttribute("data-reading");
    await item()
      .getByRole("button", { name: /^Don't show this reading again/ })
      .click();
    const restore = workbench.panel.getByRole("button", { name: "Show 1 dismissed reading again" });
    await restore.waitFor();
    assert.notEqual(await workbench.panel.locator(`.reading-item[data-reading=${before}]`).count(), 1);
    await restore.click();
    await workbench.panel.locator(`.reading-item[data-reading=${before}]`).waitFor();
  });
});
