/** How a language is recognised, before any pack is loaded. Written by hand, one for each language. */
export interface LanguageProfile {
  /** BCP 47 id; where there is a pack, also the pack's. */
  readonly language: string;
  /** What the language calls itself. */
  readonly name: string;
  /** ISO 15924 codes, all of `SCRIPTS`. */
  readonly scripts: readonly string[];
  /** Its most common words, the most common first, with their accents; divided by spaces. */
  readonly words?: string;
  /** Letters, in lower case, that it has and other languages of its script lack; for Han all telling signs. */
  readonly letters?: string;
  /** Typical word endings of two to four letters, divided by spaces. */
  readonly endings?: string;
  /** It looks like a language that more people write, and needs some more evidence. */
  readonly rare?: true;
  /** Text in its script without any evidence is taken for it. */
  readonly fallback?: true;
}
