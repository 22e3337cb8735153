import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../harness/paths.mjs";
import { picture, workbench } from "../journeys/session.mjs";

/** @type {(name: string) => Readonly<Record<string, string>>} */
const read = (name) => JSON.parse(readFileSync(path.join(root, name), "utf8"));
const words = read("l10n/bundle.l10n.ja.json");
const manifest = read("package.nls.ja.json");

/** Of the display's words, those that are still English, among them none so short that a note may have them. */
const englishIn = (/** @type {string} */ text) =>
  Object.keys(words).filter((english) => english.length > 8 && words[english] !== english && text.includes(english));

describe("an editor in Japanese", () => {
  it("has views, commands, balance and status in Japanese", async () => {
    const { page, panel } = workbench;
    await workbench.command(`Evenkeel: ${manifest["command.showBalance"]}`);
    await workbench.openFile("2024-05-06.md");
    for (const view of ["balance", "people", "openItems"]) {
      await page.locator(".pane-header", { hasText: manifest[`view.${view}`] }).waitFor();
    }
    await panel.getByRole("heading", { name: "Ana · 2024-05-06" }).waitFor();
    await panel.getByRole("heading", { name: words["What stands out"], level: 2 }).waitFor();
    await panel.locator("button.line").first().waitFor();
    assert.equal(await panel.locator("body").evaluate(() => document.documentElement.lang), "ja");
    await picture("panel");
    assert.deepEqual(englishIn((await panel.locator("body").textContent()) ?? ""), []);
    const status = words["{0} lead · {1} manage"]?.replace(/\{\d\}/g, "\\d") ?? "";
    await workbench.statusBar(new RegExp(status)).waitFor();
    const command = `>${manifest["command.newOneOnOne"]}`;
    await workbench.offered(page.locator(".quick-input-list .monaco-list-row", { hasText: command.slice(1) }), command);
    await picture("palette");
    await page.keyboard.press("Escape");
  });
});
