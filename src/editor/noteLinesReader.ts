import type * as vscode from "vscode";
import { type AnalysedLine, firstAtOrAfter } from "../core/index.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { readLabelledLines } from "./workspaceNotes.ts";

/** The part of a file that is a note: from one physical line up to, not including, another, both from 0. */
export interface NotePart {
  readonly uri: vscode.Uri;
  readonly line: number;
  readonly end: number;
}

/**
 * Reads the labelled lines of notes, each file once however many notes stand in it: for one piece of work, since files
 * change. Empty where a file can't be read any more.
 */
export function noteLinesReader(source: AnalyzerSource): (note: NotePart) => Promise<AnalysedLine[]> {
  const files = new Map<string, Promise<readonly AnalysedLine[]>>();
  return async ({ uri, line: first, end }) => {
    const key = uri.toString();
    const reading = files.get(key) ?? readLabelledLines(source, uri);
    files.set(key, reading);
    const lines = await reading;
    return lines.slice(firstAtOrAfter(lines, first), firstAtOrAfter(lines, end));
  };
}
