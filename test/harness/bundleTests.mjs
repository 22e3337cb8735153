import { readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";

export const editorTests = path.join(root, "test", "editor", "suite");
/** Those of a workspace of several folders. */
export const folderTests = path.join(root, "test", "editor", "folders");

/**
 * Bundles the suite that runs inside an extension host: one self-contained file, which exports `run`.
 * @param {object} options
 * @param {"node" | "web"} options.host
 * @param {string} [options.grep] only tests whose full name matches
 * @param {string} [options.suite] folder of the `.test.ts` files
 * @returns {Promise<string>} the file
 */
export async function bundleSuite({ host, grep = "", suite = editorTests }) {
  const outfile = path.join(root, "dist", "test", "editor", `suite.${host}.js`);
  const files = readdirSync(suite).filter((name) => name.endsWith(".test.ts"));
  const imports = files.map((name) => `() => import(${JSON.stringify(path.join(suite, name))})`);
  // Assigned, not exported: mocha's build for browsers puts itself in the place of the exports of whatever it is in.
  const contents = `import { runSuite } from "./runner.ts"; module.exports = { run: () => runSuite([${imports}]) };`;
  await build({
    stdin: { contents, resolveDir: editorTests, loader: "ts" },
    outfile,
    bundle: true,
    format: "cjs",
    platform: host === "web" ? "browser" : "node",
    target: "es2022",
    external: ["vscode"],
    define: { "process.env.EVENKEEL_HOST": JSON.stringify(host), "process.env.EVENKEEL_GREP": JSON.stringify(grep) },
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}
