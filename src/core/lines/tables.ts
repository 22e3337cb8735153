import { isSpace, skipSpaces, trimEnd } from "./characters.ts";

const PIPE = 0x7c;
const BACKSLASH = 0x5c;

/** A row made of `|`, `+`, `-`, `=` and `:` alone, which divides rows or head and body. A mere `---` is none. */
export function isTableRule(text: string, from: number, end: number): boolean {
  let posts = 0;
  let dashes = 0;
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === PIPE || unit === 0x2b) posts++;
    else if (unit === 0x2d || unit === 0x3d) dashes++;
    else if (unit !== 0x3a && !isSpace(unit)) return false;
  }
  return posts > 0 && dashes > posts - 1 && dashes > 1;
}

/** A rule below the head of a grid table is drawn with `=`; its other rules stand between rows. */
export function dividesHead(text: string, from: number, end: number): boolean {
  if (!isTableRule(text, from, end)) return false;
  return text.charCodeAt(from) !== 0x2b || text.charCodeAt(from + 1) === 0x3d;
}

/** `===  ===`: the border of a simple reStructuredText table. */
export function isSimpleBorder(text: string, from: number, end: number): boolean {
  let gaps = 0;
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20) gaps++;
    else if (unit !== 0x3d) return false;
  }
  return gaps > 0;
}

/** An unescaped pipe somewhere. */
export function hasPipe(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) === PIPE && (at === from || text.charCodeAt(at - 1) !== BACKSLASH)) return true;
  }
  return false;
}

/** What stands between the cells of a row. */
export type Separator = "|" | "||" | "&" | "  ";

/** Calls `visit` with the trimmed range of each cell that is not blank. */
export function visitCells(
  text: string,
  from: number,
  end: number,
  separator: Separator,
  visit: (start: number, end: number) => void,
): void {
  const first = separator.charCodeAt(0);
  const width = separator.length;
  let start = from;
  for (let at = from; at <= end; at++) {
    const ends = at === end;
    if (!ends && text.charCodeAt(at) !== first) continue;
    if (!ends && width === 2 && (at + 1 >= end || text.charCodeAt(at + 1) !== first)) continue;
    if (!ends && at > from && text.charCodeAt(at - 1) === BACKSLASH) continue;
    const cell = skipSpaces(text, start, at);
    const stop = trimEnd(text, cell, at);
    if (cell < stop) visit(cell, stop);
    if (width === 2 && !ends) at++;
    start = at + 1;
  }
}
