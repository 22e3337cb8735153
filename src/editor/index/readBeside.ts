import type { ReadPackFile } from "../analyzer.ts";
import type { Thread, ThreadListeners } from "./hostThreads.ts";
import type { FromReader, Questions, ToReader } from "./readerMessages.ts";
import type { TextReader } from "./textReader.ts";

/** Reads texts and files in threads of their own. */
export interface ReaderThreads extends TextReader {
  /** Undefined where no thread can: the file may be readable in another way. */
  readFile: Ask<"readFile">;
  /** Undefined where no thread can. */
  stat: Ask<"stat">;
  stop(): void;
}

type Ask<Kind extends keyof Questions> = (of: Questions[Kind]["of"]) => Promise<Questions[Kind]["answer"] | undefined>;

export interface ReaderThreadsOptions {
  /** How many threads there may be. */
  readonly count: number;
  /** Throws where there can be none. */
  readonly start: (listeners: ThreadListeners) => Thread;
  readonly readPack: ReadPackFile;
  /** Hashes of the texts that need not be read. */
  readonly known: () => readonly string[];
  /** Reads what the threads fail at. */
  readonly here: TextReader;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

interface ReaderThread {
  readonly waiting: ReadonlyMap<number, Waiting>;
  ask(kind: keyof Questions, of: unknown): Promise<unknown>;
  stop(): void;
}

/**
 * Threads to which questions go as they come, each to the one with the least to do; another is started while all have
 * something to do. One that breaks down is left out.
 */
export function readBeside({ count, start, readPack, known, here }: ReaderThreadsOptions): ReaderThreads {
  const threads = new Set<ReaderThread>();
  let left = count;

  function idlest(): ReaderThread | undefined {
    return [...threads].sort((a, b) => a.waiting.size - b.waiting.size)[0];
  }

  function startAnother(): void {
    left--;
    try {
      threads.add(readerThread(start, readPack, known));
    } catch {
      // Then with fewer, or none.
      left = 0;
    }
  }

  async function ask<Kind extends keyof Questions>(
    kind: Kind,
    of: Questions[Kind]["of"],
  ): Promise<Questions[Kind]["answer"] | undefined> {
    if (left > 0 && idlest()?.waiting.size !== 0) startAnother();
    const thread = idlest();
    try {
      return (await thread?.ask(kind, of)) as Questions[Kind]["answer"] | undefined;
    } catch {
      threads.delete(thread!);
      thread!.stop();
      return undefined;
    }
  }

  return {
    read: async (text, options) => (await ask("read", { text, options })) ?? here.read(text, options),
    readFile: (file) => ask("readFile", file),
    stat: (paths) => ask("stat", paths),
    stop() {
      for (const thread of threads) thread.stop();
    },
  };
}

function readerThread(
  start: ReaderThreadsOptions["start"],
  readPack: ReadPackFile,
  known: () => readonly string[],
): ReaderThread {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let wasToldKnown = false;
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
    const asker = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === "answer") asker?.resolve(message.answer);
    else asker?.reject(message.cause);
  }

  const thread = start({ onMessage: (message) => take(message as FromReader), onFailure: fail });
  const tell = (message: ToReader): void => thread.tell(message);

  return {
    waiting,
    ask(kind, of) {
      return new Promise((resolve, reject) => {
        if (broken) return reject(broken.cause);
        if (kind === "readFile" && !wasToldKnown) {
          tell({ kind: "known", hashes: known() });
          wasToldKnown = true;
        }
        const id = asked++;
        waiting.set(id, { resolve, reject });
        tell({ kind, id, of } as ToReader);
      });
    },
    stop: thread.stop,
  };
}
