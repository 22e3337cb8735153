import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Unmet } from "./endings.mjs";
import { run, startGroup, temporaryFolder } from "./processes.mjs";
import { provideRelease } from "./releases.mjs";

/**
 * A VS Code server that listens on this machine only.
 * @typedef {object} Server
 * @property {number} port
 * @property {string} data the server's data folder: settings and logs
 * @property {(workspace: string, payload?: readonly [string, string][]) => string} url the workbench with a folder open,
 *   or with the folders that a `.code-workspace` file names
 * @property {(file: string) => string} remote how the workbench names a file of this machine
 * @property {() => void} stop
 * @property {Promise<void>} ended
 */

/** A workbench without what distracts from the notes: no welcome page, no chat, no update checks, no telemetry. */
export const calmSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

/**
 * Starts a release on a free port and waits until it listens.
 * @param {object} options
 * @param {import("./releases.mjs").Release} options.release
 * @param {Record<string, unknown>} [options.settings] on top of `calmSettings`
 * @param {string} [options.language] of the display, as a tag such as `ja`: VS Code's own words stay English
 * @param {string} [options.extensions] folder of installed extensions; an empty one if left out
 * @param {string} [options.token] asked of every client. Left out, the server is for tests: anyone on this machine may
 *   connect and a page may load an extension under development
 * @returns {Promise<Server>}
 */
export async function startServer({ release, settings = {}, language, extensions, token }) {
  const { folder, node } = await provideRelease(release);
  const data = temporaryFolder("server");
  const user = path.join(data, "data", "User");
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, "settings.json"), JSON.stringify({ ...calmSettings, ...settings }, undefined, 2));
  const args = [
    ...["out/server-main.js", "--host", "127.0.0.1", "--port", "0", "--accept-server-license-terms"],
    ...["--server-data-dir", data, "--extensions-dir", extensions ?? path.join(data, "extensions")],
    ...(language ? ["--locale", displayLanguage(path.join(data, "data"), language)] : []),
    ...["--telemetry-level", "off", "--disable-workspace-trust"],
    ...(token ? ["--connection-token", token] : ["--without-connection-token", "--enable-smoke-test-driver"]),
  ];
  const { child, stop } = startGroup(node, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.on("close", () => resolve()));
  const port = await listeningPort(child);
  const origin = `127.0.0.1:${port}`;
  return {
    port,
    data,
    stop,
    ended,
    remote: (file) => `vscode-remote://${origin}${file}`,
    url: (workspace, payload = []) => {
      const kind = workspace.endsWith(".code-workspace") ? "workspace" : "folder";
      const query = new URLSearchParams({ ...(token ? { tkn: token } : {}), [kind]: workspace });
      if (payload.length > 0) query.set("payload", JSON.stringify(payload));
      return `http://${origin}/?${query}`;
    },
  };
}

/**
 * Makes VS Code believe that a language pack is installed, one that translates nothing.
 * @param {string} data the folder of its user data
 * @param {string} language
 */
function displayLanguage(data, language) {
  const translations = path.join(data, "nothing.i18n.json");
  const extensions = [{ extensionIdentifier: { id: "evenkeel-harness.language" }, version: "0.0.1" }];
  const pack = { hash: language, label: language, extensions, translations: { vscode: translations } };
  writeFileSync(translations, JSON.stringify({ contents: {} }));
  writeFileSync(path.join(data, "languagepacks.json"), JSON.stringify({ [language]: pack }));
  return language;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
function listeningPort(child) {
  return new Promise((resolve, reject) => {
    let printed = "";
    const timer = setTimeout(() => fail("did not start within a minute"), 60_000);
    /** @param {string} why */
    const fail = (why) => {
      clearTimeout(timer);
      reject(new Unmet(`The VS Code server ${why}. It said:\n${printed.trim()}`));
    };
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      if (printed.length > 100_000) return;
      printed += chunk;
      const ready = /Extension host agent listening on (\d+)/.exec(printed);
      if (!ready) return;
      clearTimeout(timer);
      resolve(Number(ready[1]));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", (error) => fail(`could not be run: ${error.message}`));
    child.on("exit", (code) => fail(`ended with code ${code}`));
  });
}

/**
 * Installs a packaged extension into a folder of extensions, as a user would.
 * @param {import("./releases.mjs").Release} release
 * @param {string} vsix
 * @param {string} extensions
 */
export async function installVsix(release, vsix, extensions) {
  const { folder, node } = await provideRelease(release);
  const args = ["out/server-main.js", "--install-extension", vsix, "--extensions-dir", extensions];
  const data = ["--server-data-dir", temporaryFolder("install"), "--accept-server-license-terms"];
  const { code, output } = await run(node, [...args, ...data], { cwd: folder, timeout: 120_000 });
  if (code !== 0 || !/successfully installed/.test(output))
    throw new Unmet(`${vsix} could not be installed:\n${output}`);
}
