import {
  hasLetter,
  isColon,
  isDigit,
  isLetter,
  isLowerCase,
  isShort,
  isSpace,
  isUpperCase,
  skipSpaces,
  trimEnd,
  Units,
} from "./characters.ts";
import { isBareDate } from "./dates.ts";
import { isOnlyLinks } from "./links.ts";
import { DETAIL_LABELS, NAME_LABELS, PEOPLE_LABELS, PLACEHOLDERS } from "./metadataWords.ts";

/** Code units, colon included. */
export const LONGEST_LABEL = 32;

/** The heading or label announces people: attendees, apologies and the like. */
export function announcesPeople(heading: string): boolean {
  return heading.length <= LONGEST_LABEL && PEOPLE_LABELS.has(heading.toLowerCase());
}

/**
 * A line with a colon near its beginning is `Attendees: …`, `Date: …`, a label with nothing but a link, or one with no
 * answer at all. In `fresh` places, where nothing has counted yet under the heading, also any short label with a list of
 * names.
 */
export function isMetadata(text: string, from: number, end: number, fresh: boolean): boolean {
  const colon = findLabelEnd(text, from, end);
  if (colon < 0) return false;
  const start = skipMarkup(text, from, colon);
  let stop = colon;
  while (stop > start && isMarkup(text.charCodeAt(stop - 1))) stop--;
  const label = text.slice(start, stop).toLowerCase();
  if (PEOPLE_LABELS.has(label)) return true;
  const value = skipMarkup(text, colon + 1, end);
  if (DETAIL_LABELS.has(label)) return isShort(text, value, end, 8);
  if (NAME_LABELS.has(label)) return isNameList(text, value, end, 1) || isBareDate(text, value, end);
  if (isShort(text, start, stop, 5) && (isUnanswered(text, value, end) || isOnlyLinks(text, value, end))) return true;
  return fresh && isShort(text, start, stop, 3) && isNameList(text, value, end, 2);
}

/** Nothing, dots, dashes, or a word that holds the place of an answer. */
export function isUnanswered(text: string, from: number, end: number): boolean {
  const start = skipMarkup(text, from, end);
  let stop = trimEnd(text, start, end);
  while (stop > start && PLACEHOLDER_END.has(text.charCodeAt(stop - 1))) stop--;
  if (stop - start > 16) return false;
  for (let at = start; at < stop; at++) {
    const unit = text.charCodeAt(at);
    if (isLetter(unit) || isDigit(unit)) return PLACEHOLDERS.has(text.slice(start, stop).toLowerCase());
  }
  return true;
}

const PLACEHOLDER_END = new Units(".…_*-)");

/** The colon that ends a label of one line's beginning, or -1. A colon between digits or before `//` ends none. */
function findLabelEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_LABEL);
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (!isColon(unit)) continue;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0x20;
    if (unit === 0xff1a || isSpace(next) || isMarkup(next)) return hasLetter(text, from, at) ? at : -1;
  }
  return -1;
}

function isMarkup(unit: number): boolean {
  return unit === 0x2a || unit === 0x5f || unit === 0x27 || isSpace(unit);
}

function skipMarkup(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isMarkup(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Names or @handles and what joins them: every word begins with a capital or is as short as "and". Where a single name
 * is enough, its script may also be one without capitals.
 */
export function isNameList(text: string, from: number, end: number, fewest: number): boolean {
  if (end - from > 400) return false;
  let names = 0;
  let at = skipSpaces(text, from, end);
  let separated = true;
  while (at < end) {
    const start = at;
    while (at < end && !isSpace(text.charCodeAt(at)) && !SEPARATORS.has(text.charCodeAt(at))) at++;
    const first = text.charCodeAt(start) === 0x28 ? start + 1 : start;
    const name = beginsName(text.charCodeAt(first), at - first, fewest);
    if (name && separated) names++;
    if (at > start) separated = !name;
    if (!name && (at - start > 3 || !isJoint(text, start, at))) return false;
    while (at < end && (isSpace(text.charCodeAt(at)) || SEPARATORS.has(text.charCodeAt(at)))) {
      if (SEPARATORS.has(text.charCodeAt(at))) separated = true;
      at++;
    }
  }
  return names >= fewest;
}

const SEPARATORS = new Units(",;/&+|،、，；·");

function beginsName(unit: number, length: number, fewest: number): boolean {
  if (isUpperCase(unit) || unit === 0x40) return true;
  return fewest === 1 && length < 8 && isLetter(unit) && !isLowerCase(unit);
}

/** `and` and its like: short and in small letters. */
function isJoint(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit) || isUpperCase(unit)) return false;
  }
  return true;
}
