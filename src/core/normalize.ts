/**
 * The one normaliser, for note lines, headings, cues and training alike.
 *
 * Words are separated by exactly one space and the whole has a space at both ends, so a cue can say where it begins
 * and ends: `" vision "` is a word, `" motivat"` a word beginning, `"目標"` a substring. Lower case without locale;
 * accents, width and presentation forms folded; each digit is `0`, at most four in a row; marks that mean the same in
 * any language stay as words of their own; all other punctuation is a space. Scripts written without spaces keep none,
 * but a change of script is a space. NFC and NFD give the same result.
 */

/** Scratch space and result in one: valid until the next call of the normaliser that owns it. */
export interface Normalized {
  /** The normalised UTF-16 code units; only the first `length` count. */
  units: Uint16Array;
  /** For each unit, the offset in the source text of the code unit it came from. */
  sources: Uint32Array;
  length: number;
}

export type Normalizer = (text: string) => Normalized;

const SPACE = 0x20;
const ZERO = 0x30;
const DOLLAR = 0x24;
const LONGEST_DIGIT_RUN = 4;

/** What a code unit becomes. */
const Kind = { space: 0, letter: 1, unspaced: 2, digit: 3, mark: 4, drop: 5, combine: 6, high: 7, several: 8 } as const;

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

/** Kinds and folded units of one block of 256 code units, filled when the block is first met. */
interface Page {
  readonly kinds: Uint8Array;
  readonly units: Uint16Array;
}

const pages: (Page | undefined)[] = new Array(256);
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

function makePage(block: number): Page {
  const page: Page = { kinds: new Uint8Array(256), units: new Uint16Array(256) };
  for (let low = 0; low < 256; low++) {
    const unit = (block << 8) | low;
    const folded = fold(String.fromCharCode(unit));
    const kind = kindOf(unit, folded);
    page.kinds[low] = kind;
    page.units[low] = kind === Kind.digit ? ZERO : /\p{Sc}/u.test(folded) ? DOLLAR : folded.charCodeAt(0);
    if (kind === Kind.several) several.set(unit, folded);
  }
  pages[block] = page;
  return page;
}

/** Makes a normaliser with buffers of its own, which its results share. */
export function createNormalizer(): Normalizer {
  const out: Normalized = { units: new Uint16Array(1024), sources: new Uint32Array(1024), length: 0 };

  function reserve(length: number): void {
    if (length <= out.units.length) return;
    const units = new Uint16Array(length * 2);
    units.set(out.units);
    const sources = new Uint32Array(length * 2);
    sources.set(out.sources);
    out.units = units;
    out.sources = sources;
  }

  return (text) => {
    reserve(text.length * 3 + 2);
    let { units, sources } = out;
    let length = 1;
    /** Kind of the last unit written; a space where a word has just ended. */
    let before: number = Kind.space;
    let digits = 0;
    units[0] = SPACE;
    sources[0] = 0;

    const put = (unit: number, source: number): void => {
      units[length] = unit;
      sources[length++] = source;
    };

    const step = (unit: number, source: number): void => {
      const page = pages[unit >> 8] ?? makePage(unit >> 8);
      const kind = page.kinds[unit & 255]!;
      const folded = page.units[unit & 255]!;
      if (kind === Kind.drop) return;
      if (kind === Kind.several) {
        const replacement = several.get(unit)!;
        reserve(length + (text.length - source) * 3 + replacement.length * 3 + 2);
        ({ units, sources } = out);
        for (let i = 0; i < replacement.length; i++) step(replacement.charCodeAt(i), source);
        return;
      }
      if (kind === Kind.combine && length > 1) {
        const composed = String.fromCharCode(units[length - 1]!, folded).normalize("NFC");
        if (composed.length === 1) units[length - 1] = composed.charCodeAt(0);
        return;
      }
      if (kind === Kind.space || kind === Kind.high) {
        if (before !== Kind.space) put(SPACE, source);
        before = Kind.space;
        return;
      }
      if (kind === Kind.mark) {
        if (before === Kind.space && length > 2 && units[length - 2] === folded) return;
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
    };

    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) {
        const low = text.charCodeAt(i + 1);
        if (low >= 0xdc00 && low <= 0xdfff) {
          // Outside the basic plane: ideographs run on, everything else (emoji) is a word of its own.
          const ideograph = unit >= 0xd840 && unit <= 0xd8ff;
          if (before !== Kind.space && !(ideograph && before === Kind.unspaced)) put(SPACE, i);
          put(unit, i);
          put(low, i);
          if (!ideograph) put(SPACE, i);
          before = ideograph ? Kind.unspaced : Kind.space;
          i++;
          continue;
        }
      }
      step(unit, i);
    }
    if (before !== Kind.space) put(SPACE, text.length);
    out.length = length;
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
