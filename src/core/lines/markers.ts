import { isDigit, isLetter, isSpace, skipRun, skipSpaces, Units } from "./characters.ts";
import type { Flavour } from "./flavour.ts";

/** The bullets, numbers and check boxes at the beginning of a line. */
export interface Markers {
  /** "" where the line has none. */
  kind: "" | "bullet" | "numbered" | "task";
  /** See `NoteLine.done`. */
  done: boolean;
  /** Where the words begin. */
  end: number;
}

export function createMarkers(): Markers {
  return { kind: "", done: false, end: 0 };
}

/** As deep as markers nest in one line (`- 1. [ ] words`); more of them is a rule or nonsense. */
const MOST_MARKERS = 4;

/** Reads all markers at `from`, a character that is no space. */
export function readMarkers(markers: Markers, text: string, from: number, end: number, flavour: Flavour): void {
  markers.kind = "";
  markers.done = false;
  markers.end = from;
  for (let count = 0; count < MOST_MARKERS && markers.end < end; count++) {
    const at = markers.end;
    const box = readBox(text, at, end, markers.kind !== "");
    if (box > 0) {
      markers.kind = "task";
      markers.done = isDoneBox(text, at, flavour);
      markers.end = skipSpaces(text, box, end);
      return;
    }
    if (markers.kind !== "" && isRemarkBox(text, at, end)) {
      markers.end = skipSpaces(text, at + 3, end);
      return;
    }
    const bullet = readBullet(text, at, end, markers.kind === "");
    const after = bullet > 0 ? bullet : readNumber(text, at, end, flavour);
    if (after < 0) return;
    if (markers.kind === "") markers.kind = bullet > 0 ? "bullet" : "numbered";
    markers.end = skipSpaces(text, after, end);
  }
}

/** The check box at `at`, right behind a bullet, with the offset of the words after it; undefined where there is none. */
export function readBoxOfBullet(
  text: string,
  at: number,
  end: number,
  flavour: Flavour,
): { done: boolean; end: number } | undefined {
  const box = readBox(text, at, end, true);
  return box > 0 ? { done: isDoneBox(text, at, flavour), end: skipSpaces(text, box, end) } : undefined;
}

const NONE = -1;

function isSpaceOrEnd(text: string, at: number, end: number): boolean {
  return at >= end || isSpace(text.charCodeAt(at));
}

/** Nothing but a bullet, so no space needs to follow. */
const BULLETS = new Units("•◦‣▪▫●○■◆◇▸▹►▶➢➤➔→∙⁃・･·※★☆✦✗✘");
/** Dashes and signs that are bullets only before a space. */
const DASHES = new Units("-*+–—‐−");
const BOXES = new Units("☐□▢⬜☑☒✅✔✓");
const DONE_BOXES = new Units("☑☒✅✔✓");
const DONE_SIGNS = new Units("xX>");
/** Themes of Obsidian draw these in the place of a box, and nothing is to be done: a quote, a place, an idea, a win. */
const REMARK_SIGNS = new Units('"“”lbiSIpcnfkwud');
const STAR = 0x2a;
const HYPHEN = 0x2d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const DOT = 0x2e;

function readBullet(text: string, at: number, end: number, first: boolean): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    // `** words` is a deeper bullet in wikis, AsciiDoc and many plain notes.
    const after = unit === STAR ? skipRun(text, at, end, STAR) : at + 1;
    if (DASHES.has(unit) && isSpaceOrEnd(text, after, end)) return after;
    if (unit === HYPHEN && first && isLetter(text.charCodeAt(after))) return after;
    return unit === 0x6f && text.charCodeAt(at + 1) === 9 ? at + 1 : NONE; // "o" and a tab: pasted from a word processor
  }
  if (BULLETS.has(unit)) return at + 1;
  return DASHES.has(unit) && isSpaceOrEnd(text, at + 1, end) ? at + 1 : NONE;
}

/** After a bullet any one mark may stand in the box, since several tools invent their own; else only the usual ones. */
function readBox(text: string, at: number, end: number, afterBullet: boolean): number {
  const unit = text.charCodeAt(at);
  if (unit === OPEN_BRACKET) {
    const inside = text.charCodeAt(at + 1);
    const after = inside === CLOSE_BRACKET ? at + 2 : text.charCodeAt(at + 2) === CLOSE_BRACKET ? at + 3 : NONE;
    if (after < 0 || after > end || !isSpaceOrEnd(text, after, end)) return NONE;
    if (inside === 0x20 || inside === 0x78 || inside === 0x58) return after;
    return afterBullet && !isLetter(inside) && !isDigit(inside) && !REMARK_SIGNS.has(inside) ? after : NONE;
  }
  if (unit < 0x80) return NONE;
  if (BOXES.has(unit)) return text.charCodeAt(at + 1) === 0xfe0f ? at + 2 : at + 1;
  return unit === 0xd83d && (text.charCodeAt(at + 1) | 1) === 0xdd33 ? at + 2 : NONE; // 🔲 and 🔳
}

/** Right behind a bullet: what looks like a check box and only says what kind of remark follows. */
function isRemarkBox(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== OPEN_BRACKET || text.charCodeAt(at + 2) !== CLOSE_BRACKET) return false;
  return REMARK_SIGNS.has(text.charCodeAt(at + 1)) && at + 3 < end && isSpace(text.charCodeAt(at + 3));
}

/** `[x]`, `[>]` moved on, `[*]` in AsciiDoc, elsewhere a star, and `[-]` cancelled, which in Org is half done. */
function isDoneBox(text: string, at: number, flavour: Flavour): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== OPEN_BRACKET) return DONE_BOXES.has(unit);
  const inside = text.charCodeAt(at + 1);
  if (inside === STAR) return flavour === "asciidoc";
  return DONE_SIGNS.has(inside) || (inside === HYPHEN && flavour !== "org");
}

const LONGEST_NUMBER = 3;
const IDEOGRAPHIC_NUMBERS = new Units("一二三四五六七八九十");
const ROMAN = new Units("ivxlcIVXLC");

/** `1.` `1)` `(1)` `1.2.` `a)` `(a)` `iv)` `①` `1、` `（一）` `#.`; in AsciiDoc also `.` and `..`. */
function readNumber(text: string, at: number, end: number, flavour: Flavour): number {
  const unit = text.charCodeAt(at);
  if ((unit >= 0x2460 && unit <= 0x2473) || (unit >= 0x2776 && unit <= 0x2793)) return at + 1;
  if (unit === DOT || unit === 0x23) {
    const after = unit === 0x23 ? (text.charCodeAt(at + 1) === DOT ? at + 2 : NONE) : skipRun(text, at, end, unit);
    const fits = after > 0 && (unit === 0x23 || flavour === "asciidoc") && isSpaceOrEnd(text, after, end);
    return fits ? after : NONE;
  }
  const open = unit === 0x28 || unit === 0xff08;
  const from = open ? at + 1 : at;
  const digits = skipLevels(text, from, end, open);
  if (digits > from) return skipNumberEnd(text, digits, end, open, true, true);
  const ideographs = skipWhile(text, from, end, IDEOGRAPHIC_NUMBERS, 3);
  if (ideographs > from) return skipNumberEnd(text, ideographs, end, open, true, false);
  const roman = skipWhile(text, from, end, ROMAN, 4);
  const letters = Math.max(roman, from + 1);
  return isLetter(text.charCodeAt(from)) ? skipNumberEnd(text, letters, end, open, false, false) : NONE;
}

/** Digits, with further levels (`1.2.3`) unless in parentheses; `from` where they are too many for a number in a list. */
function skipLevels(text: string, from: number, end: number, open: boolean): number {
  let at = from;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at - from > LONGEST_NUMBER) return from;
  while (!open && at > from && text.charCodeAt(at) === DOT && at + 1 < end && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (at < end && isDigit(text.charCodeAt(at))) at++;
  }
  return at;
}

function skipWhile(text: string, from: number, end: number, allowed: Units, most: number): number {
  let at = from;
  while (at < end && at - from <= most && allowed.has(text.charCodeAt(at))) at++;
  return at - from > most ? from : at;
}

/** `ideographic`: may end in 、 or ．; `dotted`: may end in a full stop. */
function skipNumberEnd(
  text: string,
  at: number,
  end: number,
  open: boolean,
  ideographic: boolean,
  dotted: boolean,
): number {
  const unit = at < end ? text.charCodeAt(at) : 0;
  if (unit === 0xff09 || (!open && ideographic && (unit === 0x3001 || unit === 0xff0e))) return at + 1;
  if (unit === 0x29) return isSpaceOrEnd(text, at + 1, end) ? at + 1 : NONE;
  if (unit !== DOT || open || !dotted) return NONE;
  const past = text.charCodeAt(at + 1) === 0x29 ? at + 2 : at + 1;
  return isSpaceOrEnd(text, past, end) ? past : NONE;
}
