/** The library for Node programs: the core, and packs read from a folder. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Pack, readPack } from "./core/index.ts";

export * from "./core/index.ts";

/**
 * Reads every `*.pack` of a folder; without one, the packs that come with the library.
 * Throws an `Error` naming the folder or file that cannot be read.
 */
export function loadPacks(folder: string = path.join(__dirname, "packs")): Pack[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".pack"));
  if (names.length === 0) throw new Error(`${folder}: no language packs (*.pack) in this folder`);
  return names.sort().map((name) => {
    const file = path.join(folder, name);
    try {
      return readPack(readFileSync(file));
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
    }
  });
}
