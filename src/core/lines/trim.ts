import type { Label } from "../model.ts";
import { findMark, isSpace, skipSpaces, trimEnd } from "./characters.ts";

/** The words of a line within its range, and the writer's own tag. */
export interface Trimmed {
  start: number;
  end: number;
  tag: Label | undefined;
}

export function createTrimmed(): Trimmed {
  return { start: 0, end: 0, tag: undefined };
}

/** Takes off the writer's tag at the end and markup that wraps the whole, in either order. */
export function trim(trimmed: Trimmed, text: string, from: number, end: number): void {
  trimmed.start = from;
  trimmed.end = end;
  trimmed.tag = undefined;
  takeTag(trimmed, text);
  while (takeWrap(trimmed, text)) if (!trimmed.tag) takeTag(trimmed, text);
}

const TAGS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ["vision", "vision"],
  ["alignment", "alignment"],
  ["inspiration", "inspiration"],
  ["planning", "planning"],
  ["organising", "organising"],
  ["organizing", "organising"],
  ["controlling", "controlling"],
  ["none", "none"],
]);
const LATEX_TYPE = ["\\textbf{", "\\textit{", "\\emph{", "\\underline{"];
const LONGEST_TAG = 11;
const HASH = 0x23;

/** `#vision` … `#none` as the last word; in LaTeX written `\#vision`. */
function takeTag(trimmed: Trimmed, text: string): void {
  const { start, end } = trimmed;
  let at = end - 1;
  const limit = Math.max(start, end - 1 - LONGEST_TAG);
  while (at >= limit && isAsciiLetter(text.charCodeAt(at))) at--;
  if (at < start || text.charCodeAt(at) !== HASH || at > end - 5) return;
  const tag = TAGS.get(text.slice(at + 1, end).toLowerCase());
  const before = at > start && text.charCodeAt(at - 1) === 0x5c ? at - 1 : at;
  if (!tag || (before > start && !isSpace(text.charCodeAt(before - 1)))) return;
  trimmed.tag = tag;
  trimmed.end = trimEnd(text, start, before);
}

function isAsciiLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

/** The signs that wrap, by their first character, longer ones first. They close as they open, or with a brace. */
const WRAPS: ReadonlyMap<number, readonly string[]> = new Map(
  [["***", "**", "*"], ["__", "_"], ["~~"], ["=="], ["``", "`"], ["'''''", "'''", "''"], LATEX_TYPE].map((signs) => [
    signs[0]!.charCodeAt(0),
    signs,
  ]),
);

function takeWrap(trimmed: Trimmed, text: string): boolean {
  const { start, end } = trimmed;
  const wraps = start < end ? WRAPS.get(text.charCodeAt(start)) : undefined;
  if (!wraps) return false;
  for (const open of wraps) {
    const close = open.endsWith("{") ? "}" : open;
    if (end - start <= open.length + close.length) continue;
    if (!text.startsWith(open, start) || !text.startsWith(close, end - close.length)) continue;
    const from = start + open.length;
    const to = end - close.length;
    // The closing sign within means two wrapped pieces, not one whole.
    if (findMark(text, close, from, to) >= 0 || text.charCodeAt(from) === open.charCodeAt(0)) return false;
    if (isSpace(text.charCodeAt(from)) || isSpace(text.charCodeAt(to - 1))) return false;
    trimmed.start = skipSpaces(text, from, to);
    trimmed.end = trimEnd(text, trimmed.start, to);
    return true;
  }
  return false;
}
