/** What a thread and whoever started it say to each other with: `self` in a browser, a port in Node. */
interface ThreadEnd {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

interface NodeWorker {
  postMessage(message: unknown): void;
  on(event: "message" | "error" | "exit", listener: (value: unknown) => void): void;
  terminate(): unknown;
}

interface NodeModules {
  worker_threads: { readonly Worker: new (file: string) => NodeWorker; readonly parentPort: ThreadEnd | null };
  os: { availableParallelism(): number };
}

/** A module of Node's, where that is what runs this. */
function nodeModule<Name extends keyof NodeModules>(name: Name): NodeModules[Name] | undefined {
  const host = globalThis as { process?: { getBuiltinModule?(name: Name): NodeModules[Name] | undefined } };
  return host.process?.getBuiltinModule?.(name);
}

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
