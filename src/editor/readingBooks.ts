import type * as vscode from "vscode";
import { type PartialBook, type ReadingBook, type WordsInNotes, withEnglish } from "../report/readings/readingBook.ts";
import { FALLBACK_LANGUAGE, languageFiles } from "./languageFiles.ts";

/** The words and questions of readings, and what notes say of people and results in their own languages. */
export interface ReadingBooks {
  /** In a language; what it lacks is in English. */
  book(language: string): Promise<ReadingBook>;
  /** By the language of a note's lines. */
  wordsInNotes(): Promise<WordsInNotes>;
}

/** Those that come with the extension. */
export function readingBooks(extensionUri: vscode.Uri): ReadingBooks {
  const files = languageFiles(extensionUri, "readings");
  return {
    async book(wanted) {
      const language = await files.languageFor(wanted);
      const english = await files.read<ReadingBook>(FALLBACK_LANGUAGE);
      return language === FALLBACK_LANGUAGE ? english : withEnglish(await files.read<PartialBook>(language), english);
    },
    wordsInNotes: () => files.read("notes"),
  };
}
