import { isColon, isDigit, isLetter, isSpace } from "./characters.ts";

const LONGEST = 50;

/** Fields at the head of a note that is neither AsciiDoc nor reStructuredText: `:person: Ana`. */
const OWN_NAMES: ReadonlySet<string> = new Set(
  "person date kind situation language title author tags created category".split(" "),
);

/** `:name: value`, a field of AsciiDoc and reStructuredText. */
export function isField(text: string, at: number, end: number): boolean {
  return nameEnd(text, at, end) > at;
}

/** A field that also a note in another format may have at its head; `:tada: words` is none. */
export function isOwnField(text: string, at: number, end: number): boolean {
  const stop = nameEnd(text, at, end);
  return stop > at && OWN_NAMES.has(text.slice(at + 1, stop).toLowerCase());
}

/** `name:: value`, a field of Dataview and Logseq; `name` is one word. */
export function isInlineField(text: string, at: number, end: number): boolean {
  let stop = at;
  while (stop < end && stop - at < LONGEST && isNameUnit(text.charCodeAt(stop))) stop++;
  return stop > at && text.startsWith("::", stop) && (stop + 2 >= end || isSpace(text.charCodeAt(stop + 2)));
}

function isNameUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === 0x2d || unit === 0x5f;
}

/** The offset of the colon after the name, or -1. */
function nameEnd(text: string, at: number, end: number): number {
  for (let i = at + 1; i < end && i < at + LONGEST; i++) {
    if (!isColon(text.charCodeAt(i))) continue;
    return i > at + 1 && (i + 1 === end || isSpace(text.charCodeAt(i + 1))) ? i : -1;
  }
  return -1;
}
