import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import { Unmet } from "./endings.mjs";
import { findOnPath, run } from "./processes.mjs";
import { withProgress } from "./progress.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
];

/**
 * Starts a Chromium without a window: the one that `CHROMIUM_PATH` names, else one found on the machine, else one
 * downloaded by Playwright, else, as root on Debian and its kin, one installed with apt.
 */
export async function launchChromium() {
  return chromium.launch({ executablePath: await provideChromium(), args: flags });
}

async function provideChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await works(named)) return named;
    throw new Unmet(`CHROMIUM_PATH names ${named}, which is not a browser that runs here.`);
  }
  return (await found()) ?? (await downloaded()) ?? (await installed()) ?? missing();
}

async function found() {
  const onPath = names.map(findOnPath).filter((file) => file !== undefined);
  for (const candidate of [chromium.executablePath(), ...onPath, ...applications]) {
    if (await works(candidate)) return candidate;
  }
  return undefined;
}

/** @param {string} file */
async function works(file) {
  return existsSync(file) && (await run(file, ["--version"], { timeout: 20_000 })).code === 0;
}

async function downloaded() {
  const library = path.dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  const args = [path.join(library, "cli.js"), "install", "chromium", "--no-shell"];
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" };
  await withProgress("Downloading Chromium for the editor tests (once)", () =>
    run(process.execPath, args, { env, timeout: 300_000 }),
  );
  return found();
}

async function installed() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const lock = ["-o", "DPkg::Lock::Timeout=120"];
  await withProgress("Installing Chromium with apt-get (once)", async () => {
    await run("apt-get", [...lock, "update", "-q"], { env });
    const packages = ["chromium", "fonts-dejavu-core"];
    await run("apt-get", [...lock, "install", "-q", "-y", "--no-install-recommends", ...packages], { env });
  });
  return found();
}

/** @returns {never} */
function missing() {
  throw new Unmet(
    [
      "The editor tests need a Chromium, and none could be found, downloaded or installed.",
      "Install one (on Debian and Ubuntu, as root: apt-get install chromium), or set CHROMIUM_PATH to one.",
      "All the other tests run without it: npm run test:unit",
    ].join("\n"),
  );
}
