import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as vscode from "vscode";
import { analyzerSource } from "../../../../src/editor/analyzer.ts";
import { noteReaders } from "../../../../src/editor/index/noteReaders.ts";
import { threadSlices } from "../../../../src/editor/index/slices.ts";
import { createOpenWork } from "../../../../src/editor/items/openWork.ts";
import { createNoteIndex, type NoteIndex } from "../../../../src/editor/noteIndex.ts";
import { createNoteStore } from "../../../../src/editor/noteStore.ts";
import { packFiles } from "../../../../src/editor/packFiles.ts";
import { closeAll, eventually, exists, extension, openNote } from "../../../editor/suite/testing.ts";

/** Milliseconds that any of the figures may take. */
const LONG = 900_000;
const KEYS = 150;

/** What test/bench/editor/timedExtension.js adds to the extension's own interface. */
interface TimedApi {
  readonly start: { readonly load: number; readonly activate: number };
  takeBusy(): { readonly listeners: number; readonly timers: number; readonly longestTimer: number };
}

/** Printed by the harness; see test/editor/suite/runner.ts. */
function print(name: string, values: Readonly<Record<string, number>>): void {
  const shown = Object.entries(values).map(([what, value]) => `${what} ${Math.round(value * 100) / 100}`);
  console.log(`evenkeel-suite:  ${name}: ${shown.join(", ")}`);
}

function percentiles(values: readonly number[]): Record<string, number> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** Megabytes on the heap after what can be thrown away is gone. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Newer than the types. */
const thread = process as unknown as { threadCpuUsage(): NodeJS.CpuUsage };

/** Milliseconds for which this thread has worked. */
function worked(): number {
  const { user, system } = thread.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds that some work takes, and the longest for which the extension host did nothing else meanwhile: by the
 * clock, where a busy machine's other work counts as well, and by the thread's own.
 */
async function measure(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const before = worked();
  let longest = 0;
  let last = before;
  const look = setInterval(() => {
    const now = worked();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  const [ms, cpu] = [performance.now() - start, worked() - before];
  clearInterval(look);
  delay.disable();
  return {
    ms,
    "of these at work": cpu,
    "longest at work": longest,
    "longest block": delay.max / 1e6,
    "99.9 % of blocks below": delay.percentile(99.9) / 1e6,
  };
}

describe("figures", function () {
  this.timeout(LONG);

  it("of the start", async () => {
    const { start } = (await extension().activate()) as unknown as TimedApi;
    print("start, ms", { ...start });
  });

  it("of typing in a long note", async () => {
    const api = (await extension().activate()) as unknown as TimedApi;
    const editor = await openNote("long.md");
    const { document } = editor;
    const opening = performance.now();
    await extension().exports.analyze(document);
    const opened = performance.now() - opening;
    const lines = document.lineCount;
    for (const [where, line] of Object.entries({ start: 2, middle: lines >> 1, end: lines - 3 })) {
      const position = document.lineAt(line).range.end;
      editor.selection = new vscode.Selection(position, position);
      editor.revealRange(editor.selection);
      const listeners: number[] = [];
      let timers = 0;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      for (let key = 0; key < KEYS; key++) {
        api.takeBusy();
        const { version } = document;
        await vscode.commands.executeCommand("type", { text: "budget "[key % 7] });
        await eventually("the key stroke", () => document.version > version);
        const busy = api.takeBusy();
        listeners.push(busy.listeners);
        timers = Math.max(timers, busy.longestTimer);
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
      print(`typing at the ${where} of ${lines} lines, ms a key`, percentiles(listeners));
      print("  longest work after a pause, ms", { ms: Math.max(timers, api.takeBusy().longestTimer) });
    }
    print("opening it, ms", { opened });
    await closeAll();
  });

  it("of the index", async () => {
    // As an extension's storage does, it lies where nobody watches.
    const storage = vscode.Uri.file(mkdtempSync(path.join(tmpdir(), "evenkeel-")));
    const packs = analyzerSource(packFiles(extension().extensionUri));
    const begin = (): NoteIndex => {
      const slices = threadSlices();
      const readers = noteReaders(extension().extensionUri, packs, slices);
      const store = createNoteStore(packs, slices);
      const showProgress = <T>(work: (report: () => void, stopped: () => boolean) => Promise<T>) =>
        work(
          () => {},
          () => false,
        );
      return createNoteIndex({ source: packs, readers, store, slices, showProgress, storage, version: "1" });
    };
    const listed = performance.now();
    const found = await vscode.workspace.findFiles("**/*.md");
    print("finding files, ms", { ms: performance.now() - listed, files: found.length });
    const text = "- the budget is too high\n- das Budget ist zu hoch und der Termin zu früh\n";
    await packs.read(async (analyzer) => ({ note: analyzer.analyze(text) }));

    const before = heap();
    let index = begin();
    print("cold", await measure(() => index.ready()));
    const notes = index.files().flatMap((file) => file.notes);
    print("  read", { notes: notes.length, lines: notes.reduce((sum, { sums }) => sum + sums[0]!, 0) });
    await eventually("the cache", () => exists(vscode.Uri.joinPath(storage, "notes.index")));
    print("  memory, MB", { heap: heap() - before });
    const { size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(storage, "notes.index"));
    print("  cache, MB", { size: size / 1e6 });
    index.dispose();

    index = begin();
    print("warm", await measure(() => index.ready()));
    const open = createOpenWork(index, threadSlices());
    print("  what is open", await measure(() => open.ready()));
    print("    items", { items: open.items().length });
    open.dispose();
    print("  until all is compared with the files", await measure(() => index.upToDate()));
    print("  memory, MB", { heap: heap() - before });
    index.dispose();
    rmSync(storage.fsPath, { recursive: true });
  });
});
