import { cpSync } from "node:fs";
import path from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { bundleSuite } from "./bundleTests.mjs";
import { hasDisplay, rootFlags } from "./desktop.mjs";
import { Unmet } from "./endings.mjs";
import { cache, root, testNotes } from "./paths.mjs";
import { temporaryFolder } from "./processes.mjs";

/** Where desktop builds of VS Code come from; asked first, so that being offline costs seconds and no retries. */
const UPDATE_SERVER = "https://update.code.visualstudio.com/api/releases/stable";

/**
 * A desktop VS Code for tests: the one that `VSCODE_PATH` names, else a downloaded one where that is possible.
 * @returns {Promise<string | undefined>} its executable
 */
export async function findTestDesktop() {
  if (process.env.VSCODE_PATH) return process.env.VSCODE_PATH;
  if (!hasDisplay()) return undefined;
  try {
    const answer = await fetch(UPDATE_SERVER, { method: "HEAD", signal: AbortSignal.timeout(4000) });
    if (!answer.ok) return undefined;
  } catch {
    return undefined;
  }
  return downloadAndUnzipVSCode({ version: "stable", cachePath: path.join(cache, "desktop") });
}

/**
 * Runs the suite in a desktop VS Code.
 * @param {string | undefined} vscodeExecutablePath
 * @param {string} [grep]
 * @returns {Promise<boolean>} whether all passed
 */
export async function runDesktop(vscodeExecutablePath, grep) {
  if (!vscodeExecutablePath) throw new Unmet("There is no desktop VS Code: set VSCODE_PATH to one.");
  const folder = path.join(temporaryFolder("notes"), "notes");
  cpSync(testNotes, folder, { recursive: true });
  const profile = temporaryFolder("profile");
  const throwAway = ["--user-data-dir", profile, "--extensions-dir", path.join(profile, "extensions")];
  try {
    const code = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite({ host: "node", grep }),
      launchArgs: [folder, ...throwAway, "--disable-workspace-trust", "--skip-welcome", ...rootFlags],
    });
    return code === 0;
  } catch (error) {
    console.error(error);
    return false;
  }
}
