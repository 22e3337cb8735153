import path from "node:path";
import type { Analyzer } from "../core/index.ts";
import { readFrontMatter } from "../journal/frontMatter.ts";
import { type GroupedNote, type Grouping, groupBalances } from "../journal/grouping.ts";
import type { NotePlaces } from "../journal/noteIdentity.ts";
import { NOTE_PATHS } from "../journal/noteNames.ts";
import { noteContents, noteRecords } from "../journal/noteRecord.ts";
import { FORMATS, type Format } from "../report/formats.ts";
import { readNotes } from "./files.ts";
import type { Terminal } from "./terminal.ts";

/** Some begin at the folder that the notes lie in, which is not known: it may be any above. */
const PATTERNS = NOTE_PATHS.map((pattern) => (pattern.includes("/") ? `**/${pattern}` : pattern));
const WORDS = { all: "all", noPerson: "(no person)", noDate: "(no date)" } as const;

/** `balance PATH…`: the balance of each note, person or month, and of all of them. */
export async function balancePaths(
  analyzer: Analyzer,
  paths: readonly string[],
  { by, format, language }: { by: Grouping; format: Format; language?: string },
  terminal: Terminal,
): Promise<void> {
  const { words } = analyzer;
  const places: NotePlaces = { patterns: PATTERNS, personOf: (name) => name, words };
  const notes: GroupedNote[] = [];
  for await (const { path: file, text } of readNotes(paths, terminal.fail)) {
    const told = language ?? readFrontMatter(text).language ?? undefined;
    const contents = noteContents(text, analyzer.analyze(text, { language: told }), words);
    const place = path.resolve(file).split(path.sep).join("/");
    for (const { person, date, sums } of noteRecords(place, contents, places)) {
      notes.push({ name: file, person, date, sums });
    }
  }
  terminal.print(FORMATS[format](groupBalances(notes, by, WORDS)).trimEnd());
}
