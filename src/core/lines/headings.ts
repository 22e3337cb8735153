import {
  endsSentence,
  hasLetter,
  isColon,
  isDigit,
  isLetter,
  isLowerCase,
  isQuestionMark,
  isShort,
  isSpace,
  isUpperCase,
  skipRun,
  Units,
} from "./characters.ts";
import type { Flavour } from "./flavour.ts";
import type { Line } from "./line.ts";

/**
 * The line below underlines this one. `=` underlines in any format. `-` does unless the line is a long sentence, whose
 * writer meant a rule. What else reStructuredText allows must be about as long as the title, as must any underline below
 * a number.
 */
export function isUnderlined(line: Line, flavour: Flavour, numbered: boolean): boolean {
  const { text, at, end, nextStart, nextEnd } = line;
  const unit = text.charCodeAt(nextStart);
  const length = nextEnd - nextStart;
  if (length < 3 || !UNDERLINES.has(unit) || skipRun(text, nextStart, nextEnd, unit) !== nextEnd) return false;
  if (!hasLetter(text, at, end) && !isDigit(text.charCodeAt(at))) return false;
  const same = Math.abs(length - (end - at)) < 3;
  if (numbered && !same) return false;
  if (unit === EQUALS) return flavour !== "asciidoc" || same;
  if (unit === HYPHEN && flavour !== "asciidoc") return same || (end - at <= 100 && !endsSentence(text, at, end));
  return same && (flavour === "rst" || flavour === "asciidoc" || RARE_UNDERLINES.has(unit));
}

const EQUALS = 0x3d;
const HYPHEN = 0x2d;
const UNDERLINES = new Units("=-~^\"'`+#.:*_");
/** Those that also underline outside of reStructuredText. */
const RARE_UNDERLINES = new Units("~^");

/** `WORDS IN CAPITALS`, alone on a line; acronyms and numbers alone are none, nor are acronyms among other scripts. */
export function isAllCapitals(text: string, from: number, end: number): boolean {
  if (!isShort(text, from, end, 8) || endsSentence(text, from, end)) return false;
  let longest = 0;
  let capitals = 0;
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    const capital = isUpperCase(unit);
    if (!capital && isLetter(unit)) return false;
    capitals = capital ? capitals + 1 : 0;
    longest = Math.max(longest, capitals);
  }
  return longest >= LONGER_THAN_ACRONYMS;
}

const LONGER_THAN_ACRONYMS = 4;

/** `Words:`, alone on a line. The colon of an emoji's `:name:` ends no label. */
export function isLabelAlone(text: string, from: number, end: number): boolean {
  if (!isColon(text.charCodeAt(end - 1)) || !isShort(text, from, end, 6)) return false;
  let lastWord = end - 1;
  while (lastWord > from && !isSpace(text.charCodeAt(lastWord - 1))) lastWord--;
  return !isColon(text.charCodeAt(lastWord)) && hasLetter(text, from, end);
}

/** `**Words**` or `__Words__` or `'''Words'''`, alone on a line and no sentence. */
export function isBoldAlone(text: string, from: number, end: number): boolean {
  const unit = text.charCodeAt(from);
  if (unit !== 0x2a && unit !== 0x5f && unit !== 0x27) return false;
  const width = skipRun(text, from, end, unit) - from;
  const last = isColon(text.charCodeAt(end - 1)) ? end - 1 : end;
  if (width !== (unit === 0x27 ? 3 : 2) || last - from <= width * 2 || !isShort(text, from, end, 6)) return false;
  for (let at = from + width; at < last - width; at++) {
    if (text.charCodeAt(at) === unit && text.charCodeAt(at + 1) === unit) return false;
  }
  return (
    skipRun(text, last - width, last, unit) === last &&
    (isColon(text.charCodeAt(last - width - 1)) || !endsSentence(text, from, last - width))
  );
}

/** `*** Words ***`, `--- Words ---`: the same signs on both sides. */
export function isBanner(text: string, from: number, end: number): boolean {
  const unit = text.charCodeAt(from);
  if (text.charCodeAt(end - 1) !== unit || !BANNER.has(unit)) return false;
  const after = skipRun(text, from, end, unit);
  const before = withoutClosing(text, after, end, unit);
  if (after - from < 2 || end - before < 2 || !isSpace(text.charCodeAt(after))) return false;
  return isSpace(text.charCodeAt(before - 1)) && isShort(text, after, before, 8) && hasLetter(text, after, before);
}

const BANNER = new Units("*-=~_");

/** Few words, no end of a sentence: a title if the line below begins a list. */
export function looksLikeTitle(text: string, from: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return (
    isShort(text, from, end, 4) &&
    !isLowerCase(text.charCodeAt(from)) &&
    !endsSentence(text, from, end) &&
    last !== 0x2c
  );
}

/** A question, with nothing after its mark but closing markup, or in parentheses whose it is. */
export function asks(text: string, from: number, end: number): boolean {
  const stop = withoutMarkup(text, from, end);
  if (isQuestionMark(text.charCodeAt(stop - 1))) return stop > from;
  const open = PARENTHESES.get(text[stop - 1] ?? "");
  if (open === undefined || stop - from < 2) return false;
  const earliest = Math.max(from, stop - LONGEST_SOURCE);
  const at = earliest + text.slice(earliest, stop).lastIndexOf(open);
  if (at <= earliest) return false;
  const before = withoutMarkup(text, from, at);
  return before > from && isQuestionMark(text.charCodeAt(before - 1));
}

const PARENTHESES: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["）", "（"],
]);
/** Code units of `(after Peter Drucker)`. */
const LONGEST_SOURCE = 60;

function withoutMarkup(text: string, from: number, end: number): number {
  let at = end;
  while (
    at > from &&
    (text.charCodeAt(at - 1) === 0x2a || text.charCodeAt(at - 1) === 0x5f || isSpace(text.charCodeAt(at - 1)))
  )
    at--;
  return at;
}

/** The end of a heading without the run of `unit` that closes it. */
export function withoutClosing(text: string, from: number, end: number, unit: number): number {
  let at = end;
  while (at > from && text.charCodeAt(at - 1) === unit) at--;
  return at;
}
