import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { balancePageHtml, STYLE_SHEETS } from "../../src/editor/balancePage.ts";
import type { FromPanel, ShownMessage } from "../../src/protocol/fromPanel.ts";
import type { Chooser, PanelView, ToPanel } from "../../src/protocol/toPanel.ts";
import { STRINGS } from "./panelStrings.ts";
import { linesMessage, type NumberedLine, SUBJECT, URI } from "./panelViews.ts";
import themes from "./themes.json";

export const THEMES = Object.keys(themes) as readonly Theme[];
export type Theme = keyof typeof themes;

export interface PanelOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** Display language. */
  readonly language?: string;
  /** What the panel kept when it was hidden. */
  readonly state?: unknown;
}

/** The panel's page, as VS Code would show it, and what it has said. */
export interface OpenPanel {
  readonly page: Page;
  /** Gives the milliseconds that the panel took to show it. Sections are newer than all that was sent before. */
  send(message: ToPanel): Promise<number>;
  show(view: PanelView, shown?: Shown): Promise<number>;
  /** All but what it has of its parts. */
  said(): Promise<readonly Exclude<FromPanel, ShownMessage>[]>;
  /** What it has of its parts. */
  has(): Promise<readonly ShownMessage[]>;
  state(): Promise<unknown>;
}

/** What comes with a view; of the note `URI` with its usual lines, where nothing else is said. */
export interface Shown {
  readonly subject?: string;
  readonly serial?: number;
  readonly version?: number;
  readonly choosers?: readonly Chooser[];
  readonly lines?: readonly NumberedLine[];
}

/** The part of a window that stands in for VS Code. */
interface Host {
  said: FromPanel[];
  state: unknown;
}
declare const host: Host;

async function startBrowser(): Promise<Browser> {
  const harness = pathToFileURL(path.resolve("test/harness/chromium.mjs")).href;
  const { launchChromium } = (await import(harness)) as typeof import("../harness/chromium.mjs");
  return launchChromium();
}

/**
 * A page for the tests of a suite, as opening one takes longer than most tests. Each opens a panel of its own in it,
 * which must not make the console or the security policy complain.
 * @param bypassPolicy lets tests add scripts of their own
 */
export function panelSession({ bypassPolicy = false } = {}): { open(options?: PanelOptions): Promise<OpenPanel> } {
  let browser: Browser;
  let page: Page;
  let folder: string;
  let opened = 0;
  const complaints: string[] = [];
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "evenkeel-panel-"));
    browser = await startBrowser();
    page = await browser.newPage({ reducedMotion: "reduce", bypassCSP: bypassPolicy });
    // A machine with other work to do is slow, not wrong.
    page.setDefaultTimeout(120_000);
    page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
    page.on("pageerror", (error) => void complaints.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    assert.deepEqual(complaints.splice(0), [], "the console and the security policy are quiet");
  });
  // Never the same address: a page that is loaded again gets back what was chosen and where it was scrolled to.
  return { open: (options) => openPanel(page, path.join(folder, `panel-${++opened}.html`), options) };
}

/**
 * Opens the built panel with its real page, style sheets and security policy, in the colours of a VS Code theme.
 * @param file to write its page to
 */
async function openPanel(page: Page, file: string, options: PanelOptions = {}): Promise<OpenPanel> {
  const { theme = "dark", width = 300, height = 900, language = "en", state } = options;
  await page.mouse.move(0, 0);
  await page.setViewportSize({ width, height });
  const start = await page.addInitScript(
    ({ kept, colours, bodyClass }) => {
      const host: Host = { said: [], state: kept };
      Object.assign(window, {
        host,
        acquireVsCodeApi: () => ({
          postMessage: (message: FromPanel) => host.said.push(message),
          getState: () => host.state,
          setState: (next: unknown) => {
            host.state = next;
          },
        }),
      });
      document.addEventListener("DOMContentLoaded", () => {
        const { style } = document.documentElement;
        for (const [name, value] of Object.entries(colours)) style.setProperty(`--vscode-${name}`, value);
        style.backgroundColor = "var(--vscode-sideBar-background)";
        document.body.className = bodyClass;
      });
    },
    { kept: state, ...themes[theme] },
  );
  await page.goto(writePage(file, language));
  await start.dispose();
  let lastSerial = 0;
  const send = (message: ToPanel): Promise<number> => {
    const isSection = message?.type === "lines" || message?.type === "trend" || message?.type === "people";
    const sent = isSection ? { ...message, serial: ++lastSerial } : message;
    return page.evaluate((data) => {
      const started = performance.now();
      window.dispatchEvent(new MessageEvent("message", { data }));
      document.body.getBoundingClientRect();
      return performance.now() - started;
    }, sent);
  };
  const heard = (): Promise<readonly FromPanel[]> => page.evaluate(() => host.said);
  await send({ type: "strings", language, strings: STRINGS });
  return {
    page,
    send,
    async show(view, { subject = SUBJECT, serial = ++lastSerial, version = 1, choosers = [], lines } = {}) {
      lastSerial = Math.max(lastSerial, serial);
      const document = { uri: URI, version };
      const shown = view.kind === "balance" ? { ...view, document } : view;
      const milliseconds = await send({ type: "show", serial, subject, choosers, view: shown });
      return milliseconds + (await send({ ...linesMessage(lines, version), subject }));
    },
    said: async () => (await heard()).filter((message) => message.type !== "shown"),
    has: async () => (await heard()).filter((message) => message.type === "shown"),
    state: () => page.evaluate(() => host.state),
  };
}

/** Writes the panel's page, and gives its address. */
function writePage(file: string, language: string): string {
  const address = (...parts: string[]): string => pathToFileURL(path.resolve(...parts)).href;
  const html = balancePageHtml({
    cspSource: "file:",
    script: address("dist/webview/panel.js"),
    styles: STYLE_SHEETS.map((name) => address("media/balance", name)),
    nonce: "test",
    language,
  });
  writeFileSync(file, html);
  return address(file);
}
