/** Blocks with letters in two cases, and those of full width. */
const CASED = [0x41, 0x58f, 0x1c80, 0x1cbf, 0x1e00, 0x1fff, 0xff21, 0xff5a];

/** For each of the 65,536 code units, its letter in lower case and of common width. */
export function lowerCase(): Uint16Array {
  const lower = new Uint16Array(65536);
  for (let unit = 0; unit < lower.length; unit++) lower[unit] = unit;
  for (let i = 0; i < CASED.length; i += 2) {
    for (let unit = CASED[i]!; unit <= CASED[i + 1]!; unit++) {
      const letter = String.fromCharCode(unit);
      lower[unit] = (unit >= 0xff00 ? letter.normalize("NFKC") : letter).toLowerCase().charCodeAt(0);
    }
  }
  return lower;
}

/** A letter in both its cases; the capitals of ß and ı, which are SS and I, say nothing. */
export function bothCases(letter: string): string[] {
  const capital = letter.toUpperCase();
  return capital === letter || capital.length > 1 || capital < "\u0080" ? [letter] : [letter, capital];
}

const BARE: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["ı", "i"],
  ["ё", "е"],
]);
/** Latin letters with accents, and those of Arabic with hamza or madda. */
const ACCENTED = /[\u00c0-\u024f\u0622-\u0626\u1e00-\u1eff]/g;

/** A word in lower case as people write it who leave accents out. */
export function withoutAccents(word: string): string {
  const bare = word.replace(ACCENTED, (letter) => letter.normalize("NFD").charAt(0));
  return bare.replace(/[ßæœøłđðıё]/g, (letter) => BARE.get(letter)!);
}
