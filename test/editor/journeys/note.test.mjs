import { picture, workbench } from "./session.mjs";

const NOTE = "2024-05-06.md";

describe("a note in the editor", () => {
  it("has a mark in the gutter at each line that tells, and none once labels are off", async () => {
    await workbench.openFile(NOTE);
    await workbench.gutterMarks.nth(5).waitFor();
    const marked = await workbench.gutterMarks.count();
    await workbench.command("Evenkeel: Toggle Line Labels");
    await workbench.gutterMarks.first().waitFor({ state: "detached" });
    await workbench.command("Evenkeel: Toggle Line Labels");
    await workbench.gutterMarks.nth(marked - 1).waitFor();
    await picture("marks");
  });

  it("tells on hover what a line serves", async () => {
    await workbench.openFile(NOTE);
    await workbench.editorLine("every nurse trusts").hover();
    const hover = workbench.page.locator(".monaco-hover:visible", { hasText: "Vision: your own tag" });
    await hover.waitFor();
    await picture("hover");
  });

  it("is summed up in the status bar", async () => {
    await workbench.openFile(NOTE);
    await workbench.statusBar(/3 lead · [56] manage/).waitFor();
  });

  it("takes the writer's tag from “Why This Label?”", async () => {
    await workbench.openFile("warehouse.txt");
    await workbench.editorLine("packing crew").click();
    await workbench.command("Evenkeel: Why This Label?");
    await workbench.answer("#inspiration");
    await workbench.editorLine("packing crew #inspiration").waitFor();
    await picture("tagged");
  });
});

describe("a new 1:1 note", () => {
  it("asks for the person and the day, and opens in the person's folder", async () => {
    await workbench.command("Evenkeel: New 1:1 Note");
    await workbench.answer("Chidi");
    await workbench.answer("Today");
    await workbench.page.locator(".breadcrumbs-control", { hasText: /people.*Chidi/s }).waitFor();
    await workbench.editorLine("Chidi").waitFor();
    await picture("new-note");
  });
});

describe("sample notes", () => {
  it("open as copies that may be changed", async () => {
    await workbench.command("Evenkeel: Open Sample Notes");
    await workbench.answer(".md");
    await workbench.page.locator(".tab.active", { hasText: /\.md/ }).waitFor();
    await workbench.gutterMarks.first().waitFor();
  });
});
