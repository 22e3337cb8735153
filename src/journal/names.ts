/** Bidirectional overrides, soft hyphens and other invisible signs; joiners stay, emoji and several scripts need them. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu;

/** A name or title on one line: well-formed, NFC, without invisible signs, single spaces. Doing it twice changes nothing. */
export function cleanName(text: string): string {
  const oneLine = text.toWellFormed().replace(/[\s\u0085]+/gu, " ");
  return oneLine.replace(INVISIBLE, "").normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Same person or file for two spellings: case and Unicode form do not matter. */
export function foldName(text: string): string {
  return text.normalize("NFC").toLowerCase().normalize("NFC");
}
