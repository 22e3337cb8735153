import { CLOSE_BRACKET, COLON, OPEN_BRACKET, targetEnd } from "./linkTargets.ts";

/**
 * The one normaliser, for note lines, headings, cues and training alike.
 *
 * Words are separated by exactly one space and the whole has a space at both ends, so a cue can say where it begins
 * and ends: `" vision "` is a word, `" motivat"` a word beginning, `"目標"` a substring. Lower case without locale;
 * accents, width and presentation forms folded; each digit is `0`, at most four in a row; marks that mean the same in
 * any language stay as words of their own; all other punctuation is a space. Where a link leads is one mark, `↗`,
 * whatever its words. Scripts written without spaces keep none, but a change of script is a space. NFC and NFD give the
 * same result.
 */

/** Scratch space and result in one: valid until the next call of the normaliser that owns it. */
export interface Normalized {
  /** The normalised UTF-16 code units; only the first `length` count. */
  units: Uint16Array;
  /** For each unit, the offset in the source text of the code unit it came from. */
  sources: Uint32Array;
  length: number;
  /** Words in fifths: a letter of Chinese or Japanese counts as one fifth. */
  fifths: number;
}

export type Normalizer = (text: string) => Normalized;

const SPACE = 0x20;
const ZERO = 0x30;
const DOLLAR = 0x24;
/** `↗` */
const LINK = 0x2197;
const LONGEST_DIGIT_RUN = 4;

/** What a code unit becomes. */
const Kind = {
  unknown: 0,
  space: 1,
  letter: 2,
  unspaced: 3,
  digit: 4,
  mark: 5,
  drop: 6,
  combine: 7,
  high: 8,
  several: 9,
} as const;

const MARKS = new Set(["?", "!", ":", "%", "@", "#"]);
const SAME_LETTER: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ı", "i"],
  ["ς", "σ"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ک", "ك"],
  ["ة", "ه"],
  ["ـ", ""],
  ["؟", "?"],
  ["٪", "%"],
  ["ँ", "ं"],
]);
const UNSPACED =
  /[\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
/** Latin, Greek, Cyrillic, Hebrew and Arabic: their marks are accents and points that people leave out. */
const ACCENTED = /[\u0041-\u06ff\u1e00-\u1fff]/;
const DROPPED_MARK =
  /[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f\u0670]|\u093c|[\ufe00-\ufe0f]|[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2069]/;
/** Conjoining Hangul jamo and the kana voicing marks: they join the unit before them. */
const COMBINING = /[\u1160-\u11ff\u3099\u309a]/;

/** Kind and folded unit of every code unit, filled by blocks of 256 when one is first met. */
const kinds = new Uint8Array(65536);
const foldedUnits = new Uint16Array(65536);
/** What letters fold to, and a space for all that becomes one; 0 for other units, and for brackets, which a link may have. */
const wordUnits = new Uint16Array(65536);
/** Code units that fold to more than one. */
const several = new Map<number, string>();

function fold(character: string): string {
  const lower = character.normalize("NFKC").toLowerCase();
  let folded = "";
  for (const letter of ACCENTED.test(lower) ? lower.normalize("NFD") : lower) {
    if (!DROPPED_MARK.test(letter)) folded += SAME_LETTER.get(letter) ?? letter;
  }
  return folded;
}

function kindOf(unit: number, folded: string): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return Kind.high;
  if (unit >= 0xdc00 && unit <= 0xdfff) return Kind.space;
  if (folded === "") return Kind.drop;
  if (folded.length > 1) return Kind.several;
  if (COMBINING.test(folded)) return Kind.combine;
  if (/\p{Nd}/u.test(folded)) return Kind.digit;
  if (UNSPACED.test(folded)) return Kind.unspaced;
  if (/[\p{L}\p{M}\p{N}]/u.test(folded)) return Kind.letter;
  if (MARKS.has(folded) || /[\p{Sc}\p{So}]/u.test(folded)) return Kind.mark;
  return Kind.space;
}

/** Fills the block of a unit and gives the unit's kind. */
function learn(unit: number): number {
  const start = unit & 0xff00;
  for (let each = start; each < start + 256; each++) {
    const folded = fold(String.fromCharCode(each));
    const kind = kindOf(each, folded);
    kinds[each] = kind;
    foldedUnits[each] = kind === Kind.digit ? ZERO : /\p{Sc}/u.test(folded) ? DOLLAR : folded.charCodeAt(0);
    wordUnits[each] = kind === Kind.letter ? foldedUnits[each]! : kind === Kind.space ? SPACE : 0;
    if (kind === Kind.several) several.set(each, folded);
  }
  if (start === 0) wordUnits[OPEN_BRACKET] = wordUnits[CLOSE_BRACKET] = 0;
  return kinds[unit]!;
}

/** Makes a normaliser with buffers of its own, which its results share. */
export function createNormalizer(): Normalizer {
  const out: Normalized = { units: new Uint16Array(1024), sources: new Uint32Array(1024), length: 0, fifths: 0 };
  /** Kind of the last unit written; a space where a word has just ended. */
  let before: number = Kind.space;
  /** Digits in a row. */
  let digits = 0;
  /** A target has no end, so that none is looked for again: many beginnings would take the square of the time. */
  let endless = false;

  function reserve(length: number): void {
    if (length <= out.units.length) return;
    const units = new Uint16Array(length * 2);
    units.set(out.units);
    const sources = new Uint32Array(length * 2);
    sources.set(out.sources);
    out.units = units;
    out.sources = sources;
  }

  function put(unit: number, source: number): void {
    out.units[out.length] = unit;
    out.sources[out.length++] = source;
    if (unit === SPACE) out.fifths += 5;
    else if (unit >= 0x3041 && unit <= 0x9fff) out.fifths++;
  }

  /** Takes one unit of any kind; `rest` is how many follow. */
  function take(unit: number, source: number, rest: number): void {
    const kind = kinds[unit]! || learn(unit);
    const folded = foldedUnits[unit]!;
    if (kind === Kind.drop) return;
    if (kind === Kind.several) {
      const replacement = several.get(unit)!;
      reserve(out.length + (rest + replacement.length + 1) * 3);
      for (let i = 0; i < replacement.length; i++) take(replacement.charCodeAt(i), source, rest);
      return;
    }
    if (kind === Kind.combine && out.length > 1) {
      const composed = String.fromCharCode(out.units[out.length - 1]!, folded).normalize("NFC");
      if (composed.length === 1) out.units[out.length - 1] = composed.charCodeAt(0);
      return;
    }
    if (kind === Kind.space || kind === Kind.high) {
      if (before !== Kind.space) put(SPACE, source);
      before = Kind.space;
      return;
    }
    if (kind === Kind.mark) {
      if (before === Kind.space && out.length > 2 && out.units[out.length - 2] === folded) return;
      if (before !== Kind.space) put(SPACE, source);
      put(folded, source);
      put(SPACE, source);
      before = Kind.space;
      return;
    }
    if (before !== Kind.space && (kind === Kind.unspaced) !== (before === Kind.unspaced)) put(SPACE, source);
    digits = kind === Kind.digit ? (before === Kind.digit ? digits + 1 : 1) : 0;
    before = kind;
    if (digits <= LONGEST_DIGIT_RUN) put(folded, source);
  }

  /** Outside the basic plane: ideographs run on, everything else (emoji) is a word of its own. */
  function takePair(high: number, low: number, source: number): void {
    const ideograph = high >= 0xd840 && high <= 0xd8ff;
    if (before !== Kind.space && !(ideograph && before === Kind.unspaced)) put(SPACE, source);
    put(high, source);
    put(low, source);
    if (!ideograph) put(SPACE, source);
    before = ideograph ? Kind.unspaced : Kind.space;
  }

  /** Takes the letters, and spaces behind letters, that stand from `from` on; gives the offset of what is neither. */
  function takeWords(text: string, from: number): number {
    const { units, sources } = out;
    let { length, fifths } = out;
    let spaced = before === Kind.space ? 1 : 0;
    let at = from;
    for (; at < text.length; at++) {
      const unit = wordUnits[text.charCodeAt(at)]!;
      if (unit === 0) break;
      // Written in any case, and counted unless it is a further space: nobody can foretell where words end.
      units[length] = unit;
      sources[length] = at;
      const space = (unit - SPACE - 1) >>> 31;
      const counts = 1 - (space & spaced);
      length += counts;
      fifths += 5 * (space & counts);
      spaced = space;
    }
    if (at > from) before = spaced === 1 ? Kind.space : Kind.letter;
    out.length = length;
    out.fifths = fifths;
    return at;
  }

  /** Takes all of a link's target that begins at an offset; gives the offset behind it, -1 where none does. */
  function takeTarget(text: string, at: number, sign: number): number {
    if (sign === CLOSE_BRACKET ? endless : sign === COLON && before !== Kind.letter) return -1;
    const end = targetEnd(text, at);
    if (end < 0) {
      if (sign === CLOSE_BRACKET && text[at + 1] === "(") endless = true;
      return -1;
    }
    const start = sign === COLON ? dropWord() : at + 2;
    if (out.units[out.length - 1] !== SPACE) put(SPACE, at);
    before = Kind.space;
    if (sign !== OPEN_BRACKET && !(out.length > 2 && out.units[out.length - 2] === LINK)) {
      put(LINK, start);
      put(SPACE, end);
    }
    return end;
  }

  /** Takes back the word that was written last; gives the offset where it stands. */
  function dropWord(): number {
    while (out.units[out.length - 1] !== SPACE) out.length--;
    return out.sources[out.length]!;
  }

  return (text) => {
    reserve(text.length * 3 + 2);
    out.units[0] = SPACE;
    out.sources[0] = 0;
    out.length = 1;
    out.fifths = 0;
    before = Kind.space;
    endless = false;
    for (let i = 0; i < text.length; i++) {
      if (before !== Kind.unspaced) i = takeWords(text, i);
      if (i === text.length) break;
      const unit = text.charCodeAt(i);
      if (unit === COLON || unit === OPEN_BRACKET || unit === CLOSE_BRACKET) {
        const end = takeTarget(text, i, unit);
        if (end > 0) {
          i = end - 1;
          continue;
        }
      }
      const low = unit >= 0xd800 && unit <= 0xdbff ? text.charCodeAt(i + 1) : 0;
      if (low >= 0xdc00 && low <= 0xdfff) takePair(unit, low, i++);
      else take(unit, i, text.length - i - 1);
    }
    if (before !== Kind.space) put(SPACE, text.length);
    return out;
  };
}

/** Whether a normalised code unit is a letter of a script that puts no spaces between words. */
export function isUnspaced(unit: number): boolean {
  return (unit >= 0xd840 && unit <= 0xd8ff) || UNSPACED.test(String.fromCharCode(unit));
}

const normalizeOnce = createNormalizer();

/** The normalised form as a string, for cues, training and tests. */
export function normalizeToString(text: string): string {
  const { units, length } = normalizeOnce(text);
  let result = "";
  for (let i = 0; i < length; i += 8192)
    result += String.fromCharCode(...units.subarray(i, Math.min(i + 8192, length)));
  return result;
}

/** What to look for in normalised text to find a word: `" ana "`, or, where its script has no spaces, a substring. */
export function normalizedWord(text: string): string {
  const normalized = normalizeToString(text);
  const from = isUnspaced(normalized.charCodeAt(1)) ? 1 : 0;
  const to = isUnspaced(normalized.charCodeAt(normalized.length - 2)) ? -1 : undefined;
  return normalized.slice(from, to);
}
