import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { isUnspaced, type NoteWords, type Wording } from "../core/wording.ts";
import { readYamlTree, type YamlNode } from "./yamlFile.ts";

/** How notes in the language of a pack's folder say days, people, what is due and how often; may be missing. */
export const WORDING = "wording.yaml";

type Section = Exclude<keyof Wording, "language">;
type Form = "word" | "asWritten" | "phrase";

/** What a key's list holds: words between spaces, the same as they are written, or a few words. */
const FORMS: { readonly [S in Section]: { readonly [K in Exclude<keyof Wording[S], "months" | "days">]: Form } } = {
  dates: { doubtful: "word", others: "word", signs: "word" },
  due: {
    by: "word",
    after: "word",
    ending: "word",
    around: "word",
    since: "word",
    next: "word",
    today: "word",
    tomorrow: "word",
    weekEnd: "phrase",
    monthEnd: "phrase",
  },
  cadence: {
    day: "phrase",
    week: "phrase",
    fortnight: "phrase",
    month: "phrase",
    quarter: "phrase",
    every: "phrase",
    after: "phrase",
    two: "phrase",
  },
  people: {
    me: "word",
    first: "asWritten",
    we: "word",
    names: "asWritten",
    joints: "word",
    will: "word",
    owner: "phrase",
    files: "word",
  },
  labels: { people: "phrase", details: "phrase", names: "phrase", placeholders: "phrase", later: "phrase" },
};
/** Lists of lists: the forms of each name. */
const NAMES = { months: 12, days: 7 } as const;

/** UTF-16 code units: what is longer stands before no colon. */
const LONGEST = 31;

/**
 * Reads `wording.yaml`: `language`, and by section the lists of `Wording`; what is missing is left out. `folder` is the
 * name of the pack's. Throws a `YamlFileError` at the first mistake.
 */
export function readWording(source: string, file: string, folder: string): Wording {
  const tree = readYamlTree(source, file);
  const root = tree.map(["language", ...Object.keys(FORMS)]);
  const named = root.get("language") ?? tree.fail('"language" is missing');
  if (named.text() !== folder) named.fail(`the folder is of the language ${folder}`);
  const sections = Object.entries(FORMS).map(([section, forms]) => {
    const keys = [...(section === "dates" ? Object.keys(NAMES) : []), ...Object.keys(forms)];
    const entries = [...(root.get(section)?.map(keys) ?? [])].map(([key, node]) => [
      key,
      key === "months" || key === "days" ? namesOf(node, key) : listOf(node, forms[key as keyof typeof forms]),
    ]);
    return [section, Object.fromEntries(entries)];
  });
  const wording = { language: folder, ...Object.fromEntries(sections) } as Wording;
  checkDoubtful(wording, root.get("dates"));
  return wording;
}

function namesOf(node: YamlNode, key: keyof typeof NAMES): string[][] {
  const names = node.list().map((forms) => listOf(forms, "word"));
  if (names.length !== NAMES[key]) node.fail(`${names.length} instead of ${NAMES[key]}`);
  return names;
}

function listOf(node: YamlNode, form: Form): string[] {
  const known = new Set<string>();
  return node.list().map((item) => {
    const text = item.text().normalize("NFC");
    if (known.has(text)) item.fail(`"${text}" is there already`);
    known.add(text);
    if (text.length > LONGEST) item.fail(`longer than ${LONGEST} characters`);
    if (form !== "asWritten" && text !== text.toLowerCase())
      item.fail("small letters only: they stand for capitals too");
    if (form !== "phrase" && !isUnspaced(text) && !/^[\p{L}\p{M}\p{N}-]+$/u.test(text))
      item.fail("one word of letters and digits");
    return text;
  });
}

function checkDoubtful({ dates: { days = [], doubtful = [] } }: Wording, node: YamlNode | undefined): void {
  const stranger = doubtful.find((form) => !days.flat().includes(form));
  if (stranger !== undefined) node!.fail(`"${stranger}" is doubtful, and none of the days`);
}

/** The wording of all folders below `packs` that have one. Rejects with an error that shows file and place. */
export async function allWordings(packs: string): Promise<NoteWords> {
  const folders = (await readdir(packs)).filter((name) => existsSync(path.join(packs, name, WORDING))).sort();
  return Promise.all(folders.map((folder) => wordingOf(path.join(packs, folder))));
}

/** Reads a pack folder's wording. */
export async function wordingOf(folder: string): Promise<Wording> {
  const file = path.join(folder, WORDING);
  return readWording(await readFile(file, "utf8"), file, path.basename(folder));
}
