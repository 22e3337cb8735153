import type { CalendarDate } from "../../journal/calendarDate.ts";
import type { ItemGroup, ItemSection } from "../../journal/groupItems.ts";
import type { Whose } from "../../journal/owners.ts";
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
  if (a === b) return true;
  const isOfSameDays = a.item.due === b.item.due && a.note.date === b.note.date;
  return isOfSameDays && a.person === b.person && isSameWhose(a.whose, b.whose) && a.id === b.id;
}

function isSameWhose(a: Whose, b: Whose): boolean {
  return a.who === "person" ? b.who === "person" && a.name === b.name : a.who === b.who;
}
