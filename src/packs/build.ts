import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { PackIndex } from "../core/packIndex.ts";
import { compileFolder, packFolders } from "./folder.ts";
import { PROFILE, readProfiles } from "./profiles.ts";
import { buildReadings } from "./readings.ts";
import { buildSnippets } from "./snippets.ts";
import { allWordings } from "./wording.ts";

/** Builds all data of the checkout `root` into `dist`. Rejects with an error that names file and place. */
export async function buildData(root: string, dist: string): Promise<void> {
  await mkdir(path.join(dist, "packs"), { recursive: true });
  await Promise.all([
    buildPacks(path.join(root, "src/packs"), path.join(dist, "packs")),
    buildReadings(path.join(root, "src/packs"), path.join(dist, "readings")),
    buildSnippets(root, path.join(dist, "snippets")),
    buildSampleList(path.join(root, "media/sample"), path.join(dist, "samples.json")),
  ]);
}

/** A web extension's files are served one by one and its folders can't be listed: each list is a file too. */
async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, JSON.stringify(value));
}

/** A language with a profile and no lexicon yet is one without a pack. */
async function buildPacks(packs: string, out: string): Promise<void> {
  const { ofFolders, others } = await readProfiles(packs);
  const languages = await packFolders(packs);
  const listed: PackIndex["packs"][number][] = [];
  /** Most languages share all rows, which are written once. */
  const sharedFiles = new Map<string, string>();
  for (const language of languages) {
    const profile = ofFolders.get(language);
    if (!profile) throw new Error(`${path.join(packs, language, PROFILE)} is missing: how is the language recognised?`);
    const { cues, shared } = await compileFolder(path.join(packs, language));
    const content = Buffer.from(shared).toString("latin1");
    const entry = { file: `${language}.pack`, shared: sharedFiles.get(content) ?? `${language}.shared`, profile };
    listed.push(entry);
    await writeFile(path.join(out, entry.file), cues);
    if (!sharedFiles.has(content)) await writeFile(path.join(out, entry.shared), shared);
    sharedFiles.set(content, entry.shared);
  }
  const index: Omit<PackIndex, "digest"> = {
    packs: listed,
    others: [...[...ofFolders.values()].filter(({ language }) => !languages.includes(language)), ...others],
  };
  await writeJson(path.join(out, "words.json"), await allWordings(packs));
  await writeJson(path.join(out, INDEX), { ...index, digest: await digestOf(out, JSON.stringify(index)) });
}

const INDEX = "index.json";

/** Changes with the index and any of the packs in a folder. */
async function digestOf(folder: string, index: string): Promise<string> {
  const hash = createHash("sha256").update(index);
  const names = (await readdir(folder)).filter((name) => name !== INDEX).sort();
  for (const name of names) hash.update(name).update(await readFile(path.join(folder, name)));
  return hash.digest("base64url").slice(0, 16);
}

/** Paths below the sample folder, divided by `/`, in order. */
async function buildSampleList(sample: string, out: string): Promise<void> {
  const entries = await readdir(sample, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  const paths = files.map((entry) => path.relative(sample, path.join(entry.parentPath, entry.name)));
  await writeJson(out, paths.map((each) => each.split(path.sep).join("/")).sort());
}
