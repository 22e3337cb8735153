import type { AnalyzeOptions } from "../../core/index.ts";
import type { ReadPackFile } from "../analyzer.ts";
import type { FileContent } from "./fileContent.ts";
import type { Thread, ThreadListeners } from "./hostThreads.ts";
import type { FromReader, ToReader } from "./readerMessages.ts";
import type { TextReader } from "./textReader.ts";

/** Reads texts in threads of their own. */
export interface ReaderThreads extends TextReader {
  stop(): void;
}

export interface ReaderThreadsOptions {
  /** How many threads there are to be. */
  readonly count: number;
  /** Throws where there can be none. */
  readonly start: (listeners: ThreadListeners) => Thread;
  readonly readPack: ReadPackFile;
  /** Reads what the threads fail at. */
  readonly here: TextReader;
}

interface Reading {
  readonly resolve: (content: FileContent) => void;
  readonly reject: (cause: unknown) => void;
}

interface ReaderThread extends TextReader {
  readonly waiting: ReadonlyMap<number, Reading>;
  stop(): void;
}

/** Threads to which texts go as they come, each to the one with the least to do. One that breaks down is left out. */
export function readBeside({ count, start, readPack, here }: ReaderThreadsOptions): ReaderThreads {
  const threads = new Set<ReaderThread>();
  try {
    while (threads.size < count) threads.add(readerThread(start, readPack));
  } catch {
    // Then with fewer, or none.
  }
  return {
    async read(text, options) {
      const [thread] = [...threads].sort((a, b) => a.waiting.size - b.waiting.size);
      if (!thread) return here.read(text, options);
      try {
        return await thread.read(text, options);
      } catch {
        threads.delete(thread);
        thread.stop();
        return here.read(text, options);
      }
    },
    stop() {
      for (const thread of threads) thread.stop();
    },
  };
}

function readerThread(start: ReaderThreadsOptions["start"], readPack: ReadPackFile): ReaderThread {
  const waiting = new Map<number, Reading>();
  let asked = 0;
  let broken: { readonly cause: unknown } | undefined;

  function fail(cause: unknown): void {
    broken = { cause };
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  }

  function take(message: FromReader): void {
    if (message.kind === "wanted") {
      const { id, name } = message;
      void readPack(name).then((bytes) => tell({ kind: "pack", id, bytes }), fail);
      return;
    }
    const reading = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === "content") reading?.resolve(message.content);
    else reading?.reject(message.cause);
  }

  const thread = start({ onMessage: (message) => take(message as FromReader), onFailure: fail });
  const tell = (message: ToReader): void => thread.tell(message);

  return {
    waiting,
    read(text: string, options: AnalyzeOptions) {
      return new Promise((resolve, reject) => {
        if (broken) return reject(broken.cause);
        const id = asked++;
        waiting.set(id, { resolve, reject });
        tell({ kind: "read", id, text, options });
      });
    },
    stop: thread.stop,
  };
}
