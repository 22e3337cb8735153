/** A day as people write it in a note, `YYYY-MM-DD`: no time, no zone. Compares as text. */
export type CalendarDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day on the clock where the reader is; never the UTC day. */
export function localDate(now: Date): CalendarDate {
  const year = String(now.getFullYear()).padStart(4, "0");
  return `${year}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

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
  return `${date.slice(0, 4)}-${twoDigits(month)}-${daysInMonth(Number(date.slice(0, 4)), month)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
