/** A day as people write it in a note, `YYYY-MM-DD`: no time, no zone. Compares as text. */
export type CalendarDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day on the clock where the reader is; never the UTC day. */
export function localDate(now: Date): CalendarDate {
  return written(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The day with these numbers; null where there is none. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const date = written(year, month, day);
  return isCalendarDate(date) ? date : null;
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date((dayNumber(date) + days) * DAY);
  return written(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** Days from one day to another; negative where the second comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(date: CalendarDate): number {
  const days = daysBetween(A_MONDAY, date) % 7;
  return (days < 0 ? days + 7 : days) + 1;
}

const A_MONDAY = "1970-01-05";

/** True for a day that exists; 2026-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date at the start of `2026-11-23`, `2026-11-23T10:00`, `2026-11-23 10:00 +0200` or Org's `<2026-11-23 Mon>`. */
export function leadingDate(text: string): CalendarDate | null {
  const date = /^[<[]?(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text.trim())?.[1];
  return date !== undefined && isCalendarDate(date) ? date : null;
}

/** The first date in a file name, with `-`, `_`, `.` or nothing between the numbers. */
export function dateInName(name: string): CalendarDate | null {
  for (const match of name.matchAll(/(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    const date = `${match[1]}-${match[3]}-${match[4]}`;
    if (isCalendarDate(date)) return date;
  }
  return null;
}

/** `2026-Q4` for a day in October, November or December of 2026. */
export function quarterOf(date: CalendarDate): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** 2026-12-31 for a day in October, November or December of 2026. */
export function lastDayOfQuarter(date: CalendarDate): CalendarDate {
  const month = Math.ceil(Number(date.slice(5, 7)) / 3) * 3;
  return lastDayOfMonth(`${date.slice(0, 4)}-${twoDigits(month)}-01`);
}

/** 2026-11-30 for a day in November of 2026. */
export function lastDayOfMonth(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 8)}${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
}

const DAY = 86_400_000;

/** Days since 1970. UTC has no clock changes, and no zone comes in: the numbers of the date go in and out. */
function dayNumber(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function written(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
