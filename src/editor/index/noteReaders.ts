import * as vscode from "vscode";
import type { AnalyzerSource } from "../analyzer.ts";
import { packFiles } from "../packFiles.ts";
import { startThread, threadsAtOnce, threadsTakeCode } from "./hostThreads.ts";
import { type ReaderThreads, readBeside } from "./readBeside.ts";
import type { Slices } from "./slices.ts";
import { readHere, type TextReader } from "./textReader.ts";

/** What reads the texts of notes. */
export interface NoteReaders {
  /** For some. */
  readonly here: TextReader;
  /** For many: to be stopped after the last. `known` are hashes of the texts that need not be read. */
  beside(known: () => readonly string[]): Promise<ReaderThreads>;
}

/** More would wait for the files. */
const MOST_THREADS = 4;

export function noteReaders(extensionUri: vscode.Uri, source: AnalyzerSource, slices: Slices): NoteReaders {
  const here = readHere(source, slices);
  return {
    here,
    async beside(known) {
      const program = vscode.Uri.joinPath(extensionUri, "dist", "worker.js");
      const code = threadsTakeCode() ? await vscode.workspace.fs.readFile(program).then(decode, () => undefined) : "";
      return readBeside({
        count: code === undefined ? 0 : Math.min(MOST_THREADS, threadsAtOnce()),
        start: (listeners) => startThread(program.fsPath, code!, listeners),
        readPack: packFiles(extensionUri),
        known,
        here,
      });
    },
  };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
