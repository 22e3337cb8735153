import { nodeModule, type ThreadEnd } from "./nodeModules.ts";

/** This thread's end, in a thread that was started. */
export function thisThread(): ThreadEnd {
  return nodeModule("worker_threads")?.parentPort ?? (globalThis as unknown as ThreadEnd);
}

/** A thread that was started. */
export interface Thread {
  tell(message: unknown): void;
  stop(): void;
}

export interface ThreadListeners {
  readonly onMessage: (message: unknown) => void;
  /** It can't start, or broke down. */
  readonly onFailure: (cause: unknown) => void;
}

/** How many threads can run at once. */
export function threadsAtOnce(): number {
  return nodeModule("os")?.availableParallelism() ?? globalThis.navigator?.hardwareConcurrency ?? 1;
}

/** Whether a thread is started with the code of its program; else it is with the path. */
export function threadsTakeCode(): boolean {
  return nodeModule("worker_threads") === undefined;
}

/**
 * Starts a thread; throws where the host has none.
 * @param path of the program on disk, for Node
 * @param code the program, for a browser
 */
export function startThread(path: string, code: string, { onMessage, onFailure }: ThreadListeners): Thread {
  const threads = nodeModule("worker_threads");
  if (threads) {
    const worker = new threads.Worker(path);
    worker.on("message", onMessage);
    worker.on("error", onFailure);
    worker.on("exit", onFailure);
    return { tell: (message) => worker.postMessage(message), stop: () => void worker.terminate() };
  }
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.onmessage = ({ data }) => onMessage(data);
  worker.onerror = onFailure;
  return {
    tell: (message) => worker.postMessage(message),
    stop() {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
