import type { AnalyzeOptions } from "../../core/index.ts";
import { readFrontMatter } from "../../journal/frontMatter.ts";
import { analyzerSource } from "../analyzer.ts";
import { hashOf } from "./contentHash.ts";
import { type FileContent, fileContent } from "./fileContent.ts";
import { nodeModule } from "./nodeModules.ts";
import {
  type DiskFile,
  type FileReading,
  type FromReader,
  type Question,
  STAT_LENGTH,
  type ToReader,
} from "./readerMessages.ts";
import { utf8Text } from "./utf8Text.ts";

/** Reads the texts and files that a thread is asked for; returns what takes its messages. */
export function serveReader(tell: (message: FromReader) => void): (message: ToReader) => void {
  /** Who waits for a file, by the number of the question. */
  const wanted: ((bytes: Uint8Array) => void)[] = [];
  let known: ReadonlySet<string> = new Set();
  const source = analyzerSource((name) => {
    return new Promise((resolve) => tell({ kind: "wanted", id: wanted.push(resolve) - 1, name }));
  });

  async function read(text: string, options: AnalyzeOptions): Promise<FileContent> {
    const live = await source.read(async (analyzer) => {
      return { note: analyzer.analyze(text, options), words: analyzer.words };
    });
    return fileContent(text, live);
  }

  async function readFile({ path, language, usualLanguage }: DiskFile): Promise<FileReading | undefined> {
    const text = textOnDisk(path);
    if (text === undefined) return undefined;
    const hash = hashOf(text, language);
    if (known.has(hash)) return { hash };
    const told = readFrontMatter(text).language ?? (language || undefined);
    return { hash, content: await read(text, { language: told, usualLanguage }) };
  }

  function answerTo(question: Question): unknown {
    switch (question.kind) {
      case "read":
        return read(question.of.text, question.of.options);
      case "readFile":
        return readFile(question.of);
      case "stat":
        return statsOnDisk(question.of);
    }
  }

  async function answer(question: Question): Promise<void> {
    const { id } = question;
    try {
      tell({ kind: "answer", id, answer: await answerTo(question) });
    } catch (error) {
      tell({ kind: "failed", id, cause: String(error) });
    }
  }

  return (message) => {
    if (message.kind === "pack") wanted[message.id]!(message.bytes);
    else if (message.kind === "known") known = new Set(message.hashes);
    else void answer(message);
  };
}

function textOnDisk(path: string): string | undefined {
  const bytes = ifPossible(() => nodeModule("fs")?.readFileSync(path));
  return bytes && utf8Text(bytes);
}

function statsOnDisk(paths: readonly string[]): Float64Array {
  const stats = new Float64Array(paths.length * STAT_LENGTH).fill(Number.NaN);
  for (const [index, path] of paths.entries()) {
    const stat = ifPossible(() => nodeModule("fs")?.statSync(path, { throwIfNoEntry: false }));
    if (stat) stats.set([stat.mtime.getTime(), stat.size, Number(stat.isFile())], index * STAT_LENGTH);
  }
  return stats;
}

/** What can't be done here is done in the other thread, which tells of the cause. */
function ifPossible<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
