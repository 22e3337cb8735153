import type { AnalysedLine, Analyzer } from "../core/index.ts";
import { balanceOf } from "../core/index.ts";
import { describeNote, GROUPINGS, type Grouping } from "../journal/grouping.ts";
import { FORMATS, type Format } from "../report/formats.ts";
import { readNotes } from "./files.ts";
import type { Terminal } from "./terminal.ts";

/** `balance PATH…`: the balance of each note, person or month, and of all of them. */
export async function balancePaths(
  analyzer: Analyzer,
  paths: readonly string[],
  { by, format, language }: { by: Grouping; format: Format; language?: string },
  terminal: Terminal,
): Promise<void> {
  const groups = new Map<string, AnalysedLine[]>();
  const all: AnalysedLine[] = [];
  for await (const { path, text } of readNotes(paths, terminal.fail)) {
    const about = describeNote(path, text);
    const { lines } = analyzer.analyze(text, { language: language ?? about.language ?? undefined });
    const name = GROUPINGS[by](about);
    groups.set(name, [...(groups.get(name) ?? []), ...lines]);
    all.push(...lines);
  }
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, lines]) => ({ name, balance: balanceOf(lines) }));
  if (rows.length > 1) rows.push({ name: "all", balance: balanceOf(all) });
  terminal.print(FORMATS[format](rows).trimEnd());
}
