import assert from "node:assert/strict";
import { launchChromium } from "../../harness/chromium.mjs";
import { Workbench } from "../../harness/workbench.mjs";

// What a person does and sees, in the workbench that the harness serves: no API, only keys, clicks and the screen.

const { EVENKEEL_URL: url = "", EVENKEEL_RUN: run = "" } = process.env;

/** @type {import("playwright-core").Browser} */
let browser;
/** One workbench for all journeys; each leaves it without open editors. @type {Workbench} */
export let workbench;

before(async () => {
  browser = await launchChromium();
  workbench = await Workbench.open(browser, url);
});

afterEach(async function () {
  const test = this.currentTest;
  if (test?.state === "failed") await picture(`failed ${test.fullTitle()}`);
  await workbench.closeEditors();
});

after(async () => {
  await browser?.close();
  assert.deepEqual(workbench.errors, [], "errors in the log of the extension host");
});

/**
 * Keeps what the screen shows under .artifacts/.
 * @param {string} name
 */
export function picture(name) {
  return workbench.screenshot(`${run}-${name.replace(/[^\w]+/g, "-").slice(0, 60)}`);
}
