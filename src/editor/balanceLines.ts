import * as vscode from "vscode";
import { type AnalysedLine, balanceOfSums, type ProcessId } from "../core/index.ts";
import type { PanelFile, PanelLine } from "../protocol/toPanel.ts";
import { shorten } from "../report/shorten.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import type { WorkspaceNote } from "./balanceSubject.ts";
import { noteLinesReader } from "./noteLinesReader.ts";
import { openDocument } from "./workspaceNotes.ts";

/** UTF-16 code units of a line that the panel's list gets; more would not be seen there. */
export const LONGEST_LINE = 300;

/** Lines of many notes that the panel gets: more would be read by nobody. */
const MOST_LINES = 300;

/** Lines of one document, in its order. */
export function panelLines(lines: readonly AnalysedLine[]): PanelLine[] {
  let before = 0;
  return lines.map(({ line, text, label, second, shown }) => {
    const step = line - before;
    before = line;
    return { step, text: shorten(text, LONGEST_LINE), label, second, shown };
  });
}

/** The lines of many notes that serve a process, latest notes first, and how many there are in all. */
export async function linesOfNotes(
  notes: readonly WorkspaceNote[],
  process: ProcessId,
  source: AnalyzerSource,
  token: vscode.CancellationToken,
): Promise<{ readonly files: PanelFile[]; readonly shown: number; readonly all: number }> {
  const counts = new Map(notes.map((note) => [note, balanceOfSums([note.sums]).counts[process]]));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const read = noteLinesReader(source);
  const files: PanelFile[] = [];
  let shown = 0;
  for (const note of notes.toReversed()) {
    if (counts.get(note) === 0) continue;
    if (shown >= MOST_LINES || token.isCancellationRequested) break;
    const lines = (await read(note)).filter((line) => line.shown && line.label === process);
    if (lines.length === 0) continue;
    const some = lines.slice(0, MOST_LINES - shown);
    shown += some.length;
    const { uri } = note;
    files.push({
      uri: uri.toString(),
      version: openDocument(uri)?.version ?? 0,
      title: titleOf(note),
      lines: panelLines(some),
    });
  }
  return { files, shown, all };
}

/** Whose note it is and of which day; else where it lies. */
export function titleOf({ person, date, uri }: Pick<WorkspaceNote, "person" | "date" | "uri">): string {
  const named = [person, date].filter((part) => part !== null);
  return person !== null ? named.join(" · ") : vscode.workspace.asRelativePath(uri);
}
