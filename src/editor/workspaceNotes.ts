import * as vscode from "vscode";
import type { AnalysedLine, NoteWords } from "../core/index.ts";
import type { DatedSection } from "../journal/datedSections.ts";
import type { FrontMatter } from "../journal/frontMatter.ts";
import { identifyNote, type NoteIdentity, type NotePlaces } from "../journal/noteIdentity.ts";
import type { WhoIsWho } from "../journal/owners.ts";
import { type PeopleSettings, readPeopleSettings } from "../journal/peopleSettings.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { decodeText, readFile } from "./index/diskFiles.ts";
import { utf8Text } from "./index/utf8Text.ts";
import { ownFiles } from "./noteDocuments.ts";
import { languageOptions, toldLanguage } from "./noteLanguage.ts";
import { setting } from "./settings.ts";

/** Larger files, in bytes, are no notes; they are named, not read. */
export const LARGEST_NOTE = 4 * 1024 * 1024;

/** The workspace's notes, in no order. */
export async function findNotes(): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const include = new vscode.RelativePattern(folder, setting("notes.include", folder));
      const exclude = setting("notes.exclude", folder);
      const files = vscode.workspace.findFiles(
        include,
        exclude ? new vscode.RelativePattern(folder, exclude) : undefined,
      );
      const ours = ownFiles(folder);
      const notes = (await files).filter(({ path }) => !path.startsWith(ours));
      // A folder may lie within another; then its own settings hold for what is in it.
      const isIn = (uri: vscode.Uri): boolean => vscode.workspace.getWorkspaceFolder(uri)?.index === folder.index;
      return folders.length > 1 ? notes.filter(isIn) : notes;
    }),
  );
  return found.flat();
}

/** The document of a file that an editor has open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** The note's text; what an open editor shows counts, saved or not. */
export async function readNote(uri: vscode.Uri): Promise<string> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const bytes = await readFile(uri);
  return utf8Text(bytes) ?? decodeText(bytes, uri);
}

/** The note's text; "" where it was deleted or moved just now. */
export async function readNoteIfThere(uri: vscode.Uri): Promise<string> {
  try {
    return await readNote(uri);
  } catch {
    return "";
  }
}

/** The labelled lines of a file, read anew: none are kept. Empty where it can't be read any more. */
export async function readLabelledLines(source: AnalyzerSource, uri: vscode.Uri): Promise<readonly AnalysedLine[]> {
  try {
    const text = await readNote(uri);
    const options = languageOptions(toldLanguage(text, uri));
    return (await source.read(async (analyzer) => ({ note: analyzer.analyze(text, options) }))).note.lines;
  } catch {
    return [];
  }
}

/** What the setting says of people. */
export function peopleSettings(): PeopleSettings {
  return readPeopleSettings(setting("people"));
}

/** Where the notes of a workspace folder lie, and who is who in them. */
export function notePlaces(scope: vscode.ConfigurationScope, words: NoteWords): NotePlaces {
  return { patterns: notePatterns(scope), personOf: peopleSettings().personOf, words };
}

/** Of the paths where the notes of a workspace folder lie. */
export function notePatterns(scope: vscode.ConfigurationScope): string[] {
  const places = ["newNote.oneOnOnePath", "newNote.planPath"] as const;
  const patterns = [...places.map((name) => setting(name, scope)), ...setting("notes.paths", scope)];
  return patterns.filter((pattern) => typeof pattern === "string");
}

/** Who is who in the tasks of notes. */
export function whoIsWho(): WhoIsWho {
  return {
    me: setting("me").filter((name) => typeof name === "string"),
    nameOf: peopleSettings().nameOf,
  };
}

/** Whose note it is and of which day, by its front matter or by where it lies; `sections` are asked for where that depends on them. */
export function identify(
  uri: vscode.Uri,
  frontMatter: FrontMatter,
  words: NoteWords,
  sections: () => readonly DatedSection[],
): NoteIdentity {
  const path = vscode.workspace.asRelativePath(uri, false);
  return identifyNote(path, frontMatter, notePlaces(uri, words), () => sections().length > 0);
}
