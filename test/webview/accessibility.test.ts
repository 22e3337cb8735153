import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { PanelView } from "../../src/protocol/messages.ts";
import { openPanel, type PanelOptions, startBrowser, THEMES } from "./openPanel.ts";
import { EMPTY, hostileView, noteView } from "./panelViews.ts";

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const axeFile = createRequire(path.resolve("package.json")).resolve("axe-core/axe.min.js");

const VIEWS: Readonly<Record<string, PanelView>> = {
  note: noteView(),
  "hostile note": hostileView(),
  "note with too few lines": noteView({ balance: null }),
  "empty view": EMPTY,
};

async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

describe("accessibility of the balance panel, by axe", function () {
  this.timeout(600_000);
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  const settings: Readonly<Record<string, PanelOptions>> = {
    ...Object.fromEntries(THEMES.map((theme) => [theme, { theme }])),
    "200 pixels": { width: 200 },
    "right to left": { language: "ar" },
  };
  for (const [setting, options] of Object.entries(settings)) {
    it(`finds nothing, ${setting}`, async () => {
      const { show, page } = await openPanel(browser, { ...options, bypassPolicy: true });
      await page.addScriptTag({ path: axeFile });
      for (const [name, view] of Object.entries(VIEWS)) {
        await show(view);
        assert.deepEqual(await violations(page), [], name);
      }
      await show(noteView());
      await page.locator(".side[data-process=planning]").click();
      await page.locator(".numbers summary").click();
      await page.locator("button.line").first().hover();
      assert.deepEqual(await violations(page), [], "narrowed note with its table open");
      await page.context().close();
    });
  }
});
