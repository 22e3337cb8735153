import assert from "node:assert/strict";
import { panelSession } from "./openPanel.ts";
import {
  EMPTY,
  HOSTILE,
  hostileLines,
  hostileView,
  lines,
  manyLines,
  type NumberedLine,
  noteView,
  SUBJECT,
  URI,
} from "./panelViews.ts";

describe("balance panel in a browser", function () {
  // The browser may have to be fetched first.
  this.timeout(600_000);
  const { open } = panelSession();

  it("says that it is ready, and nothing else of its own accord", async () => {
    const { show, said } = await open();
    await show(noteView());
    assert.deepEqual(await said(), [{ type: "ready", sections: ["lines"], process: null }]);
  });

  it("shows title, reading, how many lines tell, bars and lines", async () => {
    const { show, page } = await open();
    await show(noteView());
    const text = await page.locator("main").textContent();
    for (const part of [
      "Mira · 2025-03-11",
      "about two in three manage",
      "15 of 18 lines tell",
      "Vision",
      "Pull request blocked",
    ]) {
      assert.ok(text?.includes(part), part);
    }
    assert.equal(await page.locator(".bar").count(), 6);
    assert.equal(await page.locator("table tbody tr").count(), 11);
  });

  it("makes bars as long as their shares", async () => {
    const { show, page } = await open();
    await show(noteView());
    const width = async (process: string) =>
      (await page.locator(`.side[data-process=${process}] .bar`).boundingBox())!.width;
    assert.ok(Math.abs((await width("planning")) / (await width("organising")) - 2) < 0.1);
  });

  it("goes to a line when it is pressed", async () => {
    const { show, said, page } = await open();
    await show(noteView(), { version: 7 });
    await page.getByRole("button", { name: "Beta to three clinics" }).click();
    assert.deepEqual((await said()).at(-1), { type: "reveal", uri: URI, version: 7, line: 5 });
  });

  it("says which line is pointed at, and when none is any more", async () => {
    const { show, said, page } = await open();
    await show(noteView());
    await page.getByRole("button", { name: "Beta to three clinics" }).hover();
    assert.deepEqual((await said()).at(-1), { type: "hover", uri: URI, version: 1, line: 5 });
    await page.getByRole("heading", { name: "Mira" }).hover();
    assert.deepEqual((await said()).at(-1), { type: "hover", uri: URI, version: 1, line: null });
  });

  it("narrows the lines to a process by its bar, and widens them by Escape, button and bar", async () => {
    const { show, page } = await open();
    await show(noteView());
    const planning = page.getByRole("button", { name: /^Planning 4/ });
    const groups = page.locator("details.group");
    for (const widen of [
      () => page.keyboard.press("Escape"),
      () => page.getByRole("button", { name: "Show all lines" }).click(),
      () => planning.click(),
    ]) {
      await planning.click();
      assert.equal(await groups.count(), 1);
      assert.equal(await planning.getAttribute("aria-pressed"), "true");
      assert.equal(await page.getByRole("status").textContent(), "Only Planning: 4 shown");
      await widen();
      assert.equal(await groups.count(), 8);
    }
  });

  it("brings the lines into sight that a bar narrows the list to", async () => {
    const { show, page } = await open({ height: 400 });
    await show(noteView());
    await page.getByRole("button", { name: /^Vision 2/ }).click();
    const { y } = (await page.locator("button.line").first().boundingBox())!;
    assert.ok(y > 0 && y < 400, `the first line is at ${y}`);
  });

  it("keeps focus, scroll and folded groups while the note is edited", async () => {
    const { show, page } = await open({ height: 400 });
    await show(noteView());
    await page.locator("details[data-fold=vision] summary").click();
    const line = page.getByRole("button", { name: "Pull request blocked" });
    await line.focus();
    const scroll = () => page.evaluate(() => document.documentElement.scrollTop);
    const before = await scroll();
    assert.ok(before > 0);
    const added: NumberedLine = { line: 0, text: "Why we do this at all", label: "none", second: null, shown: true };
    const moved = lines().map((each) => ({ ...each, line: each.line + 1 }));
    await show(noteView(), { version: 2, lines: [added, ...moved] });
    assert.match(
      (await page.evaluate(() => document.activeElement?.textContent)) ?? "",
      /Pull request blocked.*line 14/s,
    );
    assert.equal(await scroll(), before);
    assert.equal(await page.locator("details[data-fold=vision]").getAttribute("open"), null);
    assert.equal(await page.getByRole("status").textContent(), "", "nothing is read out while typing");
  });

  it("drops an older state of the note that is shown", async () => {
    const { show, page } = await open();
    await show(noteView({ title: "new" }), { serial: 5 });
    await show(noteView({ title: "old" }), { serial: 4 });
    assert.equal(await page.locator("h1").textContent(), "new");
  });

  it("takes changes of what it has, says what it has then, and that it has nothing where they don't fit", async () => {
    const { show, send, has, page } = await open();
    await show(noteView(), { serial: 1 });
    const change = (base: number, path: readonly (string | number)[], value: unknown) =>
      send({
        type: "change",
        part: "show",
        base,
        changes: [
          { path, value },
          { path: ["serial"], value: base + 2 },
        ],
      });
    await change(1, ["view", "title"], "after");
    assert.equal(await page.locator("h1").textContent(), "after");
    assert.deepEqual((await has()).at(-1), { type: "shown", part: "show", serial: 3 });
    for (const [base, path, value] of [
      [2, ["view", "title"], "of another state"],
      [3, ["view", "title"], 7],
      [3, ["view", "titles"], "nowhere"],
    ] as const) {
      await change(base, path, value);
      assert.deepEqual((await has()).at(-1), { type: "shown", part: "show", serial: 0 });
      assert.equal(await page.locator("h1").textContent(), "after");
      await show(noteView({ title: "after" }), { serial: 3 });
    }
  });

  it("shows the lines of a note again that comes back, without their being sent again", async () => {
    const { show, send, page } = await open();
    await show(noteView());
    const other = { type: "show", subject: "note file:///notes/ilan.md", choosers: [] } as const;
    await send({ ...other, serial: 8, view: noteView({ title: "Ilan" }) });
    assert.equal(await page.locator("button.line").count(), 0);
    await send({ ...other, serial: 9, subject: SUBJECT, view: noteView() });
    await page.getByRole("button", { name: "Pull request blocked" }).waitFor();
  });

  it("drops what is no message", async () => {
    const { show, send, page } = await open();
    await show(noteView());
    for (const stranger of [
      null,
      "show",
      { type: "show" },
      { type: "show", serial: 9, subject: "", choosers: [], view: { kind: "html" } },
    ]) {
      await send(stranger as never);
    }
    assert.equal(await page.locator("h1").textContent(), "Mira · 2025-03-11");
  });

  it("starts at the top for another note, and reads out which", async () => {
    const { show, page } = await open({ height: 300 });
    await show(noteView());
    await page.getByRole("button", { name: /^Vision 2/ }).click();
    await page.evaluate(() => document.documentElement.scrollTo(0, 200));
    const reading = ["Of the 14 lines, two in three manage.", "No line that tells is about: Vision."];
    await show(noteView({ title: "Ilan", reading }), { subject: "note file:///notes/ilan.md" });
    assert.equal(await page.evaluate(() => document.documentElement.scrollTop), 0);
    assert.equal(await page.locator("details.group").count(), 8);
    assert.equal(await page.getByRole("status").textContent(), ["Ilan.", ...reading].join(" "));
  });

  it("comes back as it was after being hidden, without keeping anything of the note", async () => {
    const first = await open();
    await first.show(noteView());
    await first.page.getByRole("button", { name: /^Organising 2/ }).click();
    const kept = await first.state();
    assert.doesNotMatch(JSON.stringify(kept), /Mira|clinic|notes/);
    const { show, page } = await open({ state: kept });
    await show(noteView());
    assert.equal(await page.locator("details.group").count(), 1);
  });

  it("shows hostile text as text", async () => {
    const { show, page } = await open();
    await show(hostileView(), { lines: hostileLines() });
    await page.locator("details.group:not([open]) summary").first().click();
    await page.locator("details.group:not([open]) summary").first().click();
    const texts = await page.locator(".line-text").allTextContents();
    assert.deepEqual(new Set(texts), new Set(HOSTILE));
    assert.equal(await page.title(), "Evenkeel");
    assert.equal(await page.locator("main img, main script, main b").count(), 0);
    assert.equal(await page.locator(".line-text:not([dir=auto])").count(), 0);
  });

  it("shows ten thousand lines in steps, and in time", async () => {
    const { show, page } = await open();
    await show(noteView());
    const milliseconds = await show(noteView(), { lines: manyLines(10_000) });
    assert.ok(milliseconds < 5000, `took ${milliseconds} ms`);
    assert.equal(await page.locator("button.line").count(), 200);
    await page.getByRole("button", { name: "Show 200 more" }).click();
    assert.equal(await page.locator("button.line").count(), 400);
  });

  it("offers what to do where there is nothing to show", async () => {
    const { show, said, page } = await open();
    await show(EMPTY);
    await page.getByRole("button", { name: "New 1:1 Note…" }).click();
    await page.getByRole("button", { name: "Open Sample Notes" }).focus();
    await page.keyboard.press("Enter");
    assert.deepEqual((await said()).slice(1), [
      { type: "command", command: "newOneOnOne" },
      { type: "command", command: "openSamples" },
    ]);
  });

  it("asks whose the notes are where that could be known", async () => {
    const { show, said, page } = await open();
    const action = { label: "1:1s with <b>Ana</b>…", message: { type: "command", command: "whoseNotes" } } as const;
    await show(noteView({ offer: { text: "Whose notes are these?", action } }));
    await page.getByText("Whose notes are these?").waitFor();
    await page.getByRole("button", { name: "1:1s with <b>Ana</b>…" }).click();
    assert.deepEqual((await said()).at(-1), { type: "command", command: "whoseNotes" });
  });

  it("is used by keyboard alone", async () => {
    const { show, said, page } = await open();
    await show(noteView());
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    const tab = () => page.keyboard.press("Tab");
    for (const process of ["Vision", "Planning", "Alignment", "Organising", "Inspiration", "Controlling"]) {
      await tab();
      assert.match((await focused()) ?? "", new RegExp(`${process}\\s*\\d`));
    }
    await tab();
    assert.equal(await focused(), "Show as a table");
    await page.keyboard.press("Enter");
    assert.ok(await page.locator("table").isVisible());
    await tab();
    assert.equal(await focused(), "Lines");
    await tab();
    await tab();
    assert.match((await focused()) ?? "", /^Become the clinic software/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.deepEqual((await said()).at(-1), { type: "reveal", uri: URI, version: 1, line: 1 });
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    assert.equal(outline, "solid");
  });

  it("tells a screen reader what it shows", async () => {
    const { show, page } = await open();
    await show(noteView());
    await page.locator(".numbers summary").click();
    const tree = await page.locator("body").ariaSnapshot();
    for (const part of [
      'heading "Mira · 2025-03-11" [level=1]',
      'group "The people to do it":',
      'button "Organising 2 about 14% of the lines that lead or manage, probably 6%–22%"',
      'table "Balance of leading and managing in three pairs"',
      'row "Managing 9 64% 51%–77%"',
      'button "Interview two candidates with Noor before the month ends also Planning, line 11"',
    ]) {
      assert.ok(tree.includes(part), `${part} in\n${tree}`);
    }
  });

  for (const width of [150, 200, 300, 800]) {
    it(`needs no sideways scrolling at ${width} pixels`, async () => {
      const { show, page } = await open({ width });
      for (const view of [noteView(), hostileView(), EMPTY]) {
        await show(view);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(over, 0);
      }
    });
  }

  it("turns round where the display language runs from right to left", async () => {
    const { show, page } = await open({ language: "he" });
    await show(noteView());
    const left = async (process: string) => (await page.locator(`.side[data-process=${process}]`).boundingBox())!.x;
    assert.ok((await left("vision")) > (await left("planning")));
  });
});
