import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { atEnd, Unmet } from "./endings.mjs";
import { cache } from "./paths.mjs";
import { npm } from "./processes.mjs";
import { withProgress } from "./progress.mjs";

const marker = "complete";

/**
 * Installs something into `.cache/<name>` unless it is there. The work is done in a folder beside it that gets its
 * name only when all of it is there, so a run that was broken off leaves nothing that looks installed.
 * @param {string} name
 * @param {string} what for the person waiting
 * @param {(folder: string) => Promise<void>} install
 * @returns {Promise<string>} the installed folder
 */
export async function installOnce(name, what, install) {
  const target = path.join(cache, name);
  if (existsSync(path.join(target, marker))) return target;
  mkdirSync(cache, { recursive: true });
  removeAbandoned(name);
  const partial = `${target}.partial-${process.pid}`;
  mkdirSync(partial);
  const discard = atEnd(() => rmSync(partial, { recursive: true, force: true }));
  await withProgress(what, () => install(partial));
  writeFileSync(path.join(partial, marker), `${new Date().toISOString()}\n`);
  if (!existsSync(path.join(target, marker))) {
    rmSync(target, { recursive: true, force: true });
    renameSync(partial, target);
  }
  discard();
  return target;
}

/** @param {string} name */
function removeAbandoned(name) {
  const prefix = `${name}.partial-`;
  for (const entry of readdirSync(cache)) {
    if (entry.startsWith(prefix) && !isRunning(Number(entry.slice(prefix.length)))) {
      rmSync(path.join(cache, entry), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1", "--fetch-timeout=120000"];

/**
 * Runs an npm command that fetches packages, none of whose own scripts are run.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} what for the message if it fails
 * @returns {Promise<string>} what it printed
 * @throws {Unmet} if it fails, saying what is missing and what to do
 */
export async function fetchPackages(args, cwd, what) {
  const { code, output } = await npm([...args, "--ignore-scripts", ...quiet], { cwd });
  if (code === 0) return output;
  const offline =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/.test(output);
  throw new Unmet(
    offline
      ? `${what} is missing and the npm registry cannot be reached.\nConnect to the network and run the same command again: it is fetched once into .cache/ and works offline from then on.\nWithout it: \`npm start\` works where the \`code\` of a desktop VS Code is on PATH, \`npm run test:unit\` needs no editor.`
      : `${what} could not be installed. npm said:\n${output.trim()}`,
  );
}
