import * as vscode from "vscode";
import { analyzerSource } from "../../../src/editor/analyzer.ts";
import { createClock } from "../../../src/editor/clock.ts";
import { noteReaders } from "../../../src/editor/index/noteReaders.ts";
import { showProgress } from "../../../src/editor/index/readingProgress.ts";
import { threadSlices } from "../../../src/editor/index/slices.ts";
import { createOpenWork } from "../../../src/editor/items/openWork.ts";
import { createNoteIndex } from "../../../src/editor/noteIndex.ts";
import { createNoteStore } from "../../../src/editor/noteStore.ts";
import { packFiles } from "../../../src/editor/packFiles.ts";
import { createRoster } from "../../../src/editor/roster.ts";
import { extension } from "./testing.ts";

/** The extension's parts over an index of their own, on a day. */
export function createParts(today: string) {
  const analyzer = analyzerSource(packFiles(extension().extensionUri));
  const slices = threadSlices();
  const readers = noteReaders(extension().extensionUri, analyzer, slices);
  const store = createNoteStore(analyzer, slices);
  const index = createNoteIndex({
    source: analyzer,
    readers,
    store,
    slices,
    showProgress,
    storage: undefined,
    version: "1",
  });
  const clock = createClock();
  clock.setToday(today);
  const work = createOpenWork(index, slices);
  const roster = createRoster(index, work, clock, slices);
  const end = () => vscode.Disposable.from(roster, work, clock, index, store).dispose();
  return { analyzer, store, index, roster, clock, end };
}
