/** What a UTF-16 code unit is, from one table that fills itself; and searches that never look past the line's end. */

const KNOWN = 128;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 4;
const LOWER = 8;
const UPPER = 16;
const SENTENCE_END = 32;

/** A set of UTF-16 code units that is quick for ASCII. */
export class Units {
  readonly #ascii = new Uint8Array(128);
  readonly #others = new Set<number>();

  constructor(characters: string) {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      if (unit < 128) this.#ascii[unit] = 1;
      else this.#others.add(unit);
    }
  }

  has(unit: number): boolean {
    return unit < 128 ? this.#ascii[unit] === 1 : this.#others.has(unit);
  }
}

const CLOSING = new Units(")]}\"'”’»›」』）】*_~`");

const traits = new Uint8Array(0x10000);

/** High surrogates of pictures: emoji, symbols, flags. The other planes hold letters. */
const PICTURE_PLANES = /[\ud83c-\ud83e]/;
const BLANK = /[\s\p{Cc}\p{Zs}\u200b\ufeff]/u;
const LETTERS = /[\p{L}\ud800-\ud83b\ud83f-\udbff]/u;

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let trait = KNOWN;
  if (BLANK.test(character)) trait |= SPACE;
  if (LETTERS.test(character) && !PICTURE_PLANES.test(character)) trait |= LETTER;
  if (/\p{Nd}/u.test(character)) trait |= DIGIT;
  if (/\p{Ll}/u.test(character)) trait |= LOWER;
  if (/\p{Lu}/u.test(character)) trait |= UPPER;
  if (/[.!?:;…。！？：；｡؟।۔]/.test(character)) trait |= SENTENCE_END;
  traits[unit] = trait;
  return trait;
}

function traitsOf(unit: number): number {
  return traits[unit]! || learn(unit);
}

/** White space of any script, controls (NUL among them) and the byte-order mark. */
export function isSpace(unit: number): boolean {
  return unit <= 0x20 || (unit >= 0x7f && (traitsOf(unit) & SPACE) !== 0);
}

/** A letter of any script. Emoji are none; the other surrogates are, since they spell rare ideographs. */
export function isLetter(unit: number): boolean {
  return (traitsOf(unit) & LETTER) !== 0;
}

/** A decimal digit of any script. */
export function isDigit(unit: number): boolean {
  return (traitsOf(unit) & DIGIT) !== 0;
}

export function isLowerCase(unit: number): boolean {
  return (traitsOf(unit) & LOWER) !== 0;
}

export function isUpperCase(unit: number): boolean {
  return (traitsOf(unit) & UPPER) !== 0;
}

export function isSentenceEnd(unit: number): boolean {
  return (traitsOf(unit) & SENTENCE_END) !== 0;
}

export function isQuestionMark(unit: number): boolean {
  return unit === 0x3f || unit === 0xff1f || unit === 0x61f;
}

/** Ends as a sentence does, closing quotes, brackets and emphasis aside. */
export function endsSentence(text: string, from: number, end: number): boolean {
  let at = end - 1;
  while (at > from && CLOSING.has(text.charCodeAt(at))) at--;
  return at >= from && isSentenceEnd(text.charCodeAt(at));
}

/** A colon, or its full-width form. */
export function isColon(unit: number): boolean {
  return unit === 0x3a || unit === 0xff1a;
}

/** The offset of the first character from `from` on that is no space, or `end`. */
export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last character before `end` that is no space, or `from`. */
export function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset after the run of `unit` that starts at `from`. */
export function skipRun(text: string, from: number, end: number, unit: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === unit) at++;
  return at;
}

/** `mark` at `at`, all of it before `end`. */
export function isAt(text: string, mark: string, at: number, end: number): boolean {
  return at + mark.length <= end && text.startsWith(mark, at);
}

/** The first offset of `mark` in a range, or -1. Letters of `mark` must be lower case; those of the text may be either. */
export function findMark(text: string, mark: string, from: number, end: number): number {
  for (let at = from; at <= end - mark.length; at++) {
    let same = 0;
    while (same < mark.length && toLower(text.charCodeAt(at + same)) === mark.charCodeAt(same)) same++;
    if (same === mark.length) return at;
  }
  return -1;
}

function toLower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/** A letter or an ideograph somewhere in a range. */
export function hasLetter(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (isLetter(text.charCodeAt(at))) return true;
  }
  return false;
}

/** A decimal digit of any script somewhere in a range. */
export function hasDigit(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (isDigit(text.charCodeAt(at))) return true;
  }
  return false;
}

/** At most `most` words between spaces, and short enough for a title also in scripts without spaces. */
export function isShort(text: string, from: number, end: number, most: number): boolean {
  if (end - from > most * 12) return false;
  let words = 0;
  let inside = false;
  for (let at = from; at < end; at++) {
    const space = isSpace(text.charCodeAt(at));
    if (!space && !inside && ++words > most) return false;
    inside = !space;
  }
  return true;
}

/** The offset behind the `)` that closes the `(` at `from`; -1 where none does. */
export function skipBalanced(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28) depth++;
    else if (unit === 0x29 && --depth === 0) return at + 1;
  }
  return -1;
}
