import { normalizedWord } from "../core/normalize.ts";

/** How a language's words look in running text where that differs from the lexicon: the `matching` of `lexicon.yaml`. */
export interface Spelling {
  /** Endings that a `*` within a phrase may stand for, beside those of the lexicon's own words. */
  readonly inflections: readonly string[];
  /** Small words that are written joined to the front of the next one, such as Arabic ال. */
  readonly joined: readonly string[];
  /** Letters from which on a cue may also begin within a word, as German nouns do; null for never. */
  readonly insideFrom: number | null;
}

export const PLAIN_SPELLING: Spelling = { inflections: [], joined: [], insideFrom: null };

/**
 * A word, a word beginning that ends in `*`, a phrase or a substring in normalised space. A `*` leaves the end open; so
 * does a letter of a script without spaces, at either end.
 */
export function cueString(text: string): string {
  if (!text.endsWith("*")) return normalizedWord(text);
  return normalizedWord(text.slice(0, -1)).replace(/ $/, "");
}

/** All cues in normalised space that a cue of the lexicon stands for. `words` are normalised words to fill a `*` with. */
export function writtenOut(text: string, words: readonly string[], spelling: Spelling): string[] {
  return [...new Set(phrases(text, words, spelling).flatMap((phrase) => begun(cueString(phrase), spelling)))];
}

/** Writes out the first word beginnings of a phrase (`challeng* assumptions`) with all words that begin so. */
function phrases(text: string, words: readonly string[], spelling: Spelling): string[] {
  const parts = text.split(" ");
  const open = parts.slice(0, -1).findIndex((part) => part.endsWith("*"));
  if (open < 0) return [text];
  const beginning = cueString(parts[open]!).trim();
  const known = words.filter((word) => word.startsWith(beginning));
  const inflected = spelling.inflections.map((ending) => beginning + cueString(ending).trim());
  const forms = spelling.inflections.length > 0 ? [beginning, ...inflected, ...known] : known;
  return [...new Set(forms)].flatMap((word) => phrases(parts.with(open, word).join(" "), words, spelling));
}

/** Adds what may stand in front of a cue in its first word. */
function begun(cue: string, { joined, insideFrom }: Spelling): string[] {
  if (!cue.startsWith(" ")) return [cue];
  const [first] = cue.trim().split(" ");
  if (insideFrom !== null && first!.length >= insideFrom) return [cue.slice(1)];
  return [cue, ...joined.map((each) => withJoined(joinedWord(each), cue))];
}

/** A small word in normalised space. */
export function joinedWord(word: string): string {
  return cueString(word).trim();
}

/** A cue with a small word in normalised space joined to its first one. */
export function withJoined(word: string, cue: string): string {
  return ` ${word}${cue.slice(1)}`;
}
