import { isDigit, isLetter, isLowerCase, isShort, isSpace, isUpperCase, skipSpaces, Units } from "./characters.ts";
import type { LineWords } from "./lineWords.ts";

const SEPARATORS = new Units(",;/&+|،、，；·");
const LONGEST_LIST = 400;
const MOST_WORDS_IN_NAME = 3;

/**
 * At least `fewest` names or @handles with separators or joints between them, and nothing else. Where a single name is
 * enough, its script may also be one without capitals.
 */
export function isNameList(text: string, from: number, end: number, fewest: number, { joints }: LineWords): boolean {
  if (end - from > LONGEST_LIST) return false;
  let names = 0;
  let words = 0;
  let at = skipSpaces(text, from, end);
  while (at < end) {
    const start = at;
    while (at < end && !isSpace(text.charCodeAt(at)) && !SEPARATORS.has(text.charCodeAt(at))) at++;
    if (isNameWord(text, start, at, fewest === 1)) {
      if (words === 0) names++;
      if (++words > MOST_WORDS_IN_NAME) return false;
    } else if (joints.has(text.slice(start, at))) words = 0;
    else return false;
    for (; at < end && (isSpace(text.charCodeAt(at)) || SEPARATORS.has(text.charCodeAt(at))); at++) {
      if (SEPARATORS.has(text.charCodeAt(at))) words = 0;
    }
  }
  return names >= fewest;
}

/** A line of a list of people: names, perhaps with a part in the meeting behind a dash, a colon or in parentheses. */
export function isPerson(text: string, from: number, end: number, known: LineWords): boolean {
  if (!isShort(text, from, end, 8)) return false;
  const name = text.slice(from, end).split(/\s*[(:–—]|\s-\s/, 1)[0]!;
  return isShort(name, 0, name.length, 1) || isNameList(name, 0, name.length, 1, known);
}

const LONGEST_WITHOUT_CAPITALS = 7;

/** Begins with a capital or @, perhaps in parentheses, and has no digit. */
function isNameWord(text: string, from: number, end: number, anyScript: boolean): boolean {
  const first = text.charCodeAt(text.charCodeAt(from) === 0x28 ? from + 1 : from);
  const uncased = anyScript && isLetter(first) && !isLowerCase(first) && end - from <= LONGEST_WITHOUT_CAPITALS;
  if (!isUpperCase(first) && first !== 0x40 && !uncased) return false;
  for (let at = from; at < end; at++) if (isDigit(text.charCodeAt(at))) return false;
  return true;
}
