import * as vscode from "vscode";
import { type Cache, decodeCache, encodeCache } from "./cacheFile.ts";
import type { Slices } from "./slices.ts";

/** The cache of the index in the extension's storage for the workspace. */
export interface StoredCache {
  /** What was saved last with a key; undefined where there is nothing, or nothing that can be used. */
  load(key: Promise<string>): Promise<Cache | undefined>;
  save(key: string, cache: Cache): Promise<void>;
}

const NAME = "notes.index";
/** Milliseconds after which a file that is still being written is what a crash left. */
const LEFT = 3_600_000;

/** @param storage the folder; undefined where no workspace is open, and nothing is kept then */
export function storedCache(storage: vscode.Uri | undefined, slices: Slices): StoredCache {
  if (!storage) return { load: (key) => key.then(nothing, nothing), save: async () => {} };
  const { fs } = vscode.workspace;
  const file = vscode.Uri.joinPath(storage, NAME);

  /** Deletes what was written in part before the window was gone. */
  async function clearUp(before: number): Promise<void> {
    for (const [name] of await fs.readDirectory(storage!)) {
      const [, since] = /^notes\.index\.(\d+)-/.exec(name) ?? [];
      if (Number(since) < before) await fs.delete(vscode.Uri.joinPath(storage!, name));
    }
  }

  return {
    async load(key) {
      try {
        const [expected, bytes] = await Promise.all([key, fs.readFile(file)]);
        return await slices.finish(decodeCache(expected, bytes));
      } catch {
        return undefined;
      }
    },
    async save(key, cache) {
      // Written first, so that a crash leaves what was there; under a name of its own, since the workspace may be open twice.
      const next = vscode.Uri.joinPath(storage, `${NAME}.${Date.now()}-${crypto.randomUUID()}`);
      await fs.createDirectory(storage);
      await fs.writeFile(next, await slices.finish(encodeCache(key, cache)));
      await fs.rename(next, file, { overwrite: true });
      await clearUp(Date.now() - LEFT);
    },
  };
}

function nothing(): undefined {}
