import { isColon, isSpace } from "./characters.ts";

const LONGEST = 50;

/** `:name: value`, a field of AsciiDoc and reStructuredText. */
export function isField(text: string, at: number, end: number): boolean {
  for (let i = at + 1; i < end && i < at + LONGEST; i++) {
    if (isColon(text.charCodeAt(i))) return i > at + 1 && (i + 1 === end || isSpace(text.charCodeAt(i + 1)));
  }
  return false;
}
