import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { compilePack } from "./compile.ts";

/** Compiles all language data of the checkout `root` into `dist`. Rejects with an error that names file and place. */
export async function buildData(root: string, dist: string): Promise<void> {
  const packs = path.join(root, "src/packs");
  const out = path.join(dist, "packs");
  await mkdir(out, { recursive: true });
  for (const entry of await readdir(packs, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const lexicon = await readFile(path.join(packs, entry.name, "lexicon.yaml"), "utf8");
    await writeFile(path.join(out, `${entry.name}.pack`), compilePack(lexicon));
  }
}
