import { endsSentence, hasDigit, isLetter, isLowerCase, isShort, isUpperCase } from "./characters.ts";
import { isBareDate } from "./dates.ts";
import type { LineWords } from "./lineWords.ts";

/** `1:1 with Ana` or `2026-11-23 Ana`; at the top of a text (`first`) also `Ana, 23 November`. Names and nothing else. */
export function isMeetingTitle(text: string, from: number, end: number, first: boolean, known: LineWords): boolean {
  if (!hasDigit(text, from, end) || !isShort(text, from, end, 8) || endsSentence(text, from, end)) return false;
  const all = text.slice(from, end).split(BETWEEN_WORDS).filter(Boolean);
  const isOneOnOne = /^1[:-]1$/.test(all[0] ?? "");
  const words = isOneOnOne ? all.slice(1) : all;
  if (
    isOneOnOne &&
    areNames(
      words.filter((word) => !isDate(word, known)),
      known,
    )
  )
    return true;
  const dateLast = first || isOneOnOne;
  const isName = (word = ""): boolean => mayBeName(word, known.joints);
  if (!isName(words.at(-1)) && !(dateLast && isName(words[0]))) return false;
  for (let count = words.length - 1; count > 0; count--) {
    if (isDate(words.slice(0, count).join(" "), known)) return areNames(words.slice(count), known);
    if (dateLast && isDate(words.slice(-count).join(" "), known)) return areNames(words.slice(0, -count), known);
  }
  return false;
}

const BETWEEN_WORDS = /[\s,;&|–—]+/;

/** Two numbers that are no time, or a number and a word. */
const DAY = /\d\D*[-./年月]\s?\d|\d.*\p{L}{3}|\p{L}{3}.*\d/u;

function isDate(words: string, known: LineWords): boolean {
  return DAY.test(words) && isBareDate(words, 0, words.length, known);
}

const MOST_NAMES = 4;

function areNames(words: readonly string[], { joints }: LineWords): boolean {
  if (words.length === 0 || words.length > MOST_NAMES || joints.has(words.at(-1)!)) return false;
  return words.every((word) => mayBeName(word, joints));
}

/** In scripts without capitals only what is as short as a name. */
function mayBeName(word: string, joints: ReadonlySet<string>): boolean {
  const first = word.charCodeAt(0);
  if (isUpperCase(first)) return !word.endsWith(":");
  return isLowerCase(first) ? joints.has(word) : isLetter(first) && word.length < 5;
}
