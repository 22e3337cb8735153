import path from "node:path";
import type { Analyzer } from "../core/index.ts";
import { readFrontMatter } from "../journal/frontMatter.ts";
import { type GroupedNote, type Grouping, groupBalances } from "../journal/grouping.ts";
import type { NotePlaces } from "../journal/noteIdentity.ts";
import { NOTE_PATHS } from "../journal/noteNames.ts";
import { noteContents, noteRecords } from "../journal/noteRecord.ts";
import { inColumns } from "../report/columns.ts";
import { FORMATS } from "../report/formats.ts";
import { readNotes } from "./files.ts";
import type { Terminal } from "./terminal.ts";
import { ENGLISH } from "./words.ts";

/** Some begin at the folder that the notes lie in, which is not known: it may be any above. */
const PATTERNS = NOTE_PATHS.map((pattern) => (pattern.includes("/") ? `**/${pattern}` : pattern));
const GROUP_WORDS = { all: "all", noPerson: "(no person)", noDate: "(no date)" } as const;

/** The formats of a report by what the command line calls them. */
export const REPORT_FORMATS = Object.freeze({ text: inColumns, ...FORMATS });

/** `balance PATH…`: the balance of each note, person or month, and of all of them. */
export async function balancePaths(
  analyzer: Analyzer,
  paths: readonly string[],
  { by, format, language }: { by: Grouping; format: keyof typeof REPORT_FORMATS; language?: string },
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
  terminal.print(REPORT_FORMATS[format](groupBalances(notes, by, GROUP_WORDS), ENGLISH).trimEnd());
}
