interface NodeWorker {
  postMessage(message: unknown): void;
  on(event: "message" | "error" | "exit", listener: (value: unknown) => void): void;
  terminate(): unknown;
}

/** What a thread and whoever started it say to each other with: `self` in a browser, a port in Node. */
export interface ThreadEnd {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

interface DiskStat {
  readonly mtime: Date;
  readonly size: number;
  isFile(): boolean;
}

interface NodeModules {
  worker_threads: { readonly Worker: new (file: string) => NodeWorker; readonly parentPort: ThreadEnd | null };
  os: { availableParallelism(): number };
  fs: {
    statSync(path: string, options: { readonly throwIfNoEntry: false }): DiskStat | undefined;
    readFileSync(path: string): Uint8Array;
    readonly promises: {
      stat(path: string): Promise<DiskStat>;
      readFile(path: string): Promise<Uint8Array>;
    };
  };
}

/** A module of Node's, where that is what runs this: the web host has none. */
export function nodeModule<Name extends keyof NodeModules>(name: Name): NodeModules[Name] | undefined {
  const host = globalThis as { process?: { getBuiltinModule?(name: Name): NodeModules[Name] | undefined } };
  return host.process?.getBuiltinModule?.(name);
}
