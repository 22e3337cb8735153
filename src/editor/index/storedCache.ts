import * as vscode from "vscode";
import { type Cache, decodeCache, encodeCache } from "./cacheFile.ts";
import type { Slices } from "./slices.ts";

/** The cache of the index in the extension's storage for the workspace. */
export interface StoredCache {
  /** What was saved last with this key; undefined where there is nothing, or nothing that can be used. */
  load(key: string): Promise<Cache | undefined>;
  save(key: string, cache: Cache): Promise<void>;
}

/** @param storage the folder; undefined where no workspace is open, and nothing is kept then */
export function storedCache(storage: vscode.Uri | undefined, slices: Slices): StoredCache {
  if (!storage) return { load: async () => undefined, save: async () => {} };
  const { fs } = vscode.workspace;
  const file = vscode.Uri.joinPath(storage, "notes.index");

  return {
    async load(key) {
      try {
        return await slices.finish(decodeCache(key, await fs.readFile(file)));
      } catch {
        return undefined;
      }
    },
    async save(key, cache) {
      // Written first, so that a crash leaves what was there; under a name of its own, since the workspace may be open twice.
      const next = vscode.Uri.joinPath(storage, `notes.index.${crypto.randomUUID()}`);
      await fs.createDirectory(storage);
      await fs.writeFile(next, await slices.finish(encodeCache(key, cache)));
      await fs.rename(next, file, { overwrite: true });
    },
  };
}
