// Measures the extension in a real VS Code, in a workspace as large as any: how long it takes to start, each key stroke
// in a long note, and the index of all notes.
//
//   npm run bench:editor [-- --notes 10000 --others 200000 --grep WORDS]

import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleSuite } from "../harness/bundleTests.mjs";
import { runSuite } from "../harness/embeddedRun.mjs";
import { runProgram, Unmet } from "../harness/endings.mjs";
import { root } from "../harness/paths.mjs";
import { run, temporaryFolder } from "../harness/processes.mjs";
import { withProgress } from "../harness/progress.mjs";
import { releases } from "../harness/releases.mjs";
import { startServer } from "../harness/server.mjs";
import { makeBigWorkspace } from "./bigWorkspace.mjs";
import { timeViews } from "./viewsBench.mjs";

const { values } = parseArgs({
  options: {
    notes: { type: "string", default: "10000" },
    others: { type: "string", default: "200000" },
    grep: { type: "string" },
  },
});

/** In milliseconds. */
const PATIENCE = 1_800_000;
/** So few notes take no time: what their views take is VS Code's own. */
const FEW = 96;

runProgram(async () => {
  const { code, output } = await run(process.execPath, ["esbuild.js", "--production"], { cwd: root });
  if (code !== 0) throw new Unmet(`The build failed:\n${output}`);
  const workspace = path.join(temporaryFolder("big"), "notes");
  await withProgress("Writing a big workspace", () =>
    makeBigWorkspace(workspace, { notes: Number(values.notes), others: Number(values.others) }),
  );
  const server = await startServer({ release: releases.newest });
  try {
    const extension = /** @type {const} */ (["extensionDevelopmentPath", server.remote(timedExtension())]);
    const suite = await bundleSuite({
      host: "node",
      grep: values.grep,
      suite: path.join(root, "test", "bench", "editor", "suite"),
    });
    const url = server.url(workspace, [[...extension], ["extensionTestsPath", server.remote(suite)]]);
    const passed = await runSuite(url, "bench", PATIENCE);
    const small = path.join(temporaryFolder("small"), "notes");
    await makeBigWorkspace(small, { notes: FEW, others: 0 });
    for (const [folder, notes] of /** @type {const} */ ([
      [small, FEW],
      [workspace, values.notes],
    ])) {
      await timeViews(`${notes} notes`, server.url(folder, [[...extension]]));
    }
    return passed ? 0 : 1;
  } finally {
    server.stop();
  }
});

/** The extension as it is built, with a start of its own that counts time. */
function timedExtension() {
  const folder = path.join(temporaryFolder("timed"), "evenkeel");
  mkdirSync(folder);
  for (const name of ["dist", "media", "package.nls.json"]) symlinkSync(path.join(root, name), path.join(folder, name));
  cpSync(path.join(root, "test/bench/editor/timedExtension.js"), path.join(folder, "timedExtension.js"));
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ ...manifest, main: "./timedExtension.js" }));
  return folder;
}
