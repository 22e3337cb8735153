import { addDays, type CalendarDate, daysBetween } from "./calendarDate.ts";
import type { OpenItem } from "./openItems.ts";

/** More open items than these are not carried over: a longer list is not read. */
const MOST_ITEMS = 10;
/** Of these, so many are kept for the newest, however much is due. */
const ROOM_FOR_NEWEST = 4;
/** What is due so many days after the meeting is due before the next one, more often than not. */
const DAYS_AHEAD = 7;

/** Open items that a note begins with, and those for which it has no room; both in the order in which they were given. */
export interface CarriedItems<Item> {
  readonly carried: readonly Item[];
  readonly waiting: readonly Item[];
}

/**
 * Which of the open items a note of `date` begins with: those that it lists already, then what is due, nearest to the
 * day, then what the latest notes left open.
 *
 * @param isListed the note lists the item already
 */
export function carriedItems<Item extends Pick<OpenItem, "item" | "note">>(
  open: readonly Item[],
  date: CalendarDate,
  isListed: (open: Item) => boolean,
): CarriedItems<Item> {
  const listed = open.filter(isListed);
  const others = open.filter((each) => !listed.includes(each));
  const soon = addDays(date, DAYS_AHEAD);
  const isDue = ({ item }: Item): boolean => item.due !== null && item.due <= soon;
  const distance = ({ item }: Item): number => Math.abs(daysBetween(item.due!, date));
  const due = others.filter(isDue).sort((a, b) => distance(a) - distance(b));
  const newest = others.filter((each) => !isDue(each)).sort(byNewestNote);
  const room = Math.max(0, MOST_ITEMS - listed.length);
  const dueFirst = due.slice(0, Math.max(0, room - Math.min(ROOM_FOR_NEWEST, newest.length)));
  const carried = new Set([...listed, ...[...dueFirst, ...newest].slice(0, room)]);
  return {
    carried: open.filter((each) => carried.has(each)),
    waiting: open.filter((each) => !carried.has(each)),
  };
}

/** What has no date comes last. */
export function byNewestNote(a: Pick<OpenItem, "note">, b: Pick<OpenItem, "note">): number {
  const [first, second] = [a.note.date ?? "", b.note.date ?? ""];
  return first === second ? 0 : first > second ? -1 : 1;
}
