import * as vscode from "vscode";
import type { ReadingBook, WordsInNotes } from "../report/readings/readingBook.ts";
import type { TemplateIntent } from "../report/readings/situations.ts";
import { templateIntents } from "../report/readings/templateIntent.ts";
import type { ReadingBooks } from "./readingBooks.ts";
import type { TemplateSource } from "./templates.ts";

/** All that readings are made of besides the notes, once it is there. */
export interface ReadingTexts {
  /** The words for the reader. */
  readonly book: ReadingBook;
  /** The words that notes use. */
  readonly notes: WordsInNotes;
  /** What the template intends that a note was made from. */
  readonly intentOf: (text: string) => TemplateIntent | null;
}

export async function readingTexts(books: ReadingBooks, source: TemplateSource): Promise<ReadingTexts> {
  const [book, notes, templates] = await Promise.all([
    books.book(vscode.env.language),
    books.wordsInNotes(),
    source.inAllLanguages(),
  ]);
  return { book, notes, intentOf: templateIntents(templates) };
}
