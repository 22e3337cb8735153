import type { ReadingBook, WordsInNotes } from "../report/readings/readingBook.ts";
import type { ReadingBooks } from "./readingBooks.ts";

/** All texts that readings are made of, once they are there. */
export interface ReadingTexts {
  /** The words for the reader. */
  readonly book: ReadingBook;
  /** The words that notes use. */
  readonly notes: WordsInNotes;
}

export async function readingTexts(books: ReadingBooks): Promise<ReadingTexts> {
  const [book, notes] = await Promise.all([books.book(), books.wordsInNotes()]);
  return { book, notes };
}
