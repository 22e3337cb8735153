import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { atEnd } from "./endings.mjs";
import { findOnPath, run, startGroup, temporaryFolder } from "./processes.mjs";
import { calmSettings } from "./server.mjs";

/** Whether a window can be opened here at all. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** VS Code refuses to run as root unless told where to keep its data and to leave out the sandbox. */
export const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/**
 * The `code` on PATH, if it opens a window on this machine and is new enough: inside a remote or web VS Code `code`
 * talks to the window that is open already, which cannot load an extension under development.
 */
export async function findDesktop() {
  const code = findOnPath("code");
  if (!code || !hasDisplay() || process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const { code: exitCode, output } = await run(
    code,
    ["--version", ...rootFlags, "--user-data-dir", temporaryFolder("version")],
    { timeout: 20_000 },
  );
  const [major = 0, minor = 0] = output.split(".").map(Number);
  return exitCode === 0 && (major > 1 || (major === 1 && minor >= 100)) ? code : undefined;
}

/**
 * Opens a new window with extensions under development in a throw-away profile, and waits until it is closed.
 * @param {string} code the program
 * @param {object} options
 * @param {readonly string[]} options.extensions folders of the extensions
 * @param {string} options.folder to open
 * @param {string} options.file to show
 */
export async function openDesktop(code, { extensions, folder, file }) {
  const data = temporaryFolder("profile");
  const user = path.join(data, "User");
  mkdirSync(user);
  writeFileSync(path.join(user, "settings.json"), JSON.stringify(calmSettings, undefined, 2));
  const args = [
    ...["--new-window", "--wait", "--user-data-dir", data, "--extensions-dir", path.join(data, "extensions")],
    ...["--disable-workspace-trust", "--skip-welcome", "--skip-release-notes", "--disable-telemetry", ...rootFlags],
    ...extensions.map((extension) => `--extensionDevelopmentPath=${extension}`),
    ...[folder, file],
  ];
  const { child } = startGroup(code, args, { stdio: "ignore" });
  atEnd(() => closeWindow(data));
  await new Promise((resolve) => child.on("close", resolve));
}

/**
 * The window is no child of `code`, but it notes its process in its profile.
 * @param {string} data
 */
function closeWindow(data) {
  try {
    process.kill(Number(readFileSync(path.join(data, "code.lock"), "utf8")), "SIGTERM");
  } catch {
    // It is closed already.
  }
}
