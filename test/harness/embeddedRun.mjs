import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import { bundleSuite, editorTests, folderTests } from "./bundleTests.mjs";
import { launchChromium } from "./chromium.mjs";
import { bystander, root, testNotes } from "./paths.mjs";
import { run, temporaryFolder } from "./processes.mjs";
import { releases } from "./releases.mjs";
import { installVsix, startServer } from "./server.mjs";
import { Workbench } from "./workbench.mjs";

/**
 * One way of running the editor tests in a served VS Code.
 * @typedef {object} EmbeddedRun
 * @property {"node" | "web"} host
 * @property {import("./releases.mjs").ReleaseName} version
 * @property {string} [vsix] installed and tested in place of the working tree
 * @property {boolean} journeys whether to run what a person does as well
 * @property {string} [grep]
 */

/** In milliseconds. */
const SUITE_PATIENCE = 480_000;

/** Begins every line that the suite prints; see test/editor/suite/runner.ts. */
const SUITE_MARK = "evenkeel-suite:";

/**
 * @param {EmbeddedRun} options
 * @returns {Promise<boolean>} whether all passed
 */
export async function runEmbedded({ host, version, vsix, journeys, grep }) {
  const release = releases[version];
  const extensions = temporaryFolder("extensions");
  if (vsix) await installVsix(release, vsix, extensions);
  // The extension says that it would rather run beside the files; this is how a user sends it to the web worker.
  const settings = host === "web" ? { "remote.extensionKind": { "evenkeel.evenkeel": ["web"] } } : {};
  const server = await startServer({ release, extensions, settings });
  // VS Code runs tests only beside an extension under development; a packaged one needs another for that.
  /** @type {(server: import("./server.mjs").Server) => [string, string][]} */
  const payloadOf = ({ remote }) => [["extensionDevelopmentPath", remote(vsix ? bystander : root)]];
  const payload = payloadOf(server);
  let passed = true;
  const name = `${host}-${version}${vsix ? "-packaged" : ""}`;
  try {
    for (const { suite, workspace } of SUITES) {
      const bundle = server.remote(await bundleSuite({ host, grep, suite }));
      const url = server.url(workspace(), [...payload, ["extensionTestsPath", bundle]]);
      passed = (await runSuite(url, `${name}-${path.basename(suite)}`)) && passed;
    }
    if (!journeys) return passed;
    passed = (await runJourneys("journeys", server.url(copyOfNotes(), payload), name, grep)) && passed;
  } finally {
    server.stop();
  }
  // The words of a language reach both hosts the same way.
  if (host === "web") return passed;
  const other = await startServer({ release, extensions, language: "ja" });
  try {
    const url = other.url(copyOfNotes(), payloadOf(other));
    return (await runJourneys("japanese", url, `${name}-japanese`, grep)) && passed;
  } finally {
    other.stop();
  }
}

function copyOfNotes() {
  const folder = path.join(temporaryFolder("notes"), "notes");
  cpSync(testNotes, folder, { recursive: true });
  return folder;
}

/** A workspace of two folders: a copy of the notes, and one that the tests fill. */
function twoFolders() {
  const notes = copyOfNotes();
  const others = path.join(path.dirname(notes), "others");
  mkdirSync(others);
  const file = `${notes}.code-workspace`;
  writeFileSync(file, JSON.stringify({ folders: [{ path: "notes" }, { path: "others" }] }));
  return file;
}

/** Folders of tests, and what is open in the workbench that runs them. */
const SUITES = [
  { suite: editorTests, workspace: copyOfNotes },
  { suite: folderTests, workspace: twoFolders },
];

/**
 * Opens the workbench, which runs the suite in its extension host, and passes on what that prints.
 * @param {string} url
 * @param {string} name
 * @param {number} [patience]
 */
export async function runSuite(url, name, patience = SUITE_PATIENCE) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const workbench = new Workbench(page);
    /** @type {Promise<number>} */
    const finished = new Promise((resolve) => {
      const timer = setTimeout(() => {
        console.log(`  the suite did not end within ${patience / 1000} s`);
        resolve(1);
      }, patience);
      page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => {
        clearTimeout(timer);
        resolve(code);
      });
    });
    await page.exposeFunction("codeAutomationLog", (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      // Everything that any part of VS Code logs comes here; the suite's own lines are marked.
      const line = format(...args);
      if (line.startsWith(SUITE_MARK)) console.log(line.slice(SUITE_MARK.length));
    });
    await page.goto(url);
    const code = await finished;
    await workbench.screenshot(name);
    for (const error of workbench.errors) console.log(`  error in the log: ${error}`);
    return code === 0 && workbench.errors.length === 0;
  } finally {
    await browser.close();
  }
}

/**
 * @param {"journeys" | "japanese"} which folder of tests
 * @param {string} url
 * @param {string} name
 * @param {string} [grep]
 */
async function runJourneys(which, url, name, grep) {
  const mocha = path.join(root, "node_modules", "mocha", "bin", "mocha.js");
  const folder = path.join(root, "test", "editor", which);
  const files = readdirSync(folder).filter((file) => file.endsWith(".test.mjs"));
  const args = [mocha, "--no-config", "--timeout", "180000", ...(grep ? ["--grep", grep] : [])];
  const env = { EVENKEEL_URL: url, EVENKEEL_RUN: name };
  const { code } = await run(process.execPath, [...args, ...files.map((file) => path.join(folder, file))], {
    env,
    show: true,
  });
  return code === 0;
}
