import { groupBy } from "../core/index.ts";
import { addDays, type CalendarDate } from "./calendarDate.ts";
import type { FileNotes, OpenItem } from "./openItems.ts";
import type { Whose } from "./owners.ts";
import { personKey } from "./people.ts";

export const ITEM_GROUPINGS = ["person", "date"] as const;
export type ItemGrouping = (typeof ITEM_GROUPINGS)[number];

/** When something is due, seen from today; in order. */
export const DUE_SPANS = ["overdue", "today", "week", "later", "never"] as const;
export type DueSpan = (typeof DUE_SPANS)[number];

/** Items that belong together under one of the three headings: I owe, they owe, unassigned. */
export interface ItemGroup<Item> {
  /** A name, or null where the notes are about nobody; or when the items are due. */
  readonly of: { readonly person: string | null } | { readonly due: DueSpan };
  /** In the order in which they were given: sorting many takes long, and few groups are looked into. */
  readonly items: readonly Item[];
}

export interface ItemSection<Item> {
  readonly who: Whose["who"];
  readonly groups: readonly ItemGroup<Item>[];
}

export const WHO: readonly Whose["who"][] = ["me", "person", "nobody"];

/** `week` is the seven days after today. */
export function dueSpan(due: CalendarDate | null, today: CalendarDate): DueSpan {
  if (due === null) return "never";
  if (due <= today) return due < today ? "overdue" : "today";
  return due <= addDays(today, 7) ? "week" : "later";
}

/** Open items by whose they are, then by person or by when they are due. Nothing that is empty is listed. */
export function groupItems<Item extends OpenItem<FileNotes>>(
  items: readonly Item[],
  by: ItemGrouping,
  today: CalendarDate,
): ItemSection<Item>[] {
  const byWho = groupBy(items, ({ whose }) => whose.who);
  return WHO.flatMap((who) => {
    const own = byWho.get(who);
    return own ? [{ who, groups: by === "person" ? byPerson(own) : bySpan(own, today) }] : [];
  });
}

function bySpan<Item extends OpenItem>(items: readonly Item[], today: CalendarDate): ItemGroup<Item>[] {
  const groups = groupBy(items, ({ item }) => dueSpan(item.due, today));
  return DUE_SPANS.flatMap((due) => {
    const group = groups.get(due);
    return group ? [{ of: { due }, items: group }] : [];
  });
}

/** People by name; notes about nobody come last. */
function byPerson<Item extends OpenItem>(items: readonly Item[]): ItemGroup<Item>[] {
  const personOf = ({ whose, person }: Item): string | null => (whose.who === "person" ? whose.name : person);
  const groups = groupBy(items, (item) => {
    const person = personOf(item);
    return person === null ? "" : personKey(person);
  });
  const last = (key: string): boolean => key === "";
  return [...groups]
    .sort(([a], [b]) => (last(a) === last(b) ? (a < b ? -1 : 1) : last(a) ? 1 : -1))
    .map(([, group]) => ({ of: { person: personOf(group[0]!) }, items: group }));
}
