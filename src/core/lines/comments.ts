import { block } from "./blocks.ts";
import { findMark, trimEnd } from "./characters.ts";
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
