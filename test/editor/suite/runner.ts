import "mocha/mocha.js";

/** Mocha's build for browsers puts this into the global scope: it needs nothing that a web worker lacks. */
declare const Mocha: typeof import("mocha");

/** Tells the harness the suite's own lines from all else that is logged; test/harness/embeddedRun.mjs reads it. */
const MARK = "evenkeel-suite:";

/**
 * Runs test files inside the extension host, whichever it is.
 * @param load each defines the tests of one file
 */
export async function runSuite(load: readonly (() => Promise<unknown>)[]): Promise<void> {
  const grep = process.env.EVENKEEL_GREP;
  Mocha.reporters.Base.consoleLog = (text = "", ...values) => console.log(`${MARK}${text}`, ...values);
  const mocha = new Mocha({ ui: "bdd", reporter: "spec", color: false, timeout: 60_000, grep: grep || undefined });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, "", mocha);
  for (const file of load) await file();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
