// Stands in the place of the extension's bundle: loads it, and counts how long it takes to start and how long each of
// its listeners and timers keeps the extension host busy.
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { compileFunction } = require("node:vm");

/** Milliseconds since the last look, of all listeners and of all timers, by the thread's own clock. */
const busy = { listeners: 0, timers: 0, longestTimer: 0 };

/**
 * Milliseconds for which this thread has worked: what else the machine does, does not count. Newer than the types.
 * @type {{ threadCpuUsage(): NodeJS.CpuUsage }}
 */
const thread = /** @type {any} */ (process);
function worked() {
  const { user, system } = thread.threadCpuUsage();
  return (user + system) / 1000;
}

/** @param {() => unknown} work */
function timed(work, /** @type {(took: number) => void} */ add) {
  const start = worked();
  try {
    return work();
  } finally {
    add(worked() - start);
  }
}

const addListener = (/** @type {number} */ took) => {
  busy.listeners += took;
};
const addTimer = (/** @type {number} */ took) => {
  busy.timers += took;
  busy.longestTimer = Math.max(busy.longestTimer, took);
};

/** A part of the editor's interface whose events count the time of their listeners. @param {any} part */
function counted(part) {
  const copy = {};
  for (const name of Object.getOwnPropertyNames(part)) {
    const get = () => {
      const value = part[name];
      if (!/^onDid/.test(name)) return typeof value === "function" ? value.bind(part) : value;
      return (/** @type {(event: unknown) => unknown} */ listener) =>
        value.call(part, (/** @type {unknown} */ event) => timed(() => listener(event), addListener));
    };
    Object.defineProperty(copy, name, { get, enumerable: true });
  }
  return copy;
}

const vscode = require("vscode");
const counting = { ...vscode, workspace: counted(vscode.workspace), window: counted(vscode.window) };
const requireCounting = (/** @type {string} */ name) => (name === "vscode" ? counting : require(name));
const setCountedTimeout = (/** @type {() => void} */ work, /** @type {number} */ delay) =>
  setTimeout(() => timed(work, addTimer), delay);

exports.activate = (/** @type {import("vscode").ExtensionContext} */ context) => {
  // For what looks on from outside: test/bench/viewsBench.mjs.
  console.log(`evenkeel-started ${Date.now()}`);
  const start = worked();
  const file = path.join(__dirname, "dist", "extension.js");
  const names = ["exports", "require", "module", "setTimeout"];
  const module = { exports: /** @type {any} */ ({}) };
  compileFunction(readFileSync(file, "utf8"), names, { filename: file })(
    module.exports,
    requireCounting,
    module,
    setCountedTimeout,
  );
  const loaded = worked();
  const api = module.exports.activate(context);
  const activated = worked();
  return {
    ...api,
    /** Milliseconds. */
    start: { load: loaded - start, activate: activated - loaded },
    /** What was counted since the last call. */
    takeBusy() {
      const taken = { ...busy };
      Object.assign(busy, { listeners: 0, timers: 0, longestTimer: 0 });
      return taken;
    },
  };
};
