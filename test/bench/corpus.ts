import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Notes made of the labelled lines of the corpus: the same text in every run. */
export interface Corpus {
  readonly notes: readonly CorpusNote[];
  /** Length of all in UTF-8. */
  readonly bytes: number;
}

interface CorpusNote {
  /** About 6,000 characters. */
  readonly text: string;
  /** BCP 47 id, in which all of it is. */
  readonly language: string;
}

interface Row {
  readonly heading: string;
  readonly text: string;
}

const CORPUS = "test/corpus";
const LONGEST_SECTION = 9;
const NOTE_LENGTH = 6000;

/** The languages that have labelled lines. */
export function corpusLanguages(): string[] {
  return readdirSync(CORPUS).sort();
}

/** Notes of about so many bytes together, a note in one language, the languages in turn. */
export function makeCorpus(languages: readonly string[], bytes: number, seed = 7): Corpus {
  const random = createRandom(seed);
  const rows = languages.map(readRows);
  const notes: CorpusNote[] = [];
  let total = 0;
  while (total < bytes) {
    const next = notes.length % rows.length;
    const text = makeNote(rows[next]!, random);
    notes.push({ text, language: languages[next]! });
    total += Buffer.byteLength(text);
  }
  return { notes, bytes: total };
}

function readRows(language: string): Row[] {
  const lines = readFileSync(path.join(CORPUS, language, "lines.jsonl"), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Row);
}

/** Sections of bullets and check boxes under their headings, with a plain line between. */
function makeNote(rows: readonly Row[], random: (below: number) => number): string {
  let note = "";
  while (note.length < NOTE_LENGTH) {
    const from = random(rows.length);
    note += `## ${rows[from]!.heading || "1:1"}\n\n`;
    for (const { text } of rows.slice(from, from + 2 + random(LONGEST_SECTION))) {
      note += `${["- ", "- ", "- [ ] ", ""][random(4)]}${text}\n`;
    }
    note += "\n";
  }
  return note;
}

/** Whole numbers from 0 up to a bound, by a linear congruence (Numerical Recipes). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
