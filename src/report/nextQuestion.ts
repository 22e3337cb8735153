import type { ProcessId } from "../core/index.ts";
import { addDays, type CalendarDate } from "../journal/calendarDate.ts";
import type { PersonNote } from "../journal/people.ts";
import { processesByAge } from "./people.ts";
import type { ReadingBook } from "./readings/readingBook.ts";

/** Days within which no question is put twice to one person: a quarter. */
const APART = 92;

/** The first day of the notes in which to look for questions that were put already, for a note of `date`. */
export function askedSince(date: CalendarDate): CalendarDate {
  return addDays(date, -APART);
}

/**
 * A question for the next note with somebody: of the process that no line was about for longest, the best that stands in
 * none of their notes' `texts` of the last quarter; else of the process after that; "" where all were put. The same for
 * the same notes.
 *
 * @param notes those with this person up to now
 */
export function nextQuestion(
  notes: readonly Pick<PersonNote, "date" | "sums">[],
  questions: ReadingBook["questions"],
  texts: readonly string[],
): string {
  const fresh = (id: ProcessId) => questions[id].find((question) => !texts.some((text) => text.includes(question)));
  for (const id of processesByAge(notes)) {
    const question = fresh(id);
    if (question !== undefined) return question;
  }
  return "";
}
