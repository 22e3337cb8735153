import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { PackFiles } from "../core/pack.ts";
import { compilePack } from "./compile.ts";
import { type Lexicon, readLexicon } from "./schema.ts";
import { readWeights, untrained, type Weights } from "./weights.ts";

const LEXICON = "lexicon.yaml";
export const WEIGHTS = "weights.tsv";
/** The folder of what all languages share. */
export const SHARED = "shared";

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

/** Reads a pack folder's weights: its own, where it has labelled lines to learn from, else what all languages share. */
export async function weightsOf(folder: string): Promise<Weights> {
  for (const file of [path.join(folder, WEIGHTS), path.join(folder, "..", SHARED, WEIGHTS)]) {
    if (existsSync(file)) return readWeights(await readFile(file, "utf8"), file);
  }
  return untrained();
}

/** The concepts and everyday words that all languages share, in English. Rejects with an error that shows file and place. */
export async function sharedConcepts(packs: string): Promise<Pick<Lexicon, "concepts" | "words">> {
  const file = path.join(packs, SHARED, "concepts.yaml");
  return readLexicon(await readFile(file, "utf8"), file);
}

/** Compiles a pack folder. */
export async function compileFolder(folder: string): Promise<PackFiles> {
  return compilePack(await lexiconOf(folder), await weightsOf(folder));
}
