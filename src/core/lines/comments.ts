import { block } from "./blocks.ts";
import { findMark, isDigit, isLetter, isSpace, trimEnd } from "./characters.ts";
import type { Line } from "./line.ts";
import type { LineState } from "./state.ts";

const BACKTICK = 0x60;

/**
 * Cuts a comment that ends the line, or goes on below it, off the words before it. A comment between words stays; so
 * does one in code, which is about comments.
 */
export function cutComment(line: Line, state: LineState, first: number): void {
  let open = first;
  while (open >= 0 && open < line.end) {
    const close = findMark(line.text, "-->", open + 4, line.end);
    const quoted = line.text.charCodeAt(open - 1) === BACKTICK;
    if (!quoted && (close < 0 || close + 3 === line.end)) {
      if (close < 0) state.block = block("until", "-->");
      line.end = trimEnd(line.text, line.at, open);
      return;
    }
    open = findMark(line.text, "<!--", quoted ? open + 4 : close + 3, line.end);
  }
}

const CARET = 0x5e;
const DASH = 0x2d;

/** Cuts the name that Obsidian gives a block to link to it, ` ^a1-b2` at the end of the line, off the words before it. */
export function cutBlockId(line: Line): void {
  const { text, at, end } = line;
  let caret = end - 1;
  while (caret >= at && isOfBlockId(text.charCodeAt(caret))) caret--;
  if (caret < at || caret === end - 1 || text.charCodeAt(caret) !== CARET) return;
  if (caret === at || isSpace(text.charCodeAt(caret - 1))) line.end = trimEnd(text, at, caret);
}

function isOfBlockId(unit: number): boolean {
  return unit === DASH || (unit < 128 && (isLetter(unit) || isDigit(unit)));
}

/** Cuts Obsidian's `%%comment%%` off the end of the line. One that is still open stays: it may be two signs of percent. */
export function cutPercentComment(line: Line, first: number): void {
  const { text, at, end } = line;
  let open = first;
  while (open >= 0 && open < end) {
    const close = findMark(text, "%%", open + 2, end);
    if (close < 0) return;
    if (close + 2 === end) {
      line.end = trimEnd(text, at, open);
      return;
    }
    open = findMark(text, "%%", close + 2, end);
  }
}
