import { type HeadingLine, isBareDate, lineWordsOf, type NoteWords, readHeadings } from "../core/index.ts";
import { type CalendarDate, daysBetween } from "./calendarDate.ts";
import { foldName } from "./names.ts";
import { personBeside, saysOneOnOne } from "./oneOnOneTitle.ts";
import { findHeadingDate, resolveWrittenDate, type WrittenDate } from "./writtenDate.ts";

/** A part of a running file that begins with a heading that is a date: one meeting. It ends before the next one. */
export interface DatedSection {
  /** Zero-based physical line of the heading. */
  readonly line: number;
  readonly date: CalendarDate;
  /** Whom `1:1 with Ana, 2026-11-23` names; null for any other heading. */
  readonly person: string | null;
}

interface Candidate {
  readonly line: number;
  /** Those before the words: `##`, `**`. */
  readonly marks: string;
  readonly words: string;
  readonly before: string;
  readonly written: WrittenDate;
  /** From the latest heading above that is a year, or a month of a year. */
  readonly year: number | null;
}

/** A heading of more code units is a sentence. */
const LONGEST_HEADING = 120;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

/**
 * The dated sections of a text, in order. A heading is dated when it begins with a day, or says `1:1` and a day, or when
 * a day follows the same words as in another heading (`Check-in, 23 Nov 2026`). So `Goals until 2026-12-31` is none.
 * A day without a year takes that of a heading above such as `2026` or `November 2026`, else the one that brings it
 * nearest to the day of the section beside it, among those of its level.
 */
export function datedSections(
  text: string,
  known: NoteWords,
  headings: readonly HeadingLine[] = readHeadings(text, known),
): DatedSection[] {
  const candidates = findCandidates(text, known, headings);
  const series = new Map<string, number>();
  for (const { before } of candidates) series.set(foldName(before), (series.get(foldName(before)) ?? 0) + 1);
  const slashed = candidates.filter(({ written, words }) => !written.ambiguous && words.includes("/"));
  const monthFirst = slashed.some(
    ({ written, words }) => Number.parseInt(words.slice(written.start), 10) === written.month,
  );
  const dated = candidates.filter(({ words, before, written }) => {
    return (
      before === "" ||
      isWeekday(before, words.slice(0, written.end), known) ||
      saysOneOnOne(words) ||
      series.get(foldName(before))! > 1
    );
  });
  const dates = datesOf(dated, monthFirst);
  return dated.flatMap(({ line, words, written }, index) => {
    const date = dates[index]!;
    return date === null
      ? []
      : [{ line, date, person: saysOneOnOne(words) ? personBeside(words, written, known) : null }];
  });
}

/** The days of headings, those without a year by the ones above, then by the ones below. */
function datesOf(candidates: readonly Candidate[], monthFirst: boolean): (CalendarDate | null)[] {
  const dates = candidates.map(({ written, year }) => resolveWrittenDate(written, year, monthFirst));
  const indexes = [...dates.keys()];
  for (const order of [indexes, indexes.toReversed()]) {
    const beside = new Map<string, CalendarDate>();
    for (const index of order) {
      const { marks, written } = candidates[index]!;
      dates[index] ??= nearest(written, monthFirst, beside.get(marks));
      if (dates[index] !== null) beside.set(marks, dates[index]!);
    }
  }
  return dates;
}

/** The day in the year in which it is nearest to another; null where that is not known. */
function nearest(written: WrittenDate, monthFirst: boolean, other: CalendarDate | undefined): CalendarDate | null {
  if (other === undefined) return null;
  const year = Number(other.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((each) => resolveWrittenDate(written, each, monthFirst) ?? []);
  const distance = (day: CalendarDate): number => Math.abs(daysBetween(day, other));
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function findCandidates(text: string, known: NoteWords, headings: readonly HeadingLine[]): Candidate[] {
  const found: Candidate[] = [];
  let year: number | null = null;
  for (const { line, start, end } of headings) {
    if (end - start > LONGEST_HEADING) continue;
    const heading = text.slice(start, end);
    // Without a digit it is no day, and all it can do is to end a year.
    if (year === null && !/\p{Nd}/u.test(heading)) continue;
    // Marks of headings, and brackets and emphasis around the day.
    const words = heading.replace(/^[\s#=*_>!<[(]+|[\s#=*_>)\]:]+$/g, "").normalize("NFC");
    const written = findHeadingDate(words, known);
    if (written)
      found.push({
        line,
        marks: /^[#=*_>!]*/.exec(heading)![0],
        words,
        before: words.slice(0, written.start).replace(/[\s,;:(<[–—-]+$/, ""),
        written,
        year,
      });
    else if (isDate(words, known)) year = Number(YEAR.exec(words)?.[1]) || null;
  }
  return found;
}

/** A weekday or a numbered week stands before the day; no number of a version. */
function isWeekday(before: string, withDay: string, known: NoteWords): boolean {
  return /\p{L}{2}/u.test(before) && isDate(withDay, known);
}

function isDate(words: string, known: NoteWords): boolean {
  return isBareDate(words, 0, words.length, lineWordsOf(known));
}
