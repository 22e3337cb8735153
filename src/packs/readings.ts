import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { PROCESSES } from "../core/processes.ts";
import { SITUATIONS } from "../journal/vocabulary.ts";
import { PATTERN_IDS } from "../report/readings/patternIds.ts";
import type {
  OwnerWords,
  PartialBook,
  PatternWords,
  PreparedWords,
  WordsInNotes,
} from "../report/readings/readingBook.ts";
import { lexiconOf, packFolders, sharedConcepts } from "./folder.ts";
import type { Concept } from "./schema.ts";
import { readYamlTree, type YamlNode } from "./yamlFile.ts";

const READINGS = "readings.yaml";
/** The language that the others fall back on: its book must be whole. */
const WHOLE = "en";
const MOST_QUESTIONS_OF_PATTERN = 2;
const FEWEST_QUESTIONS = 6;
const LONGEST_TEXT = 400;

/** Concepts of the lexicons whose words turn a line to a person, and to a result. */
const PEOPLE: readonly string[] = "you he-she they people employee feel thank coach trust".split(" ");
const RESULTS: readonly string[] = "result performance goal deadline milestone budget calendar-date quarter".split(" ");

/** A `readings.yaml`, read. */
export interface ReadingsFile extends PartialBook {
  readonly owners: OwnerWords | null;
}

/**
 * Reads `readings.yaml`: `language`; `situations`, a reason for each; `patterns`, each with `title`, `text` and one or
 * two `questions`; `prepared`, the words that a prepared note begins with; `questions`, a list for each process; `owners`, the words for whose topics they are. What is missing
 * falls back on English, where nothing may be missing. `folder` is the name of the pack's. Throws a `YamlFileError` at the first mistake.
 */
export function readReadings(source: string, file: string, folder: string): ReadingsFile {
  const tree = readYamlTree(source, file);
  const root = tree.map(["language", "owners", "situations", "patterns", "prepared", "questions"]);
  const named = root.get("language") ?? tree.fail('"language" is missing');
  const language = named.text();
  if (language.toLowerCase() !== folder) named.fail(`the folder is of the language ${folder}`);
  const part = <K extends string, V>(key: string, ids: readonly K[], read: (node: YamlNode) => V) => {
    const entries = root.get(key)?.map(ids) ?? new Map<string, YamlNode>();
    const missing = ids.filter((id) => !entries.has(id));
    if (language === WHOLE && missing.length > 0) {
      (root.get(key) ?? tree).fail(`${key} without ${missing.join(", ")}: all others fall back on ${WHOLE}`);
    }
    return Object.fromEntries([...entries].map(([id, node]) => [id, read(node)])) as Partial<Record<K, V>>;
  };
  const processes = PROCESSES.map(({ id }) => id);
  return {
    language,
    owners: ownersOf(root.get("owners")),
    situations: part("situations", SITUATIONS, sentence),
    patterns: part("patterns", PATTERN_IDS, patternOf),
    prepared: preparedOf(root.get("prepared")) ?? (language === WHOLE ? tree.fail('"prepared" is missing') : undefined),
    questions: part("questions", processes, (node) => questionsOf(node, FEWEST_QUESTIONS, Number.POSITIVE_INFINITY)),
  };
}

/** Text on one line, not longer than fits a panel. */
function sentence(node: YamlNode): string {
  const text = node.text().replace(/\s+/g, " ").trim();
  return text.length > LONGEST_TEXT ? node.fail(`longer than ${LONGEST_TEXT} characters`) : text;
}

function patternOf(node: YamlNode): PatternWords {
  const fields = node.map(["title", "text", "questions"]);
  const field = (key: string): YamlNode => fields.get(key) ?? node.fail(`"${key}" is missing`);
  return {
    title: sentence(field("title")),
    text: sentence(field("text")),
    questions: questionsOf(field("questions"), 1, MOST_QUESTIONS_OF_PATTERN),
  };
}

function preparedOf(node: YamlNode | undefined): PreparedWords | undefined {
  if (!node) return undefined;
  const fields = node.map(["lastTime", "open", "more"]);
  const field = (key: string): YamlNode => fields.get(key) ?? node.fail(`"${key}" is missing`);
  const lastTime = sentence(field("lastTime"));
  if (!lastTime.includes("{0}")) field("lastTime").fail("without {0}, which stands for the day");
  const more = sentence(field("more"));
  if (!/\{0\}.*\{1\}/.test(more)) field("more").fail("without {0} for how many, and {1} behind it for the note");
  return { lastTime, open: sentence(field("open")), more };
}

function questionsOf(node: YamlNode, fewest: number, most: number): string[] {
  const items = node.list();
  if (items.length < fewest) node.fail(`fewer than ${fewest} questions`);
  if (items.length > most) node.fail(`more than ${most} questions`);
  const known = new Set<string>();
  return items.map((item) => {
    const question = sentence(item);
    if (known.has(question)) item.fail("this question is there already");
    known.add(question);
    return question;
  });
}

function ownersOf(node: YamlNode | undefined): OwnerWords | null {
  if (!node) return null;
  const fields = node.map(["mine", "topics"]);
  const words = (key: string): string[] =>
    (fields.get(key) ?? node.fail(`"${key}" is missing`)).list().map((item) => item.text());
  return { mine: words("mine"), topics: words("topics") };
}

/**
 * Builds from the folders below `packs`, into `out`: `index.json`, the languages with readings; `<language>.json`, a
 * `PartialBook` each; `notes.json`, the `WordsInNotes` of all languages with a lexicon.
 */
export async function buildReadings(packs: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const folders = (await readdir(packs)).filter((name) => existsSync(path.join(packs, name, READINGS))).sort();
  const owners = new Map<string, OwnerWords>();
  for (const folder of folders) {
    const file = path.join(packs, folder, READINGS);
    const { owners: words, ...book } = readReadings(await readFile(file, "utf8"), file, folder);
    if (words) owners.set(folder, words);
    await writeFile(path.join(out, `${folder}.json`), JSON.stringify(book));
  }
  await writeFile(path.join(out, "index.json"), JSON.stringify(folders));

  const { concepts: english } = await sharedConcepts(packs);
  const notes: Record<string, WordsInNotes[string]> = {};
  for (const folder of await packFolders(packs)) {
    const lexicon = await lexiconOf(path.join(packs, folder));
    const { language } = lexicon;
    const concepts = language === WHOLE ? english : lexicon.concepts;
    const focus = { people: cuesOf(concepts, PEOPLE), results: cuesOf(concepts, RESULTS) };
    notes[language] = { focus, owners: owners.get(folder) };
  }
  await writeFile(path.join(out, "notes.json"), JSON.stringify(notes));
}

function cuesOf(concepts: readonly Concept[], names: readonly string[]): string[] {
  return [...new Set(concepts.flatMap(({ name, cues }) => (names.includes(name) ? cues : [])))];
}
