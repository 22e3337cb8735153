import assert from "node:assert/strict";
import { picture, workbench } from "./session.mjs";

const NOTE = "2024-05-06.md";

describe("the balance panel", () => {
  it("says what to do while no note is open", async () => {
    await workbench.command("Evenkeel: Show Balance");
    await workbench.panel.getByRole("heading", { name: "No note is open" }).waitFor();
    await workbench.panel.getByRole("button", { name: "New 1:1 Note" }).waitFor();
    await picture("panel-empty");
  });

  it("shows the balance of the note in front: bars, counts, reading and lines by process", async () => {
    await workbench.openFile(NOTE);
    const { panel } = workbench;
    await panel.getByRole("heading", { name: "Ana · 2024-05-06" }).waitFor();
    await panel.getByText(/^\d+ of 10 lines tell$/).waitFor();
    for (const pair of ["What to do", "The people to do it", "Getting it done"]) {
      await panel.getByRole("group", { name: pair }).waitFor();
    }
    const counts = await panel.locator("button.side .side-count").allTextContents();
    assert.deepEqual(counts.map(Number), [1, 3, 1, 2, 1, 1]);
    assert.notEqual((await panel.locator(".reading").textContent())?.trim(), "");
    await panel.getByRole("button", { name: /every nurse trusts/ }).waitFor();
    await picture("panel-note");
  });

  it("goes to a line that is clicked", async () => {
    await workbench.openFile(NOTE);
    await workbench.panel.getByRole("button", { name: /badge readers/ }).click();
    await workbench.cursorOn(13);
  });

  it("follows what is typed", async () => {
    await workbench.openFile("2024-05-20.md");
    await workbench.panel.getByText("2 of 2 lines tell").waitFor();
    await workbench.typeAtEnd("- A bolder aim for the year after #vision");
    await workbench.panel.getByText("3 of 3 lines tell").waitFor();
    await workbench.panel.getByRole("button", { name: /bolder aim/ }).waitFor();
    await picture("panel-after-typing");
  });

  it("names the language of a note that it can't read, and says how to help", async () => {
    await workbench.openFile("2024-05-08.md");
    await workbench.panel.getByRole("heading", { name: "This note can't be read yet" }).waitFor();
    await workbench.panel.getByText("3 lines seem to be in Swedish, which Evenkeel can't read yet.").waitFor();
    await picture("panel-unread");
  });

  it("narrows the list to a process and widens it again", async () => {
    await workbench.openFile(NOTE);
    await workbench.panel.locator("button.side[data-process=vision]").click();
    await workbench.panel.getByRole("button", { name: /badge readers/ }).waitFor({ state: "detached" });
    await workbench.panel.getByRole("button", { name: "Show all lines" }).click();
    await workbench.panel.getByRole("button", { name: /badge readers/ }).waitFor();
  });

  it("shows markup in a note as the text it is", async () => {
    await workbench.openFile("2024-05-13.md");
    await workbench.panel.getByRole("button", { name: "<b>bold</b> aim" }).waitFor();
    assert.equal(await workbench.panel.locator(".lines img, .lines b").count(), 0);
    assert.equal(await workbench.panel.locator("body").evaluate(() => document.title), "Evenkeel");
  });
});
