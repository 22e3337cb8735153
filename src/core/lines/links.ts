import { findMark, isAt, isSpace, skipBalanced, skipRun, skipSpaces, Units } from "./characters.ts";

/**
 * Links, images, mentions, tags and mail addresses, and nothing else but what separates them. A link with a text of its
 * own is still a bare link when it stands alone.
 */
export function isOnlyLinks(text: string, from: number, end: number): boolean {
  let at = from;
  let found = false;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit) || BETWEEN.has(unit)) {
      at++;
      continue;
    }
    const after = skipLink(text, at, end, unit);
    if (after < 0) return false;
    found = true;
    at = after;
  }
  return found;
}

const BETWEEN = new Units("!,;|·•/&-*_");
const BACKTICK = 0x60;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const BRACKETS = new Units("[]");
const OPEN_PARENTHESIS = 0x28;

function skipLink(text: string, at: number, end: number, unit: number): number {
  if (unit === OPEN_BRACKET) return skipBracketed(text, at, end);
  if (unit === 0x3c) return skipAngled(text, at, end);
  if (unit === BACKTICK) return skipReference(text, at, end);
  if (unit === 0x40 || (unit === 0x23 && !isSpace(text.charCodeAt(at + 1)))) return skipWord(text, at, end);
  if (unit === 0x7b) return skipPlaceholder(text, at, end);
  if (isScheme(text, at, end)) return skipTarget(text, at, end);
  return -1;
}

/**
 * `[text](target)`, either half of `[text][reference]`, `[[page]]`, `[target text]`, `[placeholder]`, `[label]: target`. A
 * bracket behind a backslash is a sign like others.
 */
function skipBracketed(text: string, from: number, end: number): number {
  let depth = 0;
  let at = from;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH && BRACKETS.has(text.charCodeAt(at + 1))) at++;
    else if (unit === OPEN_BRACKET) depth++;
    else if (unit === 0x5d && --depth === 0) break;
  }
  if (at >= end) return -1;
  const next = at + 1;
  if (text.charCodeAt(next) === OPEN_PARENTHESIS) return skipBalanced(text, next, end);
  if (text.charCodeAt(next) === 0x3a) return isDefinition(text, from, next + 1, end) ? end : -1;
  return next;
}

/** `[label]: target`, with or without a title; not a footnote's words. */
function isDefinition(text: string, from: number, target: number, end: number): boolean {
  const at = skipSpaces(text, target, end);
  if (text.charCodeAt(from + 1) === 0x5e || at === target) return false;
  return isScheme(text, at, end) || /[./#<]/.test(text[at] ?? "");
}

/** A tag, an address in angle brackets or a placeholder such as `<your answer>`; not a less-than sign. */
function skipAngled(text: string, from: number, end: number): number {
  const first = text.charCodeAt(from + 1);
  if (isSpace(first) || (first >= 0x30 && first <= 0x3d)) return -1;
  for (let at = from + 1; at < end; at++) {
    if (text.charCodeAt(at) === 0x3e) return at + 1;
  }
  return -1;
}

/** reStructuredText's `` `text <target>`_ ``, with one or two low lines. */
function skipReference(text: string, from: number, end: number): number {
  const close = findMark(text, ">`_", from, end);
  return close < 0 || findMark(text, "`", from + 1, close) >= 0 ? -1 : skipRun(text, close + 2, end, 0x5f);
}

/** `{{…}}` and `{%…%}`: what a template engine would have filled. */
function skipPlaceholder(text: string, from: number, end: number): number {
  const inner = text.charCodeAt(from + 1);
  if (inner !== 0x7b && inner !== 0x25) return -1;
  for (let at = from + 2; at < end - 1; at++) {
    const closes = inner === 0x7b ? 0x7d : 0x25;
    if (text.charCodeAt(at) === closes && text.charCodeAt(at + 1) === 0x7d) return at + 2;
  }
  return -1;
}

function skipWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 0x2c) at++;
  return at;
}

function skipTarget(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== OPEN_BRACKET) at++;
  return text.charCodeAt(at) === OPEN_BRACKET && at < end ? skipBracketed(text, at, end) : at;
}

const SCHEMES = [
  "http://",
  "https://",
  "mailto:",
  "file:",
  "ftp://",
  "www.",
  "link:",
  "xref:",
  "image::",
  "image:",
  "include::",
];
const LONGEST_SCHEME = 8;

function isScheme(text: string, at: number, end: number): boolean {
  const limit = Math.min(end, at + LONGEST_SCHEME);
  let stop = at;
  while (stop < limit && text.charCodeAt(stop) !== 0x3a && text.charCodeAt(stop) !== 0x2e) stop++;
  if (stop === limit) return false;
  for (const scheme of SCHEMES) if (isAt(text, scheme, at, end)) return true;
  return false;
}
