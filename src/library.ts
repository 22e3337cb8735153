/** The library for Node programs: the core, and packs read from a folder. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type NoteWords, type PackIndex, type PackList, profilesOf, readPack } from "./core/index.ts";

export * from "./core/index.ts";

/**
 * Reads the packs that the `index.json` of a folder lists, the profiles by which languages are told apart, and the words of notes.
 */
export function loadPacks(folder: string = path.join(__dirname, "packs")): PackList {
  const index = readJson<PackIndex>(path.join(folder, "index.json"));
  const packs = index.packs.map(({ file, shared }) =>
    readFile(path.join(folder, file), (cues) =>
      readFile(path.join(folder, shared), (bytes) => readPack({ cues, shared: bytes })),
    ),
  );
  const words = readJson<NoteWords>(path.join(folder, "words.json"));
  return Object.assign(packs, { profiles: profilesOf(index), words });
}

function readJson<T>(file: string): T {
  return readFile(file, (bytes) => JSON.parse(bytes.toString()));
}

function readFile<T>(file: string, convert: (bytes: Buffer) => T): T {
  try {
    return convert(readFileSync(file));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}
