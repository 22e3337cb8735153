/** Keys of objects and indexes of lists, from the outside in. */
export type Path = readonly (string | number)[];

/** A value put in the place of another, or entries of a list put in the place of `removed` others from `at` on. */
export type Change =
  | { readonly path: Path; readonly value: unknown }
  | { readonly path: Path; readonly at: number; readonly removed: number; readonly added: readonly unknown[] };

/** What makes one value of another; both are plain JSON. Few changes where few lines of many differ. */
export function changesBetween(from: unknown, to: unknown, path: Path = []): Change[] {
  if (from === to) return [];
  if (Array.isArray(from) && Array.isArray(to)) return changesOfList(from, to, path);
  if (!isRecord(from) || !isRecord(to) || !haveSameKeys(from, to)) return [{ path, value: to }];
  const changes = Object.keys(to).flatMap((key) => changesBetween(from[key], to[key], [...path, key]));
  // Each change names its whole path: a few numbers that all change are shorter together.
  const isShorter = changes.length > 1 && Object.values(to).every((value) => !isRecord(value) && !Array.isArray(value));
  return isShorter ? [{ path, value: to }] : changes;
}

/** Between what both lists begin with and what both end with. */
function changesOfList(from: readonly unknown[], to: readonly unknown[], path: Path): Change[] {
  const shorter = Math.min(from.length, to.length);
  let at = 0;
  while (at < shorter && isEqual(from[at], to[at])) at++;
  let same = 0;
  while (same < shorter - at && isEqual(from.at(-1 - same), to.at(-1 - same))) same++;
  const removed = from.length - same - at;
  const added = to.slice(at, to.length - same);
  if (removed === added.length) {
    return added.flatMap((value, index) => changesBetween(from[at + index], value, [...path, at + index]));
  }
  return [{ path, at, removed, added }];
}

/** The value after some changes; what is not changed stays the same object. Undefined where a change does not fit. */
export function withChanges(value: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((now: unknown, change) => withChange(now, change, 0), value);
}

function withChange(value: unknown, change: Change, depth: number): unknown {
  const key = change.path[depth];
  if (key === undefined) return "value" in change ? change.value : withEntries(value, change);
  if (Array.isArray(value) && typeof key === "number" && key < value.length) {
    return value.with(key, withChange(value[key], change, depth + 1));
  }
  if (isRecord(value) && typeof key === "string" && Object.hasOwn(value, key)) {
    return { ...value, [key]: withChange(value[key], change, depth + 1) };
  }
  return undefined;
}

function withEntries(value: unknown, { at, removed, added }: Extract<Change, { at: number }>): unknown {
  if (!Array.isArray(value) || at + removed > value.length) return undefined;
  return [...value.slice(0, at), ...added, ...value.slice(at + removed)];
}

function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isEqual(value, other[index]));
  }
  if (!isRecord(one) || !isRecord(other) || !haveSameKeys(one, other)) return false;
  return Object.keys(one).every((key) => isEqual(one[key], other[key]));
}

function haveSameKeys(one: object, other: object): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
