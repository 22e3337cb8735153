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
  /** Written first: a crash leaves one of the two whole. */
  const next = vscode.Uri.joinPath(storage, "notes.index.new");

  async function read(key: string, uri: vscode.Uri): Promise<Cache | undefined> {
    try {
      return await slices.finish(decodeCache(key, await fs.readFile(uri)));
    } catch {
      return undefined;
    }
  }

  return {
    load: async (key) => (await read(key, file)) ?? (await read(key, next)),
    async save(key, cache) {
      await fs.createDirectory(storage);
      await fs.writeFile(next, await slices.finish(encodeCache(key, cache)));
      await fs.rename(next, file, { overwrite: true });
    },
  };
}
