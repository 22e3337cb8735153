// Opens a real VS Code on a copy of the sample notes, with the extension on and the balance panel visible.
// `code` on PATH opens in a throw-away profile; without it, or with `--browser`, VS Code is served to the browser.

import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, existsSync } from "node:fs";
import path from "node:path";
import { findDesktop, openDesktop } from "./desktop.mjs";
import { runProgram, Unmet } from "./endings.mjs";
import { build, packageExtension } from "./package.mjs";
import { opener, root, sample } from "./paths.mjs";
import { temporaryFolder } from "./processes.mjs";
import { releases } from "./releases.mjs";
import { installVsix, startServer } from "./server.mjs";
import { showcaseNote } from "./showcase.mjs";

runProgram(async () => {
  if (!existsSync(sample)) throw new Unmet(`There are no sample notes in ${sample}.`);
  const folder = path.join(temporaryFolder("start"), "notes");
  cpSync(sample, folder, { recursive: true });

  const code = process.argv.includes("--browser") ? undefined : await findDesktop();
  if (code) {
    await build();
    const file = showcaseNote(folder);
    console.log(`Opening ${code} on a copy of the sample notes. Close the window or press Ctrl-C to end.`);
    await openDesktop(code, { extensions: [root, opener], folder, file });
    return;
  }

  const release = releases.newest;
  const extensions = await installedExtensions(release);
  const file = showcaseNote(folder);
  const server = await startServer({ release, extensions, token: randomUUID() });
  const url = server.url(folder, [["openFile", server.remote(file)]]);
  console.log(
    `\nVS Code ${release.vscode} is open on a copy of the sample notes at\n\n  ${url}\n\nPress Ctrl-C to end.`,
  );
  openInBrowser(url);
  await server.ended;
  throw new Unmet("The VS Code server ended by itself.");
});

/** @param {import("./releases.mjs").Release} release */
async function installedExtensions(release) {
  const extensions = temporaryFolder("extensions");
  const vsix = await packageExtension();
  // A folder that lies there before the first start is taken for an installed extension.
  cpSync(opener, path.join(extensions, "evenkeel-harness.opener-0.0.1"), { recursive: true });
  await installVsix(release, vsix, extensions);
  return extensions;
}

/** @param {string} url */
function openInBrowser(url) {
  // The browser outlives this program. Where there is none, the address on the terminal has to do.
  const opening = spawn(process.platform === "darwin" ? "open" : "xdg-open", [url], {
    detached: true,
    stdio: "ignore",
  });
  opening.on("error", () => {});
  opening.unref();
}
