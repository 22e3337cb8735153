import type { NoteWords } from "../core/index.ts";
import type { Span } from "../core/model.ts";
import { calendarDate } from "./calendarDate.ts";
import { type DayWords, dayWordsOf } from "./dayWords.ts";
import type { WrittenDue } from "./dueDates.ts";
import { findPeriodEnd } from "./periodEnds.ts";
import { findUnspacedDay, isDueAfter, isDueBefore } from "./unspacedDays.ts";
import { findWrittenDate } from "./writtenDate.ts";

/** A day in a text that may be when something is due. */
interface Found extends Span {
  readonly due: WrittenDue;
  /** May well be no day: it counts only where the words or signs around it say so. */
  readonly doubtful: boolean;
  /** Its own form says that something is due by then. */
  readonly by?: boolean;
}

/**
 * The day by which something is due, in a text in a language, given by its primary subtag: the first day that a word
 * such as “by” says it of; else the first one that ends the text, as in “send the slides Friday”, unless a word such as
 * “last” stands before it. Any other day is only talked about.
 */
export function findWordedDay(text: string, language: string, words: NoteWords): WrittenDue | null {
  const known = dayWordsOf(words, language);
  const found = [...datesIn(text, language, words), ...nearDaysIn(text, known, words)];
  let last: WrittenDue | null = null;
  for (const day of found) {
    const before = lookBefore(text, day.start, known, words);
    const after = lookAfter(text, day.end, known, words);
    const due = before.next ? day.due.replace("-W", "+W") : day.due;
    if (day.by || before.sense === "by" || after.sense === "by") return due;
    if (before.sense === "since" || after.sense === "since") continue;
    if (isEnd(text.slice(after.end)) && (!day.doubtful || isSetApart(text, day))) last ??= due;
  }
  return last;
}

const MOST_DATES = 4;

function datesIn(text: string, language: string, words: NoteWords): Found[] {
  const found: Found[] = [];
  if (!/\p{Nd}/u.test(text)) return found;
  let from = 0;
  for (let count = 0; count < MOST_DATES; count++) {
    const date = findWrittenDate(text.slice(from), words);
    if (!date) break;
    const due = dueOf(date.year, date.month, date.day);
    if (!date.ambiguous && due) found.push({ start: from + date.start, end: from + date.end, due, doubtful: false });
    from += date.end;
  }
  return found.length > 0 ? found : shortDatesIn(text, language, dayWordsOf(words, language));
}

/** `27.11.`, `27.11.26`, and `27/11`, `27/11/26`, where only one order makes a day. */
function shortDatesIn(text: string, language: string, { monthFirst }: DayWords): Found[] {
  const found: Found[] = [];
  const dotted = language === "en" ? [] : text.matchAll(/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.(?<year>[0-4]\d)?(?!\d)/g);
  for (const match of dotted) found.push(...shortDate(match, Number(match[2]), Number(match[1])));
  for (const match of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(?<year>[0-4]\d))?(?![\d/])/g)) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (monthFirst || second > 12) found.push(...shortDate(match, first, second));
    else if (first > 12) found.push(...shortDate(match, second, first));
  }
  return found;
}

function shortDate({ index, 0: { length }, groups }: RegExpExecArray, month: number, day: number): Found[] {
  const due = dueOf(groups?.year === undefined ? null : CENTURY + Number(groups.year), month, day);
  return due ? [{ start: index, end: index + length, due, doubtful: true }] : [];
}

const LEAP_YEAR = 2024;
const CENTURY = 2000;

function dueOf(year: number | null, month: number, day: number): WrittenDue | null {
  const date = calendarDate(year ?? LEAP_YEAR, month, day);
  return date && year === null ? `-${date.slice(4)}` : date;
}

/** Weekdays, today, tomorrow, and the ends of this week and month. */
function nearDaysIn(text: string, known: DayWords, words: NoteWords): Found[] {
  const found: Found[] = [];
  for (const { 0: written, index } of text.matchAll(known.words)) {
    const word = written.toLowerCase();
    const place = { start: index, end: index + written.length };
    const kind = known.kinds.get(word);
    const weekday = known.weekdayOf(word);
    const by = known.byEnding.test(word);
    if (weekday) found.push({ ...place, due: `-W-${weekday.day}`, doubtful: weekday.doubtful, by });
    else if (kind === "today" || kind === "tomorrow") {
      found.push({ ...place, due: kind === "today" ? "+0" : "+1", doubtful: false, by });
    }
  }
  const near = findUnspacedDay(text, words);
  if (near) {
    const { day, start, end } = near;
    const due = "inDays" in day ? `+${day.inDays}` : `${day.next ? "+" : "-"}W-${day.weekday}`;
    found.push({ start, end, due, doubtful: false });
  }
  const end = findPeriodEnd(text, words);
  if (end) found.push({ ...end, doubtful: false, by: known.byEnding.test(text.slice(end.start, end.end)) });
  return found;
}

interface Sense {
  readonly sense: "by" | "since" | null;
  readonly next: boolean;
}

/** How far around a day its words are looked for. UTF-16 code units. */
const REACH = 60;

/** What the words before a day make of it. */
function lookBefore(text: string, start: number, { kinds, weekdayOf }: DayWords, words: NoteWords): Sense {
  const from = Math.max(0, start - REACH);
  if (isDueAfter(text.slice(from, start), words)) return { sense: "by", next: false };
  const before = [...text.slice(from, start).matchAll(/([\p{L}\p{M}\p{N}]+)([^\p{L}\p{M}\p{N}]*)/gu)];
  let next = false;
  let since = false;
  for (const [, written, gap] of before.reverse()) {
    if (/[;!?]|\.\s/.test(gap!)) break;
    const word = written!.toLowerCase();
    const kind = kinds.get(word);
    if (kind === "by") return { sense: "by", next };
    if (kind === "since") since = true;
    else if (kind === "next") next = true;
    else if (kind !== "around" && !weekdayOf(word)) break;
  }
  return { sense: since ? "since" : null, next };
}

/** What the words after a day make of it, and where those that change nothing end. */
function lookAfter(
  text: string,
  start: number,
  { kinds, after }: DayWords,
  words: NoteWords,
): Pick<Sense, "sense"> & { readonly end: number } {
  const rest = text.slice(start, start + REACH);
  if (isDueBefore(rest, words)) return { sense: "by", end: start };
  let end = start;
  for (const { 0: written, index } of rest.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = written.toLowerCase();
    const kind = kinds.get(word);
    if (after.has(word)) return { sense: "by", end };
    if (kind === "since") return { sense: "since", end };
    if (kind !== "around") break;
    end = start + index + written.length;
  }
  return { sense: null, end };
}

/** Nothing but closing signs, tags, mentions and asides. */
function isEnd(rest: string): boolean {
  return (
    rest.length <= REACH &&
    /^(?:[\s).,;:!?\]>*_~`'"”»）。、–—-]|[@#]\S+(?=\s|$)|\([^()]*\)|\[[^[\]]*\]|（[^（）]*）)*$/u.test(rest)
  );
}

/** In brackets, behind a dash or the like, or written with a capital as an abbreviation of three letters is. */
function isSetApart(text: string, { start, end }: Found): boolean {
  return /[([{（–—:,|→-]\s?$/u.test(text.slice(0, start)) || /^\p{Lu}\p{Ll}{2}$/u.test(text.slice(start, end));
}
