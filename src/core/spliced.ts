/**
 * A list with `items` in the place of what stood from `start` up to `end`: the list itself where it can be, since copying
 * the whole at each key stroke would keep the garbage collector busy.
 */
export function spliced<T>(list: T[], start: number, end: number, items: readonly T[]): T[] {
  if (items.length > MOST_ARGUMENTS) return list.slice(0, start).concat(items, list.slice(end));
  list.splice(start, end - start, ...items);
  return list;
}

const MOST_ARGUMENTS = 10_000;
