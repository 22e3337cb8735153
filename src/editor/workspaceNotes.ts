import * as vscode from "vscode";
import { readFrontMatter } from "../journal/frontMatter.ts";
import { identifyNote, type NoteIdentity } from "../journal/people.ts";
import { setting } from "./settings.ts";

/** Larger files are no notes; they are named, not read. */
export const LARGEST_NOTE = 10 * 1024 * 1024;

/** The workspace's notes, in the order of their paths. */
export async function findNotes(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const exclude = setting("notes.exclude");
  const found = await vscode.workspace.findFiles(setting("notes.include"), exclude || undefined, undefined, token);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The note's text; what an open editor shows counts, saved or not. */
export async function readNote(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Whose note it is and of which day, by its front matter or by where it lies. */
export function identify(uri: vscode.Uri, text: string): NoteIdentity {
  const path = vscode.workspace.asRelativePath(uri, false);
  return identifyNote(path, readFrontMatter(text), [setting("newNote.oneOnOnePath"), setting("newNote.planPath")]);
}
