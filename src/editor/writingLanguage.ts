import * as vscode from "vscode";
import type { AnalyzerSource } from "./analyzer.ts";
import { toldLanguage } from "./noteLanguage.ts";
import { setting } from "./settings.ts";
import { readLabelledLines, readNoteIfThere } from "./workspaceNotes.ts";

/**
 * BCP 47 tag of the language to go on writing in after a note, or in it: what it says of itself or the setting says of it,
 * else what most of its lines are in; without a note what the setting says; else the display language.
 */
export async function writingLanguage(source: AnalyzerSource, note?: vscode.Uri): Promise<string> {
  const told = note ? toldLanguage(await readNoteIfThere(note), note) : setting("language");
  if (told && isTag(told)) return told;
  const counts = new Map<string, number>();
  for (const { language } of note ? await readLabelledLines(source, note) : []) {
    if (language !== "") counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? vscode.env.language;
}

/** Anybody may write anything into front matter and settings. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
