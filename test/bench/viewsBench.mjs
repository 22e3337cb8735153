import { launchChromium } from "../harness/chromium.mjs";
import { Workbench } from "../harness/workbench.mjs";

/** Milliseconds that the first reading of all notes may take. */
const FIRST_READING = 600_000;
/** Milliseconds for what still goes on behind filled views to end. */
const REST = 5000;
const TIMES = 3;

/** The views, each with a row that it has once it is filled. */
const VIEWS = Object.freeze({ People: / days late/, "Open Items": /^(I owe|They owe|Unassigned)/ });

/**
 * Opens a window in which Evenkeel's views are in sight, again and again, and prints how long they take to fill.
 * @param {string} what is measured
 * @param {string} url the workbench with the workspace open
 */
export async function timeViews(what, url) {
  const browser = await launchChromium();
  try {
    const workbench = await Workbench.open(browser, url);
    const { page } = workbench;
    await workbench.command("Evenkeel: Show Open Items");
    const folded = page.locator(".pane-header[aria-expanded=false]", { hasText: "People" });
    await page.locator(".pane-header", { hasText: "Open Items" }).waitFor();
    if (await folded.isVisible()) await folded.click();
    await whenFilled(page, performance.now());
    for (let turn = 0; turn < TIMES; turn++) {
      await page.waitForTimeout(REST);
      const start = performance.now();
      await page.reload();
      console.log(`  views of ${what}, ms from opening the window: ${await whenFilled(page, start)}`);
    }
    await workbench.screenshot("bench-views");
  } finally {
    await browser.close();
  }
}

/**
 * Waits until the views show rows; milliseconds since `start` for each.
 * @param {import("playwright-core").Page} page
 * @param {number} start
 */
async function whenFilled(page, start) {
  const times = Object.entries(VIEWS).map(async ([view, row]) => {
    const pane = page.locator(".pane", { has: page.locator(".pane-header", { hasText: view }) });
    await pane.getByRole("treeitem", { name: row }).first().waitFor({ timeout: FIRST_READING });
    return `${view} ${Math.round(performance.now() - start)}`;
  });
  return (await Promise.all(times)).join(", ");
}
