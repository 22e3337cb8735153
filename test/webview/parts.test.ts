import assert from "node:assert/strict";
import { type OpenPanel, type PanelOptions, panelSession } from "./openPanel.ts";
import { CHOOSERS, EMPTY, fullView, linesMessage, noteView, PEOPLE, SUBJECT, TREND, URI } from "./panelViews.ts";

describe("parts of the balance panel in a browser", function () {
  // The browser may have to be fetched first.
  this.timeout(600_000);
  const session = panelSession();
  let panel: OpenPanel;

  const open = async (options?: PanelOptions): Promise<OpenPanel> => {
    panel = await session.open(options);
    await panel.show(fullView(), { choosers: CHOOSERS });
    return panel;
  };
  const unfold = async (name: string): Promise<void> => {
    const details = panel.page.locator(`details[data-fold=${name}]`);
    // A browser may tell of it only after the click is done.
    const told = await details.evaluateHandle((element) => ({
      toggle: new Promise((resolve) => element.addEventListener("toggle", () => resolve(true), { once: true })),
    }));
    await details.locator("> summary").click();
    await told.evaluate(({ toggle }) => toggle);
  };

  it("tells what is chosen from a list", async () => {
    const { page, said } = await open();
    await page.getByRole("combobox", { name: "Which notes" }).selectOption("team");
    await page.getByRole("combobox", { name: "Situation" }).selectOption("");
    assert.deepEqual((await said()).slice(-2), [
      { type: "choose", what: "scope", value: "team" },
      { type: "choose", what: "situation", value: "" },
    ]);
  });

  it("keeps a list on what the editor says, whatever was chosen", async () => {
    const { page, show } = await open();
    const list = page.getByRole("combobox", { name: "Which notes" });
    await list.selectOption("workspace");
    await show(EMPTY, { choosers: CHOOSERS });
    assert.equal(await list.inputValue(), "person");
  });

  it("draws what the situation asks for at its place on the poles' bar", async () => {
    const { page } = await open();
    const [track, range] = await Promise.all(
      [".pole-track", ".range"].map(async (part) => (await page.locator(part).boundingBox())!),
    );
    assert.ok(Math.abs((range!.x - track!.x) / track!.width - 0.5) < 0.02);
    assert.ok(Math.abs(range!.width / track!.width - 0.3) < 0.02);
    assert.equal(
      await page
        .locator(".situation .link")
        .textContent()
        .then((text) => text?.trim()),
      "Write it into the note",
    );
  });

  it("asks, dismisses and brings back", async () => {
    const { page, said } = await open();
    await page.getByRole("button", { name: "Put into the note: Who needs this to succeed, and why?" }).click();
    await page.getByRole("button", { name: "Don't show this reading again: A plan without a why" }).click();
    await page.getByRole("button", { name: "Show 1 dismissed reading again" }).click();
    const others = (await said()).filter(({ type }) => type !== "hover");
    assert.deepEqual(others.slice(-3), [
      { type: "ask", reading: "planWithoutWhy", question: 1 },
      { type: "dismiss", reading: "planWithoutWhy" },
      { type: "restore" },
    ]);
  });

  it("leads from a reading to the line it rests on, and narrows the lines to its process", async () => {
    const { page, said } = await open();
    await page.locator(".evidence").getByRole("button", { name: "Beta to three clinics" }).click();
    assert.deepEqual((await said()).at(-1), { type: "reveal", uri: URI, version: 1, line: 5 });
    await page.getByRole("button", { name: "Planning: 4 lines" }).click();
    assert.equal(await page.locator("details.group").count(), 1);
  });

  it("wants a section once it is unfolded, and says so until it comes", async () => {
    const { page, send, said } = await open();
    await unfold("trend");
    assert.deepEqual((await said()).at(-1), { type: "want", sections: ["trend", "lines"], process: null });
    const section = page.locator("details[data-fold=trend]");
    await section.getByText("Reading the notes…").waitFor();
    await send({ ...TREND, subject: "note file:///notes/other.md" });
    assert.equal(await section.locator(".trend").count(), 0, "a section of other notes is dropped");
    await send(TREND);
    await section.getByText("Controlling has risen").waitFor();
  });

  it("shows the trend as points and as a table; arrows go from point to point", async () => {
    const { page, send, said } = await open();
    await unfold("trend");
    await send(TREND);
    const last = page.getByRole("button", { name: "2025-03: about 30% leading, probably 18%–42%; 15 lines" });
    await last.focus();
    await page.keyboard.press("ArrowLeft");
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("aria-label")),
      "2025-02: too few lines to tell",
    );
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    assert.deepEqual((await said()).at(-1), { type: "reveal", uri: URI, version: 0, line: 0 });
    await page.locator(".trend .numbers summary").click();
    const rows = page.getByRole("table", { name: "Leading over time" }).getByRole("row");
    assert.deepEqual(await rows.nth(2).getByRole("cell").allTextContents(), ["14", "50%", "35%–65%"]);
  });

  it("shows people without a ranking, and says nothing of those with too few lines", async () => {
    const { page, send } = await open();
    await unfold("people");
    await send(PEOPLE);
    const names = await page.locator(".people tbody th button").allTextContents();
    assert.deepEqual(names, ["Ana", "Ilan</script><b>x</b>", "Mira"]);
    assert.equal(await page.locator(".people tbody").nth(1).locator(".cell").count(), 0);
    assert.equal(await page.locator(".people b").count(), 0);
    const shades = await page
      .locator(".people tbody")
      .first()
      .locator(".cell")
      .evaluateAll((cells) => cells.map((cell) => [cell.textContent?.trim(), (cell as HTMLElement).dataset.shade]));
    assert.deepEqual(shades[3], ["4", "3"]);
  });

  it("turns from a cell to that person's lines of that process", async () => {
    const { page, send, said, show } = await open();
    await unfold("people");
    await send(PEOPLE);
    await page.getByRole("button", { name: /^Ana, Planning: 4 of/ }).click();
    assert.deepEqual((await said()).at(-1), { type: "choose", what: "person", value: "ana" });
    const subject = "person ana year";
    await show(noteView({ title: "Ana", sections: ["lines"] }), { subject });
    assert.deepEqual(
      (await said()).findLast(({ type }) => type === "want"),
      {
        type: "want",
        sections: ["people", "lines"],
        process: "planning",
      },
    );
    const { files } = linesMessage();
    await send({
      type: "lines",
      serial: 1,
      subject,
      process: "planning",
      files: [{ ...files[0]!, title: "Ana · 2025-03-11" }],
      hint: "",
    });
    await page.getByRole("heading", { name: "Ana · 2025-03-11", level: 3 }).waitFor();
    assert.equal(await page.locator(".side[data-process=planning]").getAttribute("aria-pressed"), "true");
  });

  it("comes back with the same parts unfolded, and asks for them at once", async () => {
    const first = await open();
    await unfold("people");
    await unfold("watchingWithoutEncouraging");
    await first.send(PEOPLE);
    const state = await first.state();
    assert.doesNotMatch(JSON.stringify(state), /Ana|Mira|clinic/);
    const { page, said } = await open({ state });
    assert.deepEqual((await said())[0], { type: "ready", sections: ["people", "lines"], process: null });
    await page.getByText("What went better than you had hoped?").waitFor();
  });

  it("marks when it was first shown, once", async () => {
    const { page, show } = await open();
    await show(noteView());
    assert.equal(await page.evaluate(() => performance.getEntriesByName("evenkeel.shown").length), 1);
  });

  for (const width of [150, 200, 320, 800]) {
    it(`needs no sideways scrolling at ${width} pixels, with all unfolded`, async () => {
      const { page, send } = await open({ width });
      const folded = page.locator("details:not([open]) > summary");
      while ((await folded.count()) > 0) await folded.first().click();
      await send(TREND);
      await send({ ...PEOPLE, subject: SUBJECT });
      while ((await folded.count()) > 0) await folded.first().click();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(over, 0);
    });
  }
});
