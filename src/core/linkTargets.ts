import { skipBalanced, Units } from "./lines/characters.ts";

/**
 * Where a link leads: `](target)` behind a link's text, `[[page|` before it, and what follows `https` in an address. What
 * stands there is for machines, and readers seldom see it.
 */

/** The signs at which `targetEnd` looks. */
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;

const SPACE = 0x20;
const DELETE = 0x7f;
const SLASH = 0x2f;
const OPEN_PARENTHESIS = 0x28;
const BAR = 0x7c;
/** What ends an address beside spaces and all that is not ASCII. */
const AROUND_ADDRESS = new Units('<>"()[]|`');
/** In UTF-16 code units. */
const LONGEST_PAGE = 300;

/** The offset behind the target that begins with the sign at `at`; -1 where none does. */
export function targetEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  switch (text.charCodeAt(at)) {
    case COLON:
      return next === SLASH && text.charCodeAt(at + 2) === SLASH ? addressEnd(text, at + 3) : -1;
    case CLOSE_BRACKET:
      return next === OPEN_PARENTHESIS ? skipBalanced(text, at + 1, text.length) : -1;
    case OPEN_BRACKET:
      return next === OPEN_BRACKET ? pageEnd(text, at + 2) : -1;
    default:
      return -1;
  }
}

function addressEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE || unit >= DELETE || AROUND_ADDRESS.has(unit)) break;
  }
  return at;
}

function pageEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + LONGEST_PAGE);
  for (let at = from; at < most; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BAR) return at + 1;
    if (unit === OPEN_BRACKET || unit === CLOSE_BRACKET) return -1;
  }
  return -1;
}
