import type { TextChange } from "../core/index.ts";

/** A change as the editor reports it; offsets are in UTF-16 code units of the text before. */
export interface ReportedChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
}

/** One change that covers all of an edit's: from the first place touched to the last. */
export function coveringChange(changes: readonly ReportedChange[], growth: number): TextChange {
  const start = Math.min(...changes.map(({ rangeOffset }) => rangeOffset));
  const oldEnd = Math.max(...changes.map(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength));
  return { start, oldEnd, newEnd: oldEnd + growth };
}

/** The smallest change that makes one text of another. */
export function difference(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}
