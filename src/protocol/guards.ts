/** Checks on values that come from the other side of the webview's border. None of them throws. */

/** Whether a value is what its type says. */
export type Guard<T> = (value: unknown) => value is T;

/** The fields of an object, each with the check that it must pass. */
export type Fields<T> = { readonly [K in keyof T]-?: Guard<T[K]> };

export const isString: Guard<string> = (value) => typeof value === "string";

export const isBoolean: Guard<boolean> = (value) => typeof value === "boolean";

/** A whole number from 0. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A number from 0 to 1. */
export const isProportion: Guard<number> = (value): value is number =>
  typeof value === "number" && value >= 0 && value <= 1;

export function isNull(value: unknown): value is null {
  return value === null;
}

export function isOneOf<T extends string>(...values: readonly T[]): Guard<T> {
  return (value): value is T => (values as readonly unknown[]).includes(value);
}

export function isEither<A, B>(one: Guard<A>, other: Guard<B>): Guard<A | B> {
  return (value): value is A | B => one(value) || other(value);
}

export function isListOf<T>(item: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(item);
}

/** An object with the given fields of its own; what else it has doesn't matter. */
export function isObject<T extends object>(fields: Fields<T>): Guard<T> {
  const entries = Object.entries(fields) as [string, Guard<unknown>][];
  return (value): value is T =>
    typeof value === "object" &&
    value !== null &&
    entries.every(([key, guard]) => Object.hasOwn(value, key) && guard((value as Record<string, unknown>)[key]));
}

/** An object whose fields, whatever they are called, all pass the check. */
export function isRecordOf<T>(item: Guard<T>): Guard<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> =>
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(item);
}

/** The same check, made once for each object: only for those that nobody changes. */
export function isOnce<T extends object>(guard: Guard<T>): Guard<T> {
  const passed = new WeakSet();
  return (value): value is T => {
    const isNew = typeof value !== "object" || value === null || !passed.has(value);
    if (isNew && !guard(value)) return false;
    if (isNew) passed.add(value as T);
    return true;
  };
}
