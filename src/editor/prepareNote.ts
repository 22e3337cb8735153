import type * as vscode from "vscode";
import type { NoteWords } from "../core/index.ts";
import { addDays, type CalendarDate } from "../journal/calendarDate.ts";
import { byNewestNote, carriedItems } from "../journal/carriedItems.ts";
import type { Prepared } from "../journal/carryOver.ts";
import { linkWords, noteLink, wordsOfLinkItem } from "../journal/noteLinks.ts";
import type { OpenItem } from "../journal/openItems.ts";
import { type Unfinished, unfinishedTopics } from "../journal/unfinished.ts";
import { askedSince, nextQuestion } from "../report/nextQuestion.ts";
import type { ReadingBook } from "../report/readings/readingBook.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import type { IndexedFile } from "./noteIndex.ts";
import type { ReadingBooks } from "./readingBooks.ts";
import { endOfNote, type LocatedNote, lastNote, type Roster, type RosterPerson } from "./roster.ts";
import { readNoteIfThere } from "./workspaceNotes.ts";

/** What a note is made or brought up to date for. */
export interface Occasion {
  readonly person: RosterPerson | undefined;
  readonly date: CalendarDate;
  /** Where the note lies or will. */
  readonly uri: vscode.Uri;
  /** The text of the note itself: what it asks anyway is not carried over. */
  readonly text: string;
  /** BCP 47 tag of the language that it is in. */
  readonly language: string;
  /** The line in which something that stands in a line now will stand once the note is there. */
  readonly lineLater: (uri: vscode.Uri, line: number) => number;
}

/** For a note that moves no lines. */
export const sameLine: Occasion["lineLater"] = (_, line) => line;

export interface Preparing {
  readonly roster: Roster;
  readonly books: ReadingBooks;
  readonly analyzer: AnalyzerSource;
}

/** Finds out what a 1:1 note begins with. */
export async function prepareNote({ analyzer, roster, books }: Preparing, occasion: Occasion): Promise<Prepared> {
  const { person, date, uri, language, lineLater } = occasion;
  const { prepared, questions } = await books.book(language);
  const last = lastNote(person, date);
  const link = (words: string, to: vscode.Uri, line: number | null): string =>
    noteLink(uri.path, words, to.path, line === null ? null : lineLater(to, line));
  const isEarlier = (note: LocatedNote["date"]): boolean => note === null || note <= date;
  const open = (person ? roster.openItems(person) : []).filter(
    ({ file, note }) => isEarlier(note.date) && !isSame(file.uri, note, occasion),
  );
  const listed = new Set(occasion.text.split("\n").map((text) => wordsOfLinkItem(uri.path, text)));
  const { carried, waiting } = carriedItems(open, date, ({ item }) => listed.has(linkWords(item.text)));
  const oldest = waiting.toSorted(byNewestNote).at(-1);
  const left = last ? await topicsOf(last, occasion.text, await analyzer.words()) : [];
  const topics = left.map((topic) => ({ ...topic, uri: last!.file.uri }));
  const items = [...carried.map(placeOf), ...topics].map(({ words, uri: to, line }) => `- ${link(words, to, line)}`);
  const more = oldest && prepared.more.replace("{0}", String(waiting.length)).replace("{1}", () => nameOf(oldest));
  return {
    lastNote: last ? link(prepared.lastTime.replace("{0}", last.date!), last.file.uri, last.line || null) : "",
    intro: prepared.open,
    items,
    more: more === undefined ? "" : `- ${link(more, oldest!.file.uri, oldest!.item.line)}`,
    question: await questionFor(person, date, questions),
  };
}

function placeOf({ file, item }: OpenItem<IndexedFile>) {
  return { words: item.text, uri: file.uri, line: item.line };
}

/** By its note's day, else by its file's name. */
function nameOf({ file, note }: OpenItem<IndexedFile>): string {
  const { path } = file.uri;
  return note.date ?? path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

/** The note is the one that is being prepared. */
function isSame(uri: vscode.Uri, { date }: { readonly date: CalendarDate | null }, occasion: Occasion): boolean {
  return uri.toString() === occasion.uri.toString() && date === occasion.date;
}

async function topicsOf(note: LocatedNote, next: string, words: NoteWords): Promise<Unfinished[]> {
  return unfinishedTopics(
    await readNoteIfThere(note.file.uri),
    { start: note.line, end: endOfNote(note) },
    next,
    words,
  );
}

async function questionFor(
  person: RosterPerson | undefined,
  date: CalendarDate,
  questions: ReadingBook["questions"],
): Promise<string> {
  const notes = person?.notes ?? [];
  const since = askedSince(date);
  const recent = notes.filter((note) => note.date !== null && note.date >= since);
  const texts = await Promise.all(recent.map(textOf));
  const before = notes.filter((note) => note.date === null || note.date <= date);
  return nextQuestion(before, questions, texts);
}

/** The note's own part of its file. */
async function textOf(note: LocatedNote): Promise<string> {
  const lines = (await readNoteIfThere(note.file.uri)).split(/\r\n|\n|\r/);
  return lines.slice(note.line, endOfNote(note)).join("\n");
}

/** The day after a note's by which what is agreed there should be done. */
export function targetDate(person: RosterPerson | undefined, date: CalendarDate): CalendarDate | undefined {
  return person?.cadence ? addDays(date, person.cadence) : undefined;
}
