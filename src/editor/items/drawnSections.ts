import type { CalendarDate } from "../../journal/calendarDate.ts";
import type { ItemGroup, ItemSection } from "../../journal/groupItems.ts";
import type { ListedItem } from "./itemTree.ts";

/** Sections as they are on the screen. */
export interface DrawnSections {
  readonly sections: readonly ItemSection<ListedItem>[];
  /** Ids of the items that are ticked off. */
  readonly ticked: ReadonlySet<string>;
  readonly today: CalendarDate;
}

/** Places of the sections, as many as before, that look other than before. */
export function differing(before: DrawnSections, now: DrawnSections): number[] {
  const turned = new Set([...before.ticked].filter((id) => !now.ticked.has(id)));
  for (const id of now.ticked) if (!before.ticked.has(id)) turned.add(id);
  const isAlike = (a: ListedItem, b: ListedItem): boolean => looksAlike(a, b) && !(turned.size > 0 && turned.has(b.id));
  return [...now.sections.keys()].filter((at) => {
    const [old, fresh] = [before.sections[at]!.groups, now.sections[at]!.groups];
    const isSame = old.length === fresh.length && fresh.every((group, i) => isSameGroup(old[i]!, group, isAlike));
    return before.today !== now.today || !isSame;
  });
}

function isSameGroup(
  a: ItemGroup<ListedItem>,
  b: ItemGroup<ListedItem>,
  isAlike: (a: ListedItem, b: ListedItem) => boolean,
): boolean {
  const isSameOf = JSON.stringify(a.of) === JSON.stringify(b.of);
  return isSameOf && a.items.length === b.items.length && b.items.every((item, i) => isAlike(a.items[i]!, item));
}

/** Nearly all are the same objects: those of files that have not changed. */
function looksAlike(a: ListedItem, b: ListedItem): boolean {
  return a === b || (a.id === b.id && words(a) === words(b));
}

function words({ item, whose, person, note }: ListedItem): string {
  return JSON.stringify([item.due, whose, person, note.date]);
}
