import { LABELS } from "../core/processes.ts";
import type { Lexicon } from "./schema.ts";

/** What a new `language.yaml` holds. */
export function profileSkeleton(language: string): string {
  return `# How the language is recognised before its pack is loaded; the keys are explained in other-languages.yaml.

language: ${language}
name: # what the language calls itself
scripts: [Latn]
letters: # letters that it has and other languages of its script lack
words: # sixty to a hundred of its most common words, the most common first
endings: # word endings of two to four letters that are typical of it
`;
}

/** What a new `lexicon.yaml` holds. */
export function lexiconSkeleton(language: string, { concepts, words }: Pick<Lexicon, "concepts" | "words">): string {
  return [
    "# Cues of management notes, by label and by strength. The format is explained in ../README.md.",
    "",
    `language: ${language}`,
    "name: # what the language calls itself",
    "cues:",
    ...LABELS.flatMap((label) => [
      `  ${label}:`,
      ...[
        [3, "nearly always"],
        [2, "mostly"],
        [1, "a hint"],
      ].map(([strength, meaning]) => `    ${strength}: [] # ${meaning}`),
    ]),
    "",
    "# Words that mean alike, whatever label they stand for; ../shared/concepts.yaml has the English ones.",
    "concepts:",
    ...concepts.map(({ name }) => `  ${name}: []`),
    "words:",
    ...words.map(({ name }) => `  ${name}: []`),
    "",
  ].join("\n");
}
