import { buildHashTable, HASH_START, type HashTable, hashOf } from "./hashTable.ts";
import type { LanguageProfile } from "./profile.ts";
import { SCRIPTS, unitClasses } from "./scripts.ts";

/** Evidence is counted in whole sixteenths of a nat (a natural logarithm), so that sums don't depend on their order. */
export const NAT = 16;

/** Hashes of endings start elsewhere than those of words. */
export const ENDING_START = HASH_START ^ 0x5bd1e995;
export const LONGEST_ENDING = 4;

/** A language's evidence is a number; that of text in no known language has the number after the last. */
export interface LanguageModel {
  /** BCP 47 ids; a language's number is its place. */
  readonly languages: readonly string[];
  /** What each code unit is: see `unitClasses`. */
  readonly classes: Uint8Array;
  /** Each code unit of an alphabet in lower case and of common width. */
  readonly lower: Uint16Array;
  /** Numbers of the languages of each script, by class. Scripts that stand beside each other share theirs. */
  readonly languagesOf: readonly (readonly number[])[];
  /** Words and endings. */
  readonly table: HashTable;
  /** For each code unit, its row plus one; 0 for none. */
  readonly letterRows: Uint16Array;
  /** Row `r` says something about the languages `targets[i]`, namely `weights[i]`, for `i` from `starts[r]` to `starts[r + 1]`. */
  readonly starts: Uint32Array;
  readonly targets: Uint8Array;
  readonly weights: Int16Array;
  /** By class of a script that stands beside another one: the languages that are written in both. */
  readonly writtenBeside: readonly (readonly number[])[];
  /** What speaks for each language before anything is read. */
  readonly initial: Int32Array;
}

/** What evidence counts, in nats. Set by hand and checked on labelled notes. */
const NATS = {
  /** The most common word of a language, and how fast the less common ones fall off. */
  firstWord: 4.2,
  wordFall: 0.75,
  /** A word without its accents. */
  unaccented: -0.7,
  /** An ending, by its length. */
  ending: [0, 0, 0.4, 0.8, 1.1],
  /** A letter that not all languages of the script have; a language that lacks it. */
  letter: 0.3,
  lacking: -0.8,
  /** The same for a Han sign, and for a kana. */
  sign: 2,
  kana: 2,
  fallback: 2,
  rare: -2,
} as const;

const HANI = SCRIPTS.findIndex(({ code }) => code === "Hani");
const KANA = SCRIPTS.findIndex(({ code }) => code === "Kana");

type Row = Map<number, number>;

export function buildLanguageModel(profiles: readonly LanguageProfile[]): LanguageModel {
  const classes = unitClasses();
  const lower = lowerCase();
  const scripts = profiles.map((profile) => profile.scripts.map(scriptNumber));
  const languagesOf = languagesByClass(scripts);
  const rows = new Map<number, Row>();
  const say = (hash: number, language: number, nats: number): void => {
    const row = rows.get(hash) ?? new Map<number, number>();
    rows.set(hash, row.set(language, Math.max(row.get(language) ?? 0, Math.round(nats * NAT))));
  };

  for (const [language, { words = "", endings = "" }] of profiles.entries()) {
    for (const [rank, word] of split(words).entries()) {
      const nats = NATS.firstWord - NATS.wordFall * Math.log(1 + rank / 4);
      for (const part of wordsOf(word, classes, lower)) {
        say(hashOf(part), language, nats);
        const bare = withoutAccents(part);
        if (bare !== part) say(hashOf(bare), language, nats + NATS.unaccented);
      }
    }
    for (const ending of split(endings)) say(hashOf(ending, ENDING_START), language, NATS.ending[ending.length]!);
  }
  const list = [...rows.values()];
  const letterRows = new Uint16Array(65536);
  for (const [unit, row] of tellingLetters(profiles, languagesOf, classes)) {
    list.push(row);
    letterRows[unit] = list.length;
  }
  for (const [number, { basic }] of SCRIPTS.entries()) {
    if (!basic) continue;
    list.push(judged(languagesOf[number + 1]!, () => false, 0, NATS.lacking));
    for (let unit = 0; unit < classes.length; unit++) {
      const plain = classes[unit] !== number + 1 || (lower[unit]! >= basic[0] && lower[unit]! <= basic[1]);
      if (!plain && letterRows[unit] === 0) letterRows[unit] = list.length;
    }
  }
  if (scripts.some((of) => of.includes(KANA))) {
    list.push(judged(languagesOf[KANA + 1]!, (language) => scripts[language]!.includes(KANA), NATS.kana, -NATS.kana));
    for (let unit = 0; unit < classes.length; unit++) if (classes[unit] === KANA + 1) letterRows[unit] = list.length;
  }
  return {
    languages: profiles.map(({ language }) => language),
    classes,
    lower,
    languagesOf,
    table: buildHashTable([...rows.keys()]),
    letterRows,
    ...packed(list),
    writtenBeside: [undefined, ...SCRIPTS].map((script, kind) =>
      script?.beside ? [...scripts.keys()].filter((language) => scripts[language]!.includes(kind - 1)) : [],
    ),
    initial: Int32Array.from(profiles, ({ fallback, rare }) => (fallback ? NATS.fallback : rare ? NATS.rare : 0) * NAT),
  };
}

/** The words of a text as the reader of evidence sees them: what an apostrophe or hyphen joins are several. */
export function wordsOf(text: string, classes: Uint8Array, lower: Uint16Array): string[] {
  let spaced = "";
  for (const letter of text.normalize("NFC")) {
    const unit = letter.charCodeAt(0);
    const kind = classes[unit]!;
    if (kind > SCRIPTS.length) continue;
    spaced += kind === 0 ? " " : String.fromCharCode(lower[unit]!);
  }
  return split(spaced);
}

const split = (text: string): string[] => text.split(/\s+/).filter((part) => part !== "");

function scriptNumber(code: string): number {
  const number = SCRIPTS.findIndex((script) => script.code === code);
  if (number < 0) throw new Error(`no known script: ${code}`);
  return number;
}

function languagesByClass(scripts: readonly (readonly number[])[]): number[][] {
  const together = ({ code, beside }: { code: string; beside?: string }): string => beside ?? code;
  return [undefined, ...SCRIPTS].map((script) =>
    scripts.flatMap((of, language) =>
      script && of.some((number) => together(SCRIPTS[number]!) === together(script)) ? [language] : [],
    ),
  );
}

/** A row that speaks for some languages and against the others. */
function judged(all: readonly number[], has: (language: number) => boolean, nats: number, against: number): Row {
  return new Map(all.map((language) => [language, Math.round((has(language) ? nats : against) * NAT)]));
}

/** A row for each letter that some language lists: the fewer list it, the more it says. */
function tellingLetters(
  profiles: readonly LanguageProfile[],
  languagesOf: readonly (readonly number[])[],
  classes: Uint8Array,
): Map<number, Row> {
  const owners = new Map<number, Set<number>>();
  for (const [language, { letters = "" }] of profiles.entries()) {
    for (const letter of letters.normalize("NFC").replace(/\s/g, "")) {
      const capital = letter.toUpperCase();
      // The capital of ß is SS and that of ı is I.
      const both = capital.length > 1 || capital < "\u0080" ? [letter] : [letter, capital];
      for (const each of new Set(both)) {
        const unit = each.charCodeAt(0);
        owners.set(unit, (owners.get(unit) ?? new Set()).add(language));
      }
    }
  }
  return new Map(
    [...owners].map(([unit, of]) => {
      const all = languagesOf[classes[unit]!]!;
      const sign = classes[unit] === HANI + 1;
      const nats = sign ? NATS.sign : NATS.letter + Math.log(all.length / of.size) / 2;
      return [unit, judged(all, (language) => of.has(language), nats, sign ? -NATS.sign : NATS.lacking)];
    }),
  );
}

function packed(rows: readonly Row[]): Pick<LanguageModel, "starts" | "targets" | "weights"> {
  const starts = new Uint32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = starts[i]! + row.size;
  const targets = new Uint8Array(starts[rows.length]!);
  const weights = new Int16Array(starts[rows.length]!);
  let at = 0;
  for (const row of rows) {
    for (const [language, weight] of row) {
      targets[at] = language;
      weights[at++] = weight;
    }
  }
  return { starts, targets, weights };
}

/** Blocks with letters in two cases, and those of full width. */
const CASED = [0x41, 0x58f, 0x1c80, 0x1cbf, 0x1e00, 0x1fff, 0xff21, 0xff5a];

function lowerCase(): Uint16Array {
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
/** Latin letters with accents, and those of Arabic with hamza or madda: what people leave out. */
const ACCENTED = /[\u00c0-\u024f\u0622-\u0626\u1e00-\u1eff]/g;

/** A word as people write it who leave accents out. */
function withoutAccents(word: string): string {
  const bare = word.replace(ACCENTED, (letter) => letter.normalize("NFD").charAt(0));
  return bare.replace(/[ßæœøłđðıё]/g, (letter) => BARE.get(letter)!);
}
