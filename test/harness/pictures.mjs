// Takes the pictures of the README from the sample notes: `npm run pictures`.

import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { launchChromium } from "./chromium.mjs";
import { runProgram } from "./endings.mjs";
import { build } from "./package.mjs";
import { root, sample } from "./paths.mjs";
import { temporaryFolder } from "./processes.mjs";
import { releases } from "./releases.mjs";
import { startServer } from "./server.mjs";
import { showcaseNote } from "./showcase.mjs";
import { Workbench } from "./workbench.mjs";

/** Names of the picture files; the themes as VS Code's list has them, the class of the workbench and the kind of the panel once one applies. */
const THEMES = {
  light: { theme: "Light Modern", shown: "vs", kind: "vscode-light" },
  dark: { theme: "Dark Modern", shown: "vs-dark", kind: "vscode-dark" },
  "hc-light": { theme: "Light High Contrast", shown: "hc-light", kind: "vscode-high-contrast-light" },
  "hc-dark": { theme: "Dark High Contrast", shown: "hc-black", kind: "vscode-high-contrast" },
};

const WINDOW = { width: 1200, height: 780 };
/** Where the sidebar's edge is pulled to, in CSS pixels from the left: as narrow as it gets. */
const NARROW = 220;

const settings = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.scrollbar.vertical": "hidden",
  "editor.wordWrap": "on",
  "editor.hover.delay": 0,
  "editor.cursorBlinking": "solid",
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "workbench.reduceMotion": "on",
};

const pictures = path.join(root, "media", "pictures");

runProgram(async () => {
  await build();
  mkdirSync(pictures, { recursive: true });
  const browser = await launchChromium();
  for (const [name, each] of Object.entries(THEMES)) await takePictures(browser, name, each);
  await browser.close();
  return 0;
});

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} name
 * @param {{ theme: string, shown: string, kind: string }} each
 */
async function takePictures(browser, name, { theme, shown, kind }) {
  const folder = path.join(temporaryFolder("pictures"), "notes");
  cpSync(sample, folder, { recursive: true });
  const server = await startServer({ release: releases.newest, settings });
  const url = server.url(folder, [["extensionDevelopmentPath", server.remote(root)]]);
  const workbench = await Workbench.open(browser, url, WINDOW);
  const { page } = workbench;
  /** @type {(what: string, clip?: { x: number, y: number, width: number, height: number }) => Promise<void>} */
  const take = async (what, clip) => {
    const file = path.join(pictures, `${what}-${name}.png`);
    await page.screenshot({ path: file, clip, animations: "disabled", caret: "hide" });
    console.log(path.relative(root, file));
  };

  await workbench.openFile(path.basename(showcaseNote(folder)));
  await workbench.command("Evenkeel: Show Balance");
  await workbench.panel.locator(".chart").waitFor();
  await workbench.gutterMarks.first().waitFor();
  await unfold(page, "Open Items", false);
  await chooseTheme(workbench, theme);
  await page.locator(`.monaco-workbench.${shown}`).waitFor();
  await workbench.panel.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
  await take("panel");

  const line = await hoverMarkedLine(workbench);
  await take("hover", { x: line.x - 10, y: Math.max(0, line.y - 160), width: WINDOW.width - line.x, height: 240 });

  for (const view of ["Open Items", "People"]) await unfold(page, view, true);
  await unfold(page, "Balance", false);
  await page
    .getByRole("treeitem", { name: /^Marek/ })
    .first()
    .waitFor();
  await page
    .getByRole("treeitem", { name: /, I owe it/ })
    .first()
    .waitFor();
  await page.mouse.move(WINDOW.width / 2, 20);
  await take("views", { x: 48, y: 0, width: 302, height: WINDOW.height - 32 });
  await unfold(page, "Balance", true);
  for (const view of ["Open Items", "People"]) await unfold(page, view, false);
  await workbench.panel.locator(".chart").waitFor();

  await narrowSidebar(page);
  await take("narrow", { x: 0, y: 0, width: NARROW + 10, height: WINDOW.height });

  await page.close();
  server.stop();
}

/**
 * Unfolds a view of the sidebar, or folds it.
 * @param {import("playwright-core").Page} page
 * @param {string} view
 * @param {boolean} open
 */
async function unfold(page, view, open) {
  const header = page.locator(".pane-header", { hasText: view });
  if ((await header.getAttribute("aria-expanded")) !== String(open)) await header.click();
}

/**
 * From the list, as a person does: a setting with the name of a high-contrast theme is not followed in a browser.
 * @param {Workbench} workbench
 * @param {string} theme
 */
async function chooseTheme(workbench, theme) {
  const { page } = workbench;
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+T");
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: theme }).first();
  await page.locator(".quick-input-widget input[type=text]").fill(theme);
  await row.click();
}

/**
 * Points at a line that has a mark, so that it is explained.
 * @param {Workbench} workbench
 * @returns {Promise<{ x: number, y: number }>} the mark's place on the page
 */
async function hoverMarkedLine(workbench) {
  const mark = await workbench.gutterMarks.nth(1).boundingBox();
  if (!mark) throw new Error("The note has no marked lines to take pictures of.");
  await workbench.page.mouse.move(mark.x + 200, mark.y + mark.height / 2);
  await workbench.page.locator(".monaco-hover:visible").waitFor();
  return mark;
}

/** @param {import("playwright-core").Page} page */
async function narrowSidebar(page) {
  const sidebar = await page.locator(".part.sidebar").boundingBox();
  if (!sidebar) throw new Error("The sidebar is not visible.");
  await page.mouse.move(sidebar.x + sidebar.width + 1, 300);
  await page.mouse.down();
  await page.mouse.move(NARROW, 300, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(WINDOW.width - 300, WINDOW.height - 60);
  await page.locator(".monaco-hover:visible").waitFor({ state: "detached" });
}
