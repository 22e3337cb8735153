// Runs the editor tests in a real VS Code: the same suite in both extension hosts, in the oldest supported version, and
// in the packaged extension. VS Code in the browser is always the newest, so the web host is tested in that alone.
//
//   npm run test:editor [-- --host node|web|desktop --version newest|oldest --vsix --grep WORDS]

import { parseArgs } from "node:util";
import { findTestDesktop, runDesktop } from "./desktopRun.mjs";
import { runEmbedded } from "./embeddedRun.mjs";
import { runProgram, Unmet } from "./endings.mjs";
import { build, packageExtension } from "./package.mjs";

/**
 * @typedef {"node" | "web" | "desktop"} Host
 * @typedef {{ host: Host, version: import("./releases.mjs").ReleaseName, packaged: boolean, journeys: boolean }} Run
 * @type {readonly Run[]}
 */
const RUNS = [
  { host: "node", version: "newest", packaged: true, journeys: true },
  { host: "web", version: "newest", packaged: false, journeys: true },
  { host: "node", version: "oldest", packaged: false, journeys: false },
  { host: "desktop", version: "newest", packaged: false, journeys: false },
];

const { values } = parseArgs({
  options: {
    host: { type: "string" },
    version: { type: "string" },
    vsix: { type: "boolean" },
    grep: { type: "string" },
  },
});

runProgram(async () => {
  const asked = chosen();
  if (asked.length === 0) throw new Unmet("No such run. Hosts: node, web, desktop. Versions: newest, oldest.");
  const desktop = asked.some(({ host }) => host === "desktop") ? await findTestDesktop() : undefined;
  const runs = asked.filter(({ host }) => host !== "desktop" || desktop || values.host === "desktop");
  // One build serves all runs: what is packed is what the others load from the working tree.
  const vsix = runs.some(({ packaged }) => packaged) ? await packageExtension() : undefined;
  if (!vsix) await build();

  /** @type {{ name: string, passed: boolean, seconds: number }[]} */
  const results = [];
  for (const { host, version, packaged, journeys } of runs) {
    const name = `${host} host, ${version} VS Code${packaged ? ", packaged extension" : ""}`;
    console.log(`\n— ${name} —`);
    const started = Date.now();
    const passed =
      host === "desktop"
        ? await runDesktop(desktop, values.grep)
        : await runEmbedded({ host, version, vsix: packaged ? vsix : undefined, journeys, grep: values.grep });
    results.push({ name, passed, seconds: Math.round((Date.now() - started) / 1000) });
  }
  console.log("");
  for (const { name, passed, seconds } of results)
    console.log(`${passed ? "passed" : "FAILED"}  ${name} (${seconds} s)`);
  return results.every(({ passed }) => passed) ? 0 : 1;
});

/** The runs that the command line asks for; `--vsix` asks for the packaged extension wherever it is not said. */
function chosen() {
  const { host, version, vsix } = values;
  const asked = RUNS.filter((run) => (!host || run.host === host) && (!version || run.version === version));
  return host || version
    ? asked.map((run) => ({ ...run, packaged: vsix ?? false }))
    : asked.filter((run) => !vsix || run.packaged);
}
