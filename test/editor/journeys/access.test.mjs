import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { picture, workbench } from "./session.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const NOTE = "2024-05-06.md";

/** The panel's own frame, where scripts of a test may run beside its policy. */
async function frame() {
  const body = await workbench.panel.locator("body").elementHandle();
  const own = await body?.ownerFrame();
  assert.ok(own, "the panel has a frame");
  return own;
}

/** @param {string} state of the panel, for the message */
async function hasNoViolations(state) {
  const own = await frame();
  await own.evaluate(axe);
  const found = await own.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run({ resultTypes: ["violations"] });
    return violations.map(
      (/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ n) => n.html)}`,
    );
  });
  assert.deepEqual(found, [], state);
}

/** @param {string} value */
const choose = (value) => workbench.panel.getByRole("combobox", { name: "Which notes" }).selectOption(value);
/** @param {string} name */
const heading = (name) => workbench.panel.getByRole("heading", { name, exact: true, level: 1 });

describe("access to the balance panel in the workbench", () => {
  before(() => workbench.command("Evenkeel: Show Balance"));
  afterEach(async () => {
    await workbench.openFile(NOTE);
    await choose("note");
  });

  it("has nothing that axe finds, in every state", async () => {
    await heading("No note is open").waitFor();
    await hasNoViolations("no note");
    await workbench.openFile("2024-05-20.md");
    await heading("Ana · 2024-05-20").waitFor();
    await hasNoViolations("too few lines");
    await workbench.openFile(NOTE);
    await heading("Ana · 2024-05-06").waitFor();
    await workbench.panel.getByRole("combobox", { name: "Situation" }).selectOption("crisis");
    await workbench.panel.locator(".range").waitFor();
    await workbench.panel.locator(".side[data-process=planning]").click();
    await hasNoViolations("a note, its situation, readings and lines of one process");
    await workbench.panel.getByRole("combobox", { name: "Situation" }).selectOption("");
    await choose("selection");
    await heading("Nothing is selected").waitFor();
    await hasNoViolations("nothing selected");
    await choose("team");
    await workbench.panel.getByRole("combobox", { name: "From when" }).selectOption("weeks4");
    await heading("No notes from that time").waitFor();
    await hasNoViolations("no notes from that time");
    await workbench.panel.getByRole("button", { name: "Look at Any Time" }).click();
    await heading("Everybody in 1:1 notes").waitFor();
    for (const name of ["trend", "people"]) {
      const section = workbench.panel.locator(`details[data-fold=${name}]`);
      if ((await section.getAttribute("open")) === null) await section.locator("> summary").click();
      await section.locator("table, p").first().waitFor({ state: "attached" });
    }
    await hasNoViolations("the team with trend and people");
  });

  it("is used by keyboard alone: to a scope, a bar, its lines, a note", async () => {
    await workbench.openFile(NOTE);
    await heading("Ana · 2024-05-06").waitFor();
    await workbench.command("Evenkeel: Show Balance");
    const own = await frame();
    // Until the panel has the focus, Tab would write into the note.
    await own.waitForFunction(() => document.hasFocus());
    const focused = () =>
      own.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      );
    /** @param {RegExp} name */
    const tabTo = async (name) => {
      for (let presses = 0; presses < 60; presses++) {
        if (name.test((await focused()).replace(/\s+/g, " ").trim())) return;
        await workbench.page.keyboard.press("Tab");
      }
      assert.fail(`Tab does not reach ${name}`);
    };
    await tabTo(/^Which notes$/);
    await tabTo(/Organising ?2/);
    await workbench.page.keyboard.press("Enter");
    await tabTo(/^Sam owns the rollout/);
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("Enter");
    await workbench.cursorOn(14);
  });

  it("tells a screen reader what it shows, in reading order", async () => {
    await workbench.openFile(NOTE);
    await heading("Ana · 2024-05-06").waitFor();
    // What needs no waiting for comes first; readings and lines follow.
    await workbench.panel.getByRole("heading", { name: "What stands out", level: 2 }).waitFor();
    await workbench.panel.getByRole("button", { name: /^Noor trains the two new nurses in June/ }).waitFor();
    const tree = await workbench.panel.locator("body").ariaSnapshot();
    const parts = [
      'navigation "Which notes"',
      'combobox "Which notes"',
      'heading "Ana · 2024-05-06" [level=1]',
      'img "About 33% of the lines that lead or manage lead',
      'combobox "Situation"',
      'group "The people to do it"',
      'button "Organising 2',
      'heading "What stands out" [level=2]',
      'heading "Lines" [level=2]',
      'button "Noor trains the two new nurses in June',
    ];
    const places = parts.map((part) => tree.indexOf(part));
    assert.ok(!places.includes(-1), `${parts[places.indexOf(-1)]} in\n${tree}`);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it("shows the balance in time after it is opened", async () => {
    await workbench.openFile(NOTE);
    await heading("Ana · 2024-05-06").waitFor();
    await workbench.command("View: Toggle Primary Side Bar Visibility");
    await workbench.command("Evenkeel: Show Balance");
    await heading("Ana · 2024-05-06").waitFor();
    const times = await (await frame()).evaluate(() => {
      const [shown] = performance.getEntriesByName("evenkeel.shown");
      const [script] = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("panel.js"));
      return { shown: shown?.startTime, script: script && script.startTime + script.duration };
    });
    console.log(
      `      shown ${Math.round(times.shown ?? -1)} ms after its page began, script there after ${Math.round(times.script ?? -1)} ms`,
    );
    await picture("panel-shown-again");
    assert.ok(times.shown !== undefined);
  });
});
