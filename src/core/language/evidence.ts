import { findRow, HASH_START, hashed, NO_ROW } from "./hashTable.ts";
import { CLASS, type LanguageModel, LOWER_SHIFT, TELLS } from "./model.ts";
import { NAT } from "./rows.ts";
import { COMBINING_MARKS, isLetter, SCRIPTS, Unit } from "./scripts.ts";
import { ENDING_START, LONGEST_ENDING } from "./vocabulary.ts";

/** What a text says about its language. Scratch space and result in one: valid until the next text is read. */
export interface LanguageEvidence {
  /** Class of the script that it is in; 0 where it has no letter. */
  readonly script: number;
  /** The languages that it can be in: those of the script. */
  readonly candidates: readonly number[];
  /**
   * By language, in units of `NAT`, the last of no known one; only differences between the candidates and the last say
   * anything.
   */
  readonly scores: Int32Array;
  /** Words of the script, without names. */
  readonly words: number;
  /** Whether it can also be in no known language. */
  readonly canBeUnknown: boolean;
}

/** Reads a text's evidence. Scripts that are favoured, by class, win against longer runs of others. */
export type EvidenceReader = (text: string, favoured?: Uint8Array) => LanguageEvidence;

/** A word that is not among a language's most common ones speaks for no known language by so much. */
const STRANGE_WORD = Math.round(0.35 * NAT);
/** A sign of a script beside which a language has another one, that is missing, speaks against the language. */
const ALONE = Math.round(0.25 * NAT);
/** Letters of a favoured script count so many times. */
const FAVOUR = 3;

const SPACE = 0x20;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;

export function createEvidenceReader(model: LanguageModel): EvidenceReader {
  const { units, letterRows, table, starts, says, languagesOf, writtenBeside } = model;
  /** Room for what is counted anew in each text: scores by language, the others by class. */
  const size = SCRIPTS.length + 1;
  const counts = new Int32Array(3 * size + model.languages.length + 1);
  const letters = counts.subarray(0, size);
  const words = counts.subarray(size, 2 * size);
  const strange = counts.subarray(2 * size, 3 * size);
  const scores = counts.subarray(3 * size);
  const result = { script: 0, candidates: languagesOf[0]!, scores, words: 0, canBeUnknown: false };
  const wordy = Uint8Array.from([0, ...SCRIPTS.map(({ words }) => (words ? 1 : 0))]);
  const many = Uint8Array.from([0, ...SCRIPTS.map(({ many }) => (many ? 1 : 0))]);
  const letterWeights = Int32Array.from([0, ...SCRIPTS.map(({ weight }) => weight)]);
  /** Classes of the scripts that stand beside another one, with that of the other. */
  const besides = SCRIPTS.flatMap(({ beside }, k) =>
    beside ? [{ script: k + 1, main: SCRIPTS.findIndex(({ code }) => code === beside) + 1 }] : [],
  );
  /** The last four letters of the word under way, in lower case: letter `i` is at `i & 3`. */
  const last = new Uint16Array(4);

  function add(row: number): void {
    const end = starts[row + 1]!;
    for (let i = starts[row]!; i < end; i++) scores[says[i]! & 0xff]! += says[i]! >> 8;
  }

  /** Adds up a text; false where it has combining marks, which must be composed first. */
  function count(text: string): boolean {
    const { length: end } = text;
    /** Of the word under way: class of its letters, else what stands there; hash, length, capitals. */
    let kind = 0;
    let hash = HASH_START;
    let length = 0;
    let capitals = 0;
    let proper = false;
    /** The word touches a digit or a sign of code: it is a name, a unit or a part of an address. */
    let spoilt = false;

    for (let i = 0; i <= end; i++) {
      let unit = i < end ? text.charCodeAt(i) : 0;
      let known = units[unit]!;
      let now = known & CLASS;
      if (now >= Unit.dropped) {
        if (now === Unit.combining) return false;
        continue;
      }
      if (unit === DOT && kind !== 0 && i + 1 < end && isLetter(units[text.charCodeAt(i + 1)]! & CLASS))
        now = Unit.code;
      if (now !== kind) {
        const acronym = capitals === length && length > 1 && length < 4;
        if (length > 0 && !spoilt && now !== Unit.code && !acronym) {
          let row = findRow(table, hash);
          if (row !== NO_ROW) words[kind]!++;
          else if (length > 1) {
            if (!proper) {
              words[kind]!++;
              strange[kind]!++;
            }
            if (length > LONGEST_ENDING) row = findRow(table, ending(last, length, 4));
            if (row === NO_ROW && length > 3) row = findRow(table, ending(last, length, 3));
            if (row === NO_ROW && length > 2) row = findRow(table, ending(last, length, 2));
          }
          if (row !== NO_ROW) add(row);
        }
        spoilt = kind === Unit.code;
        kind = now === Unit.code || wordy[now] === 1 ? now : 0;
        hash = HASH_START;
        length = 0;
        capitals = 0;
      }
      if (!isLetter(now)) {
        if (unit === COLON && text.charCodeAt(i + 1) === SLASH && text.charCodeAt(i + 2) === SLASH) {
          while (i + 1 < end && text.charCodeAt(i + 1) > SPACE) i++;
        }
        continue;
      }
      // On through the letters of the same script.
      const from = i;
      if (length === 0) proper = ((known >> LOWER_SHIFT) & 0xffff) !== unit;
      for (;;) {
        if ((known & TELLS) !== 0) add(letterRows[unit]! - 1);
        const small = (known >> LOWER_SHIFT) & 0xffff;
        if (small !== unit) capitals++;
        hash = hashed(hash, small);
        last[length++ & 3] = small;
        if (i + 1 >= end) break;
        unit = text.charCodeAt(i + 1);
        known = units[unit]!;
        if ((known & CLASS) !== now) break;
        i++;
      }
      letters[now]! += i + 1 - from;
      if (kind === 0) length = 0;
    }
    return true;
  }

  return (text, favoured) => {
    counts.fill(0);
    if (!count(text)) {
      counts.fill(0);
      count(text.normalize("NFC").replace(COMBINING_MARKS, ""));
    }
    for (const { script, main } of besides) {
      if (letters[script] === 0)
        for (const language of writtenBeside[script]!) scores[language]! -= letters[main]! * ALONE;
      letters[main]! += letters[script]!;
    }
    let script = 0;
    let most = 0;
    for (let k = 1; k < size; k++) {
      if (letters[k] === 0) continue;
      const weight = letters[k]! * letterWeights[k]! * (favoured?.[k] ? FAVOUR : 1);
      if (weight > most) {
        most = weight;
        script = k;
      }
    }
    result.script = script;
    result.candidates = languagesOf[script]!;
    result.words = words[script]!;
    result.canBeUnknown = many[script] === 1 || result.candidates.length === 0;
    scores[model.languages.length] = strange[script]! * STRANGE_WORD;
    return result;
  };
}

/** The hash of the last so many letters of a word. */
function ending(last: Uint16Array, length: number, letters: number): number {
  let hash = ENDING_START;
  for (let i = length - letters; i < length; i++) hash = hashed(hash, last[i & 3]!);
  return hash;
}

/** The likeliest language by the evidence alone, -1 where the text has no letter. `unknown` is the number of no known one. */
export function likeliest({ script, candidates, scores, canBeUnknown }: LanguageEvidence, unknown: number): number {
  if (script === 0) return -1;
  let best = canBeUnknown ? unknown : candidates[0]!;
  for (const k of candidates) if (scores[k]! > scores[best]!) best = k;
  return best;
}
