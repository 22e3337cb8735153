import * as vscode from "vscode";
import { findLanguage } from "../core/index.ts";
import { type PartialBook, type ReadingBook, type WordsInNotes, withEnglish } from "../report/readings/readingBook.ts";

/** The words and questions of readings, and what notes say of people and results in their own languages. */
export interface ReadingBooks {
  /** In a language; what it lacks is in English. */
  book(language: string): Promise<ReadingBook>;
  /** By the language of a note's lines. */
  wordsInNotes(): Promise<WordsInNotes>;
}

const FALLBACK_LANGUAGE = "en";

/** Those that come with the extension, each file read when first asked for, then kept. */
export function readingBooks(extensionUri: vscode.Uri): ReadingBooks {
  const folder = vscode.Uri.joinPath(extensionUri, "dist", "readings");
  const files = new Map<string, Promise<unknown>>();
  async function parse(name: string): Promise<unknown> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
    return JSON.parse(new TextDecoder().decode(bytes));
  }
  function read<T>(name: string): Promise<T> {
    const file = files.get(name) ?? parse(name);
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file as Promise<T>;
  }
  return {
    async book(wanted) {
      const known = (await read<string[]>("index.json")).map((language) => ({ language }));
      const language = findLanguage(known, wanted)?.language ?? FALLBACK_LANGUAGE;
      const english = await read<ReadingBook>(`${FALLBACK_LANGUAGE}.json`);
      return language === FALLBACK_LANGUAGE
        ? english
        : withEnglish(await read<PartialBook>(`${language}.json`), english);
    },
    wordsInNotes: () => read("notes.json"),
  };
}
