import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { compilePack } from "./compile.ts";
import { type Lexicon, readLexicon } from "./schema.ts";
import { readWeights, untrained, type Weights } from "./weights.ts";

const LEXICON = "lexicon.yaml";
export const WEIGHTS = "weights.tsv";

/** The languages that have a lexicon below `packs`, in order. */
export async function packFolders(packs: string): Promise<string[]> {
  const entries = await readdir(packs, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(packs, entry.name, LEXICON)))
    .map((entry) => entry.name)
    .sort();
}

/** Reads a pack folder's lexicon. Rejects with an error that shows file and place. */
export async function lexiconOf(folder: string): Promise<Lexicon> {
  const file = path.join(folder, LEXICON);
  return readLexicon(await readFile(file, "utf8"), file);
}

/** Reads a pack folder's learned weights; a pack that was never trained has those of its lexicon's strengths. */
export async function weightsOf(folder: string): Promise<Weights> {
  const file = path.join(folder, WEIGHTS);
  return existsSync(file) ? readWeights(await readFile(file, "utf8"), file) : untrained();
}

/** Compiles a pack folder. */
export async function compileFolder(folder: string): Promise<Uint8Array> {
  return compilePack(await lexiconOf(folder), await weightsOf(folder));
}
