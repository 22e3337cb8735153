/** Words for the writer of a note as names in brackets or before a colon, in lower case, by the primary subtag of the language. */
const ME_WORDS: Readonly<Record<string, string>> = {
  en: "me myself",
  de: "ich",
  fr: "moi je",
  es: "yo",
  pt: "eu",
  it: "io",
  nl: "ik",
  pl: "ja",
  cs: "já",
  hu: "én",
  tr: "ben",
  ru: "я",
  ar: "أنا",
  hi: "मैं",
  ja: "私 僕 自分",
  ko: "나 저",
  zh: "我",
};

const meWords = new Map(Object.entries(ME_WORDS).map(([language, words]) => [language, new Set(words.split(" "))]));

/** A word for the writer; `Ben` is a name, in Turkish notes too. */
export function isMe(word: string, language: string): boolean {
  const lower = word.toLowerCase();
  return word !== "Ben" && (meWords.get("en")!.has(lower) || meWords.get(language)?.has(lower) === true);
}

/** The first word of a sentence in which the writer is the one who acts. Elsewhere `I` is a number or another word. */
export function isMeFirst(word: string, language: string): boolean {
  return language === "en" ? word === "I" : meWords.get(language)?.has(word.toLowerCase()) === true && word !== "Ben";
}

/** Chinese, Japanese and Korean sentences in which the writer is the one who acts; “we” begins with the same signs. */
export const ME_FIRST = /^(?:我(?![们們方])|[私僕](?![たど達])(?:が|は)|저는|제가|나는|내가)/u;

/** What stands between a name and what that person is to do. */
export const TO_DO_WORDS: ReadonlySet<string> = new Set(
  (
    "to will shall should must needs wird soll muss va doit fera debe hará vai deve fará zal moet gaat ma musi má " +
    "musí должен должна"
  ).split(" "),
);

/** Labels before the name of the one who is to do a task. */
export const OWNER_LABELS: readonly string[] = [
  "owner|assignee|assigned to|responsible|verantwortlich|zuständig|responsable|responsável|responsabile",
  "verantwoordelijk|eigenaar|odpowiedzialny|odpowiedzialna|zodpovídá|felelős|sorumlu|ответственный|ответственная|المسؤول",
  "ज़िम्मेदार|担当者?|负责人|負責人|담당자?",
];
