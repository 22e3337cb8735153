import type { Pack } from "./pack.ts";

/** Says which pack reads a line; `undefined` where none knows the language. */
export type LanguageChooser = (text: string, told: string | undefined) => Pack | undefined;

const LATIN = /\p{Script=Latin}/u;
const ANY_LETTER = /\p{L}/u;

/** A pack for a BCP 47 tag: the same tag, else the same primary language. */
export function packFor(packs: readonly Pack[], tag: string): Pack | undefined {
  const wanted = tag.toLowerCase();
  const primary = wanted.split("-")[0];
  return (
    packs.find((pack) => pack.language.toLowerCase() === wanted) ??
    packs.find((pack) => pack.language.toLowerCase().split("-")[0] === primary)
  );
}

export function createLanguageChooser(packs: readonly Pack[]): LanguageChooser {
  return (text, told) => {
    if (told) return packFor(packs, told);
    if (!LATIN.test(text) && ANY_LETTER.test(text)) return undefined;
    return packs[0];
  };
}
