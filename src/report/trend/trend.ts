import { type Balance, balanceOfSums, type TallySums } from "../../core/index.ts";
import type { CalendarDate } from "../../journal/calendarDate.ts";

/** A dated note's sums, such as a `NoteRecord`; those without a date have no place in a trend. */
export interface DatedSums {
  readonly date: CalendarDate | null;
  readonly sums: TallySums;
}

/** The balance of one note or month, or of several that lie side by side where one alone had too few lines to tell. */
export interface TrendPoint {
  /** Days of the first and the last note. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly notes: number;
  /** With too few lines to tell only in the latest point: it waits for more. */
  readonly balance: Balance;
}

/** What stands for itself in a trend: a note, or all notes of a month of the calendar that the notes are dated by. */
const STEPS = {
  note: (_: CalendarDate, i: number) => String(i),
  month: (date: CalendarDate) => date.slice(0, 7),
} as const;

export type TrendStep = keyof typeof STEPS;

/** The balance over time, oldest first. Notes of one day keep their order. */
export function trendOf(notes: readonly DatedSums[], step: TrendStep): TrendPoint[] {
  const dated = notes.flatMap(({ date, sums }) => (date === null ? [] : [{ date, sums }]));
  dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const points: TrendPoint[] = [];
  let open: typeof dated = [];
  for (const [i, note] of dated.entries()) {
    open.push(note);
    const next = dated[i + 1];
    if (next && STEPS[step](next.date, i + 1) === STEPS[step](note.date, i)) continue;
    const balance = balanceOfSums(open.map(({ sums }) => sums));
    if (balance.tooFew && next) continue;
    points.push({ from: open[0]!.date, to: note.date, notes: open.length, balance });
    open = [];
  }
  return points;
}
