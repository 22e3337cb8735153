import * as vscode from "vscode";
import { findLanguage } from "../core/index.ts";

export const FALLBACK_LANGUAGE = "en";

/** What comes with the extension by language: a folder of `dist` with a JSON file for each, and `index.json`, their list. */
export interface LanguageFiles {
  /** The languages that have a file. */
  languages(): Promise<readonly string[]>;
  /** The one of these that a BCP 47 tag means; English where there is none. */
  languageFor(wanted: string): Promise<string>;
  /** What a file says; its name is without the ending. */
  read<T>(name: string): Promise<T>;
}

/** Each file is read when first asked for, then kept. */
export function languageFiles(extensionUri: vscode.Uri, folderName: string): LanguageFiles {
  const folder = vscode.Uri.joinPath(extensionUri, "dist", folderName);
  const readFile = kept(async (name) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${name}.json`));
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  });
  const languages = (): Promise<readonly string[]> => readFile("index") as Promise<readonly string[]>;
  return {
    languages,
    async languageFor(wanted) {
      const known = (await languages()).map((language) => ({ language }));
      return findLanguage(known, wanted)?.language ?? FALLBACK_LANGUAGE;
    },
    read: <T>(name: string) => readFile(name) as Promise<T>,
  };
}

/** Does a piece of work once for each name, and again only where it failed. */
export function kept<T>(work: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const done = new Map<string, Promise<T>>();
  return (name) => {
    const known = done.get(name);
    if (known) return known;
    const result = work(name);
    done.set(name, result);
    result.catch(() => done.delete(name));
    return result;
  };
}
