import { mkdirSync } from "node:fs";
import path from "node:path";
import { Unmet } from "./endings.mjs";
import { artifacts, root } from "./paths.mjs";
import { npm, run } from "./processes.mjs";
import { withProgress } from "./progress.mjs";

/** Builds the extension for development. */
export async function build() {
  const { code, output } = await run(process.execPath, ["esbuild.js"], { cwd: root });
  if (code !== 0) throw new Unmet(`The build failed:\n${output}`);
}

/**
 * Builds the extension for users and packs it.
 * @returns {Promise<string>} the `.vsix`
 */
export async function packageExtension() {
  mkdirSync(artifacts, { recursive: true });
  const vsix = path.join(artifacts, "evenkeel.vsix");
  const { code, output } = await withProgress("Building and packing the extension", () =>
    npm(["run", "package", "--", "--out", vsix], { cwd: root }),
  );
  if (code !== 0) throw new Unmet(`The extension could not be packed:\n${output}`);
  return vsix;
}
