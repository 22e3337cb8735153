import { type EvidenceReader, likeliest } from "./evidence.ts";
import type { LanguageModel } from "./model.ts";
import { createNoteSums, type NoteProfile, sameProfile } from "./noteProfile.ts";
import { NAT } from "./rows.ts";
import { SCRIPTS } from "./scripts.ts";

/** A line and the heading above it. */
export interface TextUnderHeading {
  readonly text: string;
  readonly heading: string;
}

/** The languages of a note's lines, by each line and by the note as a whole. Lines may come and go. */
export interface NoteLanguages {
  /** A line is there from now on. Gives the number of its likeliest language by itself: a hint for `of`. */
  add(line: TextUnderHeading): number;
  /** A line that was there is gone. */
  remove(line: TextUnderHeading): void;
  /** Takes in the lines that came and went; true if that may change the language of any line. */
  settle(): boolean;
  /**
   * The BCP 47 id of a line's language, "" where it is no known one. `previous` is the language of the line before,
   * `undefined` for the first. All that it depends on besides are the lines that were there when `settle` was called.
   * With the hint that `add` gave for the line, most need no second look.
   */
  of(line: TextUnderHeading, previous: string | undefined, hint?: number): string;
}

/** In a note of several languages, what the line before says. */
const LINE_BEFORE = Math.round(1.5 * NAT);
/** There, and for a line alone, the heading says at most so much. */
const MOST_OF_A_HEADING = 2 * NAT;
/** Notes in other scripts have lines of names and terms in Latin letters, which are in no language of their own. */
const LATIN = SCRIPTS.findIndex(({ code }) => code === "Latn") + 1;
/** What speaks for the language that the writer usually writes. */
const USUAL = 3 * NAT;

/** What is known of a note before any of its lines is read. */
export interface NoteStart {
  /** What speaks for each language. */
  readonly initial: Int32Array;
  readonly profile: NoteProfile;
}

/** `usual` is the language that the writer's notes are usually in. */
export function startOf(model: LanguageModel, usual?: string): NoteStart {
  const initial = new Int32Array(model.languages.length + 1);
  initial.set(model.initial);
  const usualNumber = usual === undefined ? undefined : model.numbers.get(usual);
  if (usualNumber !== undefined) initial[usualNumber] = USUAL;
  return { initial, profile: createNoteSums(model, initial).profile() };
}

/** `read` and its scratch space may be shared. */
export function createNoteLanguages(model: LanguageModel, read: EvidenceReader, start: NoteStart): NoteLanguages {
  const { numbers } = model;
  const unknown = model.languages.length;
  const sums = createNoteSums(model, start.initial);
  let { profile } = start;
  let headingText = "";
  let headingScript = 0;
  const headingScores = new Array<number>(unknown + 1).fill(0);

  function readHeading(heading: string): void {
    if (heading === headingText) return;
    headingText = heading;
    const evidence = read(heading);
    headingScript = evidence.script;
    const best = likeliest(evidence, unknown);
    const most = best < 0 ? 0 : evidence.scores[best]!;
    for (let k = 0; k <= unknown; k++) headingScores[k] = Math.max(-MOST_OF_A_HEADING, evidence.scores[k]! - most);
  }

  return {
    add: ({ text }) => sums.count(read(text), 1),
    remove: ({ text }) => void sums.count(read(text), -1),
    settle() {
      const before = profile;
      profile = sums.profile();
      return !sameProfile(before, profile);
    },
    of({ text, heading }, previous, hint = -1) {
      const { prior, main, several, favoured } = profile;
      if (hint >= 0 && hint === main && !several) return model.languages[main] ?? "";
      const asksHeading = several || main < 0;
      if (asksHeading) readHeading(heading);
      const { candidates, scores, script, canBeUnknown } = read(text, favoured);
      if (script === 0) return previous ?? model.languages[prior.indexOf(Math.max(...prior))] ?? "";
      const mixesIn = !several && main >= 0 && main !== unknown && script === LATIN && !candidates.includes(main);
      const underHeading = asksHeading && headingScript === script;
      const before = several && previous !== undefined ? (numbers.get(previous) ?? unknown) : -1;
      let best = mixesIn ? main : unknown;
      let most = mixesIn ? scores[unknown]! : Number.NEGATIVE_INFINITY;
      for (let i = canBeUnknown ? -1 : 0; i < candidates.length; i++) {
        const k = i < 0 ? unknown : candidates[i]!;
        const context = (k === before ? LINE_BEFORE : 0) + (underHeading ? headingScores[k]! : 0);
        const score = scores[k]! + prior[k]! + context;
        if (score > most) {
          most = score;
          best = k;
        }
      }
      return model.languages[best] ?? "";
    },
  };
}
