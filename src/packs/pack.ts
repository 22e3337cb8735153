/**
 * `npm run pack -- new LANGUAGE` makes the folder of a language with files to fill in; `npm run pack -- check LANGUAGE`
 * reads them as the build does and says what the pack would hold, or what is wrong and where.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readPack } from "../core/pack.ts";
import { LABELS } from "../core/processes.ts";
import { compilePack } from "./compile.ts";
import { lexiconOf, sharedConcepts, weightsOf } from "./folder.ts";
import { PROFILE, parseProfiles } from "./profiles.ts";
import { lexiconSkeleton, profileSkeleton, wordingSkeleton } from "./skeletons.ts";
import { readWritten } from "./training/examples.ts";
import { placesOf } from "./training/material.ts";
import { WORDING, wordingOf } from "./wording.ts";

const USAGE = "usage: npm run pack -- new|check LANGUAGE";
const LANGUAGE_ID = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;

async function create(language: string): Promise<void> {
  const { folder } = placesOf([language]);
  const files = [
    [PROFILE, profileSkeleton(language)],
    ["lexicon.yaml", lexiconSkeleton(language, await sharedConcepts(path.dirname(folder)))],
    [WORDING, wordingSkeleton(language)],
  ] as const;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    if (existsSync(file)) console.log(`${file} is there already`);
    else {
      writeFileSync(file, text);
      console.log(`${file} made`);
    }
  }
  console.log(`Fill them in (src/packs/README.md says how), then: npm run pack -- check ${language}`);
}

async function check(language: string): Promise<void> {
  const { folder, written } = placesOf([language]);
  const profile = path.join(folder, PROFILE);
  parseProfiles(readFileSync(profile, "utf8"), profile);
  const lexicon = await lexiconOf(folder);
  const files = compilePack(lexicon, await weightsOf(folder));
  readPack(files);
  for (const label of LABELS) {
    console.log(`${label}: ${lexicon.cues.filter((cue) => cue.label === label).length} cues`);
  }
  const shared = await sharedConcepts(path.dirname(folder));
  for (const section of ["concepts", "words"] as const) {
    const names = lexicon[section].map(({ name }) => name);
    const missing = shared[section].filter(({ name }) => !names.includes(name)).map(({ name }) => name);
    console.log(`${section}: ${names.length}${missing.length > 0 ? `, without ${missing.join(", ")}` : ""}`);
  }
  await checkWording(folder);
  if (existsSync(written)) console.log(`labelled lines: ${readWritten(written).length}`);
  console.log(`pack: ${Math.ceil(files.cues.length / 1024)} KB`);
}

async function checkWording(folder: string): Promise<void> {
  if (!existsSync(path.join(folder, WORDING))) {
    console.log(`wording: none, so days, owners and labels are told by their form alone`);
    return;
  }
  const { language: _, ...sections } = await wordingOf(folder);
  for (const [section, lists] of Object.entries(sections)) {
    const counts = Object.entries(lists).map(([key, list]) => `${key} ${list.length}`);
    console.log(`wording, ${section}: ${counts.join(", ") || "nothing"}`);
  }
}

async function main(): Promise<void> {
  const [command, language] = process.argv.slice(2);
  if (!language || (command !== "new" && command !== "check")) throw new Error(USAGE);
  if (!LANGUAGE_ID.test(language)) throw new Error(`"${language}" is no BCP 47 id in lower case, such as de or pt-br`);
  await (command === "new" ? create : check)(language);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
