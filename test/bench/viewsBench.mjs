import { launchChromium } from "../harness/chromium.mjs";
import { Workbench } from "../harness/workbench.mjs";

/** Milliseconds that the first reading of all notes may take. */
const FIRST_READING = 600_000;
/** Milliseconds for what still goes on behind filled views to end. */
const REST = 5000;
const TIMES = 5;
/** Milliseconds between two looks: a locator looks twice a second only. */
const POLLING = 25;

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
    let started = 0;
    page.on("console", (message) => {
      const [, time] = /evenkeel-started (\d+)/.exec(message.text()) ?? [];
      if (time !== undefined) started = Number(time);
    });
    await workbench.command("Evenkeel: Show Open Items");
    const folded = page.locator(".pane-header[aria-expanded=false]", { hasText: "People" });
    await page.locator(".pane-header", { hasText: "Open Items" }).waitFor();
    if (await folded.isVisible()) await folded.click();
    await whenFilled(page);
    for (let turn = 0; turn < TIMES; turn++) {
      await page.waitForTimeout(REST);
      const opened = Date.now();
      await page.reload();
      const filled = await whenFilled(page);
      for (const [since, time] of /** @type {const} */ ([
        ["opening the window", opened],
        ["the extension's start", started],
      ])) {
        const shown = Object.entries(filled).map(([view, at]) => `${view} ${at - time}`);
        console.log(`  views of ${what}, ms from ${since}: ${shown.join(", ")}`);
      }
    }
    await workbench.screenshot("bench-views");
  } finally {
    await browser.close();
  }
}

/**
 * Waits until the views show rows; when each did, in milliseconds since 1970.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Record<string, number>>}
 */
async function whenFilled(page) {
  const times = Object.entries(VIEWS).map(async ([view, row]) => {
    await page.waitForFunction(hasRow, { view, row: row.source }, { polling: POLLING, timeout: FIRST_READING });
    return [view, Date.now()];
  });
  return Object.fromEntries(await Promise.all(times));
}

/**
 * Runs in the page.
 * @param {{ view: string, row: string }} wanted
 */
function hasRow({ view, row }) {
  const panes = [...document.querySelectorAll(".pane")];
  const pane = panes.find((each) => each.querySelector(".pane-header")?.textContent?.includes(view));
  const rows = [...(pane?.querySelectorAll("[role=treeitem]") ?? [])];
  return rows.some((each) => new RegExp(row).test(each.ariaLabel ?? each.textContent ?? ""));
}
