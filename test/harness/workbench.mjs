import { mkdirSync } from "node:fs";
import path from "node:path";
import { artifacts } from "./paths.mjs";

/** Errors that an extension host reports, or that name the extension. */
const ours = /\[Extension Host\]|evenkeel\.evenkeel/;

/** Lines that this server prints whatever is loaded: its own native add-ons are not built and it has no gallery. */
const serverNoise = /Could not locate the bindings file|native-watchdog|build\/Release\/|spdlog|node-pty|sqlite3/;

/** Milliseconds for anything to appear: a busy machine takes its time, and a passing test does not use it up. */
const PATIENCE = 60_000;

/**
 * One page with a VS Code workbench in it, used as a person uses it: by keyboard, by click, by reading the screen.
 */
export class Workbench {
  /** Errors that an extension host or the page reported about an extension, in order. @type {string[]} */
  errors = [];

  /** @param {import("playwright-core").Page} page */
  constructor(page) {
    this.page = page;
    page.on("console", (message) => {
      const text = message.text();
      if (message.type() === "error" && ours.test(text) && !serverNoise.test(text)) this.errors.push(text);
    });
  }

  /**
   * Opens the workbench and waits until its status bar is there, so that commands can be given.
   * @param {import("playwright-core").Browser} browser
   * @param {string} url
   * @param {{ width: number, height: number }} [viewport]
   */
  static async open(browser, url, viewport = { width: 1400, height: 900 }) {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(PATIENCE);
    const workbench = new Workbench(page);
    await page.goto(url);
    await page.locator(".monaco-workbench .statusbar-item").first().waitFor();
    return workbench;
  }

  /**
   * Runs a command from the palette.
   * @param {string} title with its category: "Evenkeel: Show Balance"
   */
  async command(title) {
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
    await this.offered(row, `>${title}`);
    await this.page.keyboard.press("Enter");
  }

  /**
   * Opens a file by (a part of) its path. Again where a view that was just shown has taken the focus from the list.
   * @param {string} name
   */
  async openFile(name) {
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: path.basename(name) }).first();
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      await this.offered(row, name);
      await this.page.keyboard.press("Enter");
      try {
        await this.tab(name).waitFor({ timeout: 10_000 });
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /**
   * Types into quick open until it offers something: while the workbench is starting, the key that opens it can be
   * lost, and what it lists does not follow the extensions that come in. A view that was just shown may take the
   * focus from it, which closes it.
   * @param {import("playwright-core").Locator} row
   * @param {string} text
   */
  async offered(row, text) {
    const input = this.page.locator(".quick-input-widget input[type=text]").first();
    const nothing = this.page.locator(".quick-input-list .monaco-list-row", { hasText: "No matching" });
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      await this.page.keyboard.press("F1");
      const typed = await input.fill(text, { timeout: 1000 }).then(
        () => true,
        () => false,
      );
      if (!typed) continue;
      const answered = row.or(nothing).first().waitFor({ timeout: 5000 });
      await Promise.race([answered, input.waitFor({ state: "hidden" })]).catch(() => {});
      if (await row.isVisible()) return;
      await this.page.keyboard.press("Escape");
    }
    throw new Error(`quick open does not offer “${text}”`);
  }

  /**
   * Answers the question that is asked: types, and takes what is offered first then.
   * @param {string} text
   */
  async answer(text) {
    const input = this.page.locator(".quick-input-widget input[type=text]").first();
    await input.waitFor();
    await input.fill(text);
    const offered = this.page.locator(".quick-input-list .monaco-list-row", { hasText: text });
    const free = this.page.locator(".quick-input-widget .quick-input-message:visible");
    await offered.or(free).first().waitFor();
    const question = await this.page.evaluate(questionBeside, null);
    await input.press("Enter");
    // A question that is answered stays for a moment, and would take the answer to the next.
    await this.page.waitForFunction(questionBeside, question?.text ?? null);
  }

  /**
   * Puts the cursor at the end of the note in front and types.
   * @param {string} text
   */
  async typeAtEnd(text) {
    await this.page.locator(".editor-instance .view-lines").first().click();
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.insertText(text);
  }

  /** Closes all editors and drops what was not saved. */
  async closeEditors() {
    const tabs = this.page.locator(".tab");
    for (let open = await tabs.count(); open > 0; open = await tabs.count()) {
      // To close what was not saved would ask what to do with it.
      const isSaved = (await this.page.locator(".tab.dirty").count()) === 0;
      await this.command(isSaved ? "View: Close All Editors" : "View: Revert and Close Editor");
      await tabs.nth(isSaved ? 0 : open - 1).waitFor({ state: "detached" });
    }
  }

  /** @param {string} name of a file whose tab is in front */
  tab(name) {
    return this.page.locator(".tab.active", { hasText: path.basename(name) });
  }

  /**
   * A line of the note in front, as drawn.
   * @param {string} text
   */
  editorLine(text) {
    return this.page.locator(".editor-instance .view-line", { hasText: text }).first();
  }

  /** The marks beside the lines of the note in front. */
  get gutterMarks() {
    return this.page.locator(".editor-instance .glyph-margin-widgets .cgmr[class*='ced-']");
  }

  /** @param {string | RegExp} text */
  statusBar(text) {
    return this.page.locator(".statusbar-item", { hasText: text });
  }

  /** The content of Evenkeel's sidebar view: a document in a frame in a frame. */
  get panel() {
    return this.page
      .frameLocator("iframe.webview[src*='extensionId=evenkeel.evenkeel']")
      .frameLocator("iframe#active-frame");
  }

  /**
   * Waits until the status bar says that the cursor is on a line.
   * @param {number} line one-based
   */
  async cursorOn(line) {
    await this.page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line},` }).waitFor();
  }

  /** @param {string} name of the picture under .artifacts/ */
  async screenshot(name) {
    mkdirSync(artifacts, { recursive: true });
    await this.page.screenshot({ path: path.join(artifacts, `${name}.png`) });
  }
}

/**
 * In the page: the question that is asked, of empty text where none is; null where it is the one that is given.
 * @param {string | null} given
 * @returns {{ text: string } | null}
 */
function questionBeside(given) {
  const widget = /** @type {HTMLElement | null} */ (document.querySelector(".quick-input-widget"));
  const placeholder = widget?.querySelector("input[type=text]")?.getAttribute("placeholder");
  const message = widget?.querySelector(".quick-input-message")?.textContent;
  const text = widget?.checkVisibility() ? `${placeholder} ${message}` : "";
  return text === given ? null : { text };
}
