import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { compilePack } from "./compile.ts";
import { buildSnippets } from "./snippets.ts";

/** Builds all data of the checkout `root` into `dist`. Rejects with an error that names file and place. */
export async function buildData(root: string, dist: string): Promise<void> {
  await mkdir(path.join(dist, "packs"), { recursive: true });
  await Promise.all([
    buildPacks(path.join(root, "src/packs"), path.join(dist, "packs")),
    buildSnippets(root, path.join(dist, "snippets")),
    buildSampleList(path.join(root, "media/sample"), path.join(dist, "samples.json")),
  ]);
}

/** A web extension's files are served one by one and its folders can't be listed: each list is a file too. */
async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, JSON.stringify(value));
}

async function buildPacks(packs: string, out: string): Promise<void> {
  const names: string[] = [];
  for (const language of await foldersIn(packs)) {
    const lexicon = await readFile(path.join(packs, language, "lexicon.yaml"), "utf8");
    names.push(`${language}.pack`);
    await writeFile(path.join(out, `${language}.pack`), compilePack(lexicon));
  }
  await writeJson(path.join(out, "index.json"), names);
}

/** Paths below the sample folder, divided by `/`, in order. */
async function buildSampleList(sample: string, out: string): Promise<void> {
  const entries = await readdir(sample, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  const paths = files.map((entry) => path.relative(sample, path.join(entry.parentPath, entry.name)));
  await writeJson(out, paths.map((each) => each.split(path.sep).join("/")).sort());
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
