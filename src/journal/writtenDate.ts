import type { NoteWords } from "../core/index.ts";
import type { Span } from "../core/model.ts";
import { type CalendarDate, calendarDate } from "./calendarDate.ts";
import { monthOfWord } from "./monthNames.ts";

/** A day as it stands in a text. */
export interface WrittenDate extends Span {
  readonly day: number;
  readonly month: number;
  /** Null for `23 November`. */
  readonly year: number | null;
  /** Day and month might be the other way round: `4/5/2026`. */
  readonly ambiguous: boolean;
}

/** A day's parts by the names of their groups: `y`ear, `s`hort year, `m`onth in digits or `w`ords, `d`ay, and `a`, `b` for either of the last two. */
const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<y>\d{4})([-./])(?<m>\d{1,2})\2(?<d>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d)/u,
  /(?<!\d)(?<y>\d{4}) ?[年년] ?(?<m>\d{1,2}) ?[月월] ?(?<d>\d{1,2}) ?[日号號일]/u,
  /(?<!\d)(?<d>\d{1,2})([.-]) ?(?<m>\d{1,2})\2 ?(?<y>\d{4})(?!\d)/u,
  /(?<!\d)(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4})(?!\d)/u,
  /(?<!\d)(?<y>\d{4})\.? (?<w>\p{L}[\p{L}\p{M}]{1,15})\.? (?<d>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-го)?[ -](?:de |of )?(?<w>\p{L}[\p{L}\p{M}]{1,15})\.?(?:,? (?:de |del )?|-)(?<y>\d{4})(?!\d)/u,
  /(?<!\p{L})(?<w>\p{L}[\p{L}\p{M}]{1,15})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})(?!\d)/u,
  /(?<!\d)(?<m>\d{1,2}) ?[月월] ?(?<d>\d{1,2}) ?[日号號일]/u,
  /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-го)?[ -](?:de |of )?(?<w>\p{L}[\p{L}\p{M}]{1,15})(?!\p{L})/u,
  /(?<!\p{L})(?<w>\p{L}[\p{L}\p{M}]{1,15})\.? (?<d>\d{1,2})(?!\d)/u,
];

/**
 * Forms that are days only where hardly anything else can stand, as at the beginning of a heading: elsewhere they may be
 * versions and fractions. Years are those of this time.
 */
const SHORT_FORMS: readonly RegExp[] = [
  /(?<![\p{L}\d.])(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<s>[0-4]\d)(?![\d.])/u,
  /(?<![\p{L}\d/])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<s>[0-4]\d)(?![\d/])/u,
  /(?<![\p{L}\d.])(?<d>\d{1,2})\. ?(?<m>\d{1,2})\.(?! ?\d)/u,
  /(?<![\p{L}\d/])(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\d/])/u,
];

/** Where the digits of scripts that have their own begin. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

/** The first day that a short text names, in any of the languages, written as people there do; null where it names none. */
export function findWrittenDate(text: string, words: NoteWords): WrittenDate | null {
  return firstOf(FORMS, text, words);
}

/** The day that a heading names, which may be written more briefly: `23.11.`, `11/23`, `23.11.26`. */
export function findHeadingDate(text: string, words: NoteWords): WrittenDate | null {
  return firstOf(FORMS, text, words) ?? firstOf(SHORT_FORMS, text, words);
}

function firstOf(forms: readonly RegExp[], text: string, words: NoteWords): WrittenDate | null {
  if (!/\p{Nd}/u.test(text)) return null;
  const plain = text.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - ZEROS.findLast((zero) => zero <= code)!);
  });
  for (const form of forms) {
    const match = form.exec(plain);
    const date = match && fromGroups(match.groups!, words);
    if (date) return { ...date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function fromGroups(
  { y, s, m, w, d, a, b }: Partial<Record<string, string>>,
  words: NoteWords,
): Omit<WrittenDate, keyof Span> | null {
  const year = y !== undefined ? Number(y) : s !== undefined ? CENTURY + Number(s) : null;
  const month = w === undefined ? Number(m ?? b) : monthOfWord(w, words);
  const day = Number(d ?? a);
  if (month === null) return null;
  const exists = (one: number, other: number): boolean => calendarDate(year ?? LEAP_YEAR, one, other) !== null;
  if (exists(month, day)) return { year, month, day, ambiguous: a !== undefined && exists(day, month) };
  return a !== undefined && exists(day, month) ? { year, month: day, day: month, ambiguous: false } : null;
}

const LEAP_YEAR = 2024;
const CENTURY = 2000;

/** The day itself; `year` where none is written. `monthFirst` is how an ambiguous one is read. */
export function resolveWrittenDate(
  written: WrittenDate,
  year: number | null,
  monthFirst: boolean,
): CalendarDate | null {
  const swapped = written.ambiguous && monthFirst;
  const [month, day] = swapped ? [written.day, written.month] : [written.month, written.day];
  const known = written.year ?? year;
  return known === null ? null : calendarDate(known, month, day);
}
