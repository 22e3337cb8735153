import { type LanguageEvidence, likeliest } from "./evidence.ts";
import type { LanguageModel } from "./model.ts";
import { NAT } from "./rows.ts";

/** What the lines of a note together say about the language of any of them. */
export interface NoteProfile {
  /** For each language, what speaks for a line to be in it, at most 0; the last is for no known language. */
  readonly prior: Int32Array;
  /** The language that most of the note is in; -1 while too little is known. */
  readonly main: number;
  /** The note is in more than one language. */
  readonly several: boolean;
  /** By class, 1 for the scripts that the note's languages are written in. */
  readonly favoured: Uint8Array;
}

/** Running sums over the evidence of a note's lines. They are whole numbers, so their order leaves no trace. */
export interface NoteSums {
  /** The number of the likeliest language by the line alone, -1 where it says nothing. */
  count(evidence: LanguageEvidence, sign: 1 | -1): number;
  profile(): NoteProfile;
}

/** What a line says at most about the note. */
const MOST_OF_A_LINE = 8 * NAT;
/** Lines that say less than this are in no language of their own. */
const LEAST_OF_A_LINE = NAT;
/** What the note says at most against a language, and against one that is present beside the main one. */
const MOST_OF_A_NOTE = 5 * NAT;
const PRESENT_BESIDE = NAT;
/** A second language is present if its lines say so much for it, together and on average. */
const PRESENT = { together: 10 * NAT, onAverage: 2.5 * NAT } as const;
/** …and is that of one line in so many. */
const PRESENT_IS_ONE_IN = 25;
/** The main language is that of one line in so many at least. */
const MAIN_IS_ONE_IN = 10;
/**
 * The words of a note say so much for its languages, up to so much a line; where they don't, by this margin, it is in
 * none that is known. Real notes have from 0.7 to 1.6 nats a word, notes in languages without a profile below 0.4.
 */
const EXPECTED = { ofAWord: Math.round(0.45 * NAT), ofALine: 4 * NAT, margin: 5 * NAT } as const;

/** `initial` is what speaks for each language before anything is read. */
export function createNoteSums(model: LanguageModel, initial: Int32Array): NoteSums {
  const size = initial.length;
  const unknown = size - 1;
  /** Lines that are rather in each language, and of those the ones that clearly are. */
  const lines = new Int32Array(size);
  const clear = new Int32Array(size);
  /** `spared[a][b]`: by how much the lines that are rather in `a`, once there are any, say less against `b` than they could. */
  const spared: Int32Array[] = [];
  let expected = 0;

  function count(evidence: LanguageEvidence, sign: 1 | -1): number {
    const best = likeliest(evidence, unknown);
    if (best < 0) return best;
    const { candidates, scores, canBeUnknown, words } = evidence;
    spared[best] ??= new Int32Array(size);
    const row = spared[best];
    let lead = MOST_OF_A_LINE;
    for (let i = canBeUnknown ? -1 : 0; i < candidates.length; i++) {
      const k = i < 0 ? unknown : candidates[i]!;
      if (k === best) continue;
      const less = scores[best]! - scores[k]!;
      if (less >= MOST_OF_A_LINE) continue;
      row[k]! += sign * (MOST_OF_A_LINE - less);
      lead = Math.min(lead, less);
    }
    lines[best]! += sign;
    if (lead >= LEAST_OF_A_LINE) clear[best]! += sign;
    if (canBeUnknown) expected += sign * Math.min(EXPECTED.ofALine, words * EXPECTED.ofAWord);
    return best;
  }

  /** What the lines that are rather in `a` say against `b`. */
  function against(a: number, b: number): number {
    return a === b || lines[a] === 0 ? 0 : MOST_OF_A_LINE * lines[a]! - spared[a]![b]!;
  }

  /** Of the lines that clearly are in a language. */
  function telling(): number {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += clear[k]!;
    return sum;
  }

  /** The language that explains most, of those that enough lines are clearly in; -1 where no line says anything. */
  function mainOf(total: Int32Array): number {
    const all = telling();
    let any = false;
    let main = -1;
    for (let k = 0; k < size; k++) {
      any ||= lines[k] !== 0;
      const eligible = clear[k]! * MAIN_IS_ONE_IN >= all && (clear[k]! > 0 || all === 0);
      if (eligible && (main < 0 || total[k]! > total[main]!)) main = k;
    }
    return any ? main : -1;
  }

  /** What all lines say for the languages that are present, rather than for no known one. */
  function saidFor(present: readonly number[]): number {
    let sum = 0;
    for (let a = 0; a < size; a++) {
      if (lines[a] === 0) continue;
      let least = MOST_OF_A_LINE * lines[a]!;
      for (const k of present) least = Math.min(least, against(a, k));
      sum += against(a, unknown) - least;
    }
    return sum;
  }

  function presentBeside(main: number): number[] {
    const all = telling();
    const present: number[] = [];
    for (let k = 0; k < unknown; k++) {
      if (k === main || lines[k] === 0 || clear[k]! * PRESENT_IS_ONE_IN < all) continue;
      const gain = against(k, main);
      if (gain >= PRESENT.together && gain >= PRESENT.onAverage * clear[k]!) present.push(k);
    }
    return present;
  }

  return {
    count,
    profile() {
      const total = initial.slice();
      for (let a = 0; a < size; a++) {
        if (lines[a] !== 0) for (let b = 0; b < size; b++) total[b]! -= against(a, b);
      }
      let main = mainOf(total);
      let present = main < 0 ? [] : [main, ...presentBeside(main)];
      if (main >= 0 && expected - EXPECTED.margin > saidFor(present)) {
        main = unknown;
        present = [unknown];
        total[unknown] = largest(total) + MOST_OF_A_NOTE;
      }
      const most = largest(total);
      const prior = new Int32Array(size);
      for (let k = 0; k < size; k++) {
        prior[k] = Math.max(-MOST_OF_A_NOTE, Math.round((total[k]! - most) / NAT) * NAT);
      }
      for (const k of present) prior[k] = Math.max(prior[k]!, k === main ? 0 : -PRESENT_BESIDE);
      const favoured = new Uint8Array(model.languagesOf.length);
      for (let k = 0; k < unknown; k++) {
        if (prior[k]! >= -PRESENT_BESIDE) for (const script of model.scriptsOf[k]!) favoured[script] = 1;
      }
      return { prior, main, several: present.length > 1, favoured };
    },
  };
}

function largest(numbers: Int32Array): number {
  let most = numbers[0]!;
  for (let i = 1; i < numbers.length; i++) most = Math.max(most, numbers[i]!);
  return most;
}

export function sameProfile(a: NoteProfile, b: NoteProfile): boolean {
  return a.main === b.main && a.several === b.several && samePrior(a.prior, b.prior);
}

function samePrior(a: Int32Array, b: Int32Array): boolean {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}
