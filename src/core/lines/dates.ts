import { isDigit, isSpace, Units } from "./characters.ts";
import type { LineWords } from "./lineWords.ts";

const LONGEST = 60;

/** A date, a time, a weekday or a span of them, and nothing else. */
export function isBareDate(text: string, from: number, end: number, known: LineWords): boolean {
  if (end - from > LONGEST) return false;
  let at = from;
  while (at < end && (DATE_PUNCTUATION.has(text.charCodeAt(at)) || isSpace(text.charCodeAt(at)))) at++;
  if (at === end || (!isDigit(text.charCodeAt(at)) && !mayBegin(text, at, end, known))) return false;
  let digits = false;
  let words = 0;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) {
      const start = at;
      while (at < end && isWordUnit(text.charCodeAt(at))) at++;
      if (!mayBegin(text, start, at, known) || !isDateWord(text.slice(start, at), known)) return false;
      words += at - start > 2 ? 1 : 2;
      continue;
    }
    if (isDigit(unit)) digits = true;
    else if (!isSpace(unit) && !DATE_PUNCTUATION.has(unit)) return false;
    at++;
  }
  // A weekday or a month alone is a date; other words need a number.
  return digits || words === 1;
}

const DATE_PUNCTUATION = new Units("-./:,()[]<>~+|*_–—−、，（）〜～：／");

/** The first three code units of words, hashed, are 1: turns most words away without making a string. */
export function beginningsOf(words: Iterable<string>): Uint8Array {
  const beginnings = new Uint8Array(4096);
  for (const word of words) beginnings[beginningOf(word, 0, word.length)] = 1;
  return beginnings;
}

function beginningOf(text: string, from: number, end: number): number {
  let hash = 0;
  for (let at = from; at < from + 3; at++) {
    const unit = at < end ? text.charCodeAt(at) : 0;
    hash = hash * 31 + (isWordUnit(unit) ? unit | 0x20 : 0);
  }
  return hash & 4095;
}

/** A date word may begin here. */
function mayBegin(text: string, from: number, end: number, { dateBeginnings }: LineWords): boolean {
  return text.charCodeAt(from) >= 0x80 || dateBeginnings[beginningOf(text, from, end)] === 1;
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return !isDigit(unit) && !isSpace(unit) && !DATE_PUNCTUATION.has(unit);
}

function isDateWord(word: string, { dates, dateSigns }: LineWords): boolean {
  if (word.charCodeAt(0) < 0x3000) return dates.has(word.toLowerCase());
  for (let at = 0; at < word.length; at++) if (!dateSigns.has(word.charCodeAt(at))) return false;
  return true;
}
