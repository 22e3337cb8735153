import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { type PanelOptions, panelSession, THEMES } from "./openPanel.ts";
import { CHOOSERS, EMPTY, fullView, hostileLines, hostileView, noteView, PEOPLE, TREND } from "./panelViews.ts";

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const axeFile = createRequire(path.resolve("package.json")).resolve("axe-core/axe.min.js");

async function violations(page: Page): Promise<string[]> {
  // Nothing may be fetched from the files of a page, so there is nothing to load before.
  const results = await page.evaluate(() => axe.run({ resultTypes: ["violations"], preload: false }));
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

describe("accessibility of the balance panel, by axe", function () {
  this.timeout(600_000);
  const { open } = panelSession({ bypassPolicy: true });

  const settings: Readonly<Record<string, PanelOptions>> = {
    ...Object.fromEntries(THEMES.map((theme) => [theme, { theme }])),
    "200 pixels": { width: 200 },
    "right to left": { language: "ar" },
  };
  for (const [setting, options] of Object.entries(settings)) {
    it(`finds nothing, ${setting}`, async () => {
      const { show, send, page } = await open(options);
      await page.addScriptTag({ path: axeFile });
      const states: Readonly<Record<string, () => Promise<unknown>>> = {
        note: () => show(noteView()),
        "hostile note": () => show(hostileView(), { lines: hostileLines() }),
        "note with too few lines": () => show(noteView({ balance: null })),
        "empty view with lists to choose from": () => show(EMPTY, { choosers: CHOOSERS }),
        "narrowed note with its table open": async () => {
          await show(noteView());
          await page.locator(".side[data-process=planning]").click();
          await page.locator(".numbers summary").first().click();
          await page.locator("button.line").first().hover();
        },
        "everything, unfolded": async () => {
          await show(fullView(), { choosers: CHOOSERS });
          await send(TREND);
          await send(PEOPLE);
          const folded = page.locator("details:not([open]) > summary");
          while ((await folded.count()) > 0) await folded.first().click();
        },
      };
      for (const [name, reach] of Object.entries(states)) {
        await reach();
        assert.deepEqual(await violations(page), [], name);
      }
    });
  }
});
