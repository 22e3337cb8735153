import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Unmet } from "./endings.mjs";
import { fetchPackages, installOnce } from "./install.mjs";
import { run } from "./processes.mjs";

/**
 * The two ends of the range of VS Code versions that are supported, as npm package `code-server` carries them: the
 * whole server and web workbench of VS Code lie under its `lib/vscode`.
 * @typedef {"newest" | "oldest"} ReleaseName
 * @typedef {{ vscode: string, codeServer: string, node: number }} Release `node`: the major version it runs on
 * @type {Readonly<Record<ReleaseName, Release>>}
 */
export const releases = {
  newest: { vscode: "1.139.1", codeServer: "4.139.1", node: 24 },
  oldest: { vscode: "1.100.3", codeServer: "4.100.3", node: 20 },
};

/**
 * Installs a release and the Node that it needs, if they aren't there.
 * @param {Release} release
 * @returns {Promise<{ folder: string, node: string }>} the server's folder, and the Node binary to run it with
 */
export async function provideRelease(release) {
  const node = await provideNode(release.node);
  const installed = await installOnce(
    `vscode-${release.vscode}`,
    `Installing VS Code ${release.vscode} into .cache/ (once, about 500 MB)`,
    (folder) => installServer(release, folder),
  );
  return { folder: path.join(installed, "lib", "vscode"), node };
}

/**
 * @param {Release} release
 * @param {string} folder
 */
async function installServer(release, folder) {
  const what = `VS Code ${release.vscode} (npm package code-server@${release.codeServer})`;
  const download = path.join(folder, "download");
  mkdirSync(download);
  const printed = await fetchPackages(["pack", `code-server@${release.codeServer}`], download, what);
  const archive = path.join(download, printed.trim().split("\n").at(-1) ?? "");
  const unpacked = await run("tar", ["-xzf", archive, "-C", folder, "--strip-components=1"]);
  if (unpacked.code !== 0) throw new Unmet(`${what} could not be unpacked:\n${unpacked.output}`);
  rmSync(download, { recursive: true });
  await fetchPackages(["install", "--omit=dev"], path.join(folder, "lib", "vscode"), what);
  await provideSearch(path.join(folder, "lib", "vscode", "node_modules", "@vscode"), what);
}

/**
 * Older releases leave the search program, without which no file can be found by name, to an install script that
 * downloads it. A package that carries the same program takes its place.
 * @param {string} modules
 * @param {string} what
 */
async function provideSearch(modules, what) {
  const expected = path.join(modules, "ripgrep");
  if (!existsSync(expected)) return;
  const download = path.join(modules, "download");
  mkdirSync(download);
  await fetchPackages(["install", "--prefix", download, "@vscode/ripgrep-universal@1.18.0"], download, what);
  const carried = path.join(download, "node_modules", "@vscode", "ripgrep-universal", "bin");
  mkdirSync(path.join(expected, "bin"));
  cpSync(path.join(carried, `${process.platform}-${process.arch}`, "rg"), path.join(expected, "bin", "rg"));
  rmSync(download, { recursive: true });
}

/**
 * @param {number} major
 * @returns {Promise<string>} a Node binary of that major version
 */
async function provideNode(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const name = nodePackage();
  const folder = await installOnce(`node-${major}`, `Installing Node ${major} into .cache/ (once)`, (folder) =>
    fetchPackages(
      ["install", "--prefix", folder, `${name}@${major}`],
      folder,
      `Node ${major} (npm package ${name})`,
    ).then(() => undefined),
  );
  return path.join(folder, "node_modules", name, "bin", "node");
}

/** The npm package that carries the Node binary for this machine. */
function nodePackage() {
  const prefix = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  return `${prefix}-${process.platform}-${process.arch}`;
}
