import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { atEnd } from "./endings.mjs";

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number }} RunOptions `timeout` in ms */

/**
 * Starts a program in a process group of its own, which is killed as a whole when the harness ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: true });
  const stop = atEnd(() => {
    try {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    } catch {
      // The whole group is gone already.
    }
  });
  return { child, stop };
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options] `show` lets the program write to the terminal; nothing is captured then
 * @returns {Promise<{ code: number, output: string }>} code 127 if there is no such program, 124 after the timeout
 */
export function run(command, args, { cwd, env, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? "inherit" : "pipe";
    const { child, stop } = startGroup(command, args, { cwd, env: { ...process.env, ...env }, stdio });
    let output = "";
    let timedOut = false;
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true;
          stop();
        }, timeout)
      : undefined;
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      stop();
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += error.message;
      finish(127);
    });
    child.on("close", (code) => finish(timedOut ? 124 : (code ?? 1)));
  });
}

/**
 * Runs npm, the same one that runs the harness where there is one.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli && /npm-cli\.c?js$/.test(cli) ? run(process.execPath, [cli, ...args], options) : run("npm", args, options);
}

/**
 * A new empty folder outside the repository, removed at the end.
 * @param {string} purpose becomes part of its name
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `evenkeel-${purpose}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

/**
 * @param {string} name of a program
 * @returns {string | undefined} its absolute path, if it is on PATH and may be run
 */
export function findOnPath(name) {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here: the next folder may have it.
    }
  }
  return undefined;
}
