import { isDigit, isSpace } from "./characters.ts";
import { DATE_CHARACTERS, DATE_WORDS } from "./dateWords.ts";

const LONGEST = 60;

/** A date, a time, a weekday or a span of them, and nothing else. */
export function isBareDate(text: string, from: number, end: number): boolean {
  if (end - from > LONGEST || !mayBeDate(text, from, end)) return false;
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) {
      const start = at;
      while (at < end && isWordUnit(text.charCodeAt(at))) at++;
      if (!isDateWord(text.slice(start, at))) return false;
    } else if (isDigit(unit) || isSpace(unit) || DATE_PUNCTUATION.has(unit)) at++;
    else return false;
  }
  return true;
}

const DATE_PUNCTUATION = new Set([..."-./:,()[]<>~+|*_–—−、，（）〜～：／"].map((mark) => mark.charCodeAt(0)));

/** Cheap: a digit somewhere, or a single word. */
function mayBeDate(text: string, from: number, end: number): boolean {
  let spaces = 0;
  for (let at = from; at < end; at++) {
    if (isDigit(text.charCodeAt(at))) return true;
    if (text.charCodeAt(at) === 0x20) spaces++;
  }
  return spaces === 0 && end - from < 16;
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return !isDigit(unit) && !isSpace(unit) && !DATE_PUNCTUATION.has(unit);
}

function isDateWord(word: string): boolean {
  return word.charCodeAt(0) >= 0x3000
    ? [...word].every((one) => DATE_CHARACTERS.has(one))
    : DATE_WORDS.has(word.toLowerCase());
}
