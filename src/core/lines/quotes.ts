import { isLetter, isSpace } from "./characters.ts";
import type { Line } from "./line.ts";

const GREATER = 0x3e;
const CLOSE_BRACKET = 0x5d;

/** Moves past `>` of any depth, and past all of a call-out's title: `[!kind] words`, or `[!kind]-` to fold it. */
export function skipQuoteMarks(line: Line): void {
  const { text, end } = line;
  if (line.quoted || text.charCodeAt(line.at) !== GREATER) return;
  line.quoted = true;
  while (line.at < end && (text.charCodeAt(line.at) === GREATER || isSpace(text.charCodeAt(line.at)))) line.at++;
  if (!text.startsWith("[!", line.at) || !isLetter(text.charCodeAt(line.at + 2))) return;
  let stop = line.at + 2;
  while (stop < end && !isSpace(text.charCodeAt(stop))) stop++;
  const closed = text.charCodeAt(stop - 1) === CLOSE_BRACKET || text.charCodeAt(stop - 2) === CLOSE_BRACKET;
  if (closed) line.at = end;
}
