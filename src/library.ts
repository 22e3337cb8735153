/** The library for Node programs: the core, and packs read from a folder. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type PackIndex, type PackList, profilesOf, readPack } from "./core/index.ts";

export * from "./core/index.ts";

/**
 * Reads the packs that the `index.json` of a folder lists, and the profiles by which languages are told apart; without
 * a folder, those that come with the library. Throws an `Error` naming the folder or file that cannot be read.
 */
export function loadPacks(folder: string = path.join(__dirname, "packs")): PackList {
  const index = readFile(path.join(folder, "index.json"), (bytes) => JSON.parse(bytes.toString()) as PackIndex);
  const packs = index.packs.map(({ file, shared }) =>
    readFile(path.join(folder, file), (cues) =>
      readFile(path.join(folder, shared), (bytes) => readPack({ cues, shared: bytes })),
    ),
  );
  return Object.assign(packs, { profiles: profilesOf(index) });
}

function readFile<T>(file: string, convert: (bytes: Buffer) => T): T {
  try {
    return convert(readFileSync(file));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}
