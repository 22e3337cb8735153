import { hasLetter, isColon, isDigit, isLetter, isShort, isSpace } from "./characters.ts";
import { isBareDate } from "./dates.ts";
import type { LineWords } from "./lineWords.ts";
import { isOnlyLinks } from "./links.ts";
import { isNameList } from "./names.ts";

/** Code units, colon included. */
export const LONGEST_LABEL = 32;

/** The heading or label announces people: attendees, apologies and the like. */
export function announcesPeople(label: string, { people }: LineWords): boolean {
  return label.length <= LONGEST_LABEL && people.has(label.toLowerCase());
}

/** The first cell of a row that is about the meeting. */
export function isMeetingLabel(text: string, from: number, end: number, { people, details }: LineWords): boolean {
  if (end - from > LONGEST_LABEL) return false;
  const label = text.slice(from, isColon(text.charCodeAt(end - 1)) ? end - 1 : end).toLowerCase();
  return people.has(label) || details.has(label);
}

/**
 * A line with a colon near its beginning is `Attendees: …`, `Date: …`, a label with nothing but a link, or one with no
 * answer at all. At the `top`, where nothing has counted yet, also any short label with a list of names.
 */
export function isMetadata(text: string, from: number, end: number, top: boolean, known: LineWords): boolean {
  const colon = findLabelEnd(text, from, end);
  if (colon < 0) return false;
  const start = skipMarkup(text, from, colon);
  let stop = colon;
  while (stop > start && isMarkup(text.charCodeAt(stop - 1))) stop--;
  const label = text.slice(start, stop).toLowerCase();
  if (known.people.has(label)) return true;
  const value = skipMarkup(text, colon + 1, end);
  if (known.details.has(label)) return isShort(text, value, end, 8);
  if (known.names.has(label)) return isNameList(text, value, end, 1, known) || isBareDate(text, value, end, known);
  if (isEmpty(text, value, end)) return isShort(text, start, stop, 3);
  if (isShort(text, start, stop, 3) && isOnlyLinks(text, value, end)) return true;
  return top && isShort(text, start, stop, 3) && isNameList(text, value, end, 2, known);
}

/** A word that holds the place of an answer. */
export function isPlaceholder(text: string, from: number, end: number, { placeholders }: LineWords): boolean {
  return end - from <= LONGEST_PLACEHOLDER && placeholders.has(text.slice(from, end).toLowerCase());
}

const LONGEST_PLACEHOLDER = 16;

/** Nothing, dots, dashes, a picture. */
function isEmpty(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) return false;
  }
  return true;
}

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
