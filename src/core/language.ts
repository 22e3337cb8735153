import { createEvidenceReader } from "./language/evidence.ts";
import { buildLanguageModel, type LanguageModel } from "./language/model.ts";
import {
  createNoteLanguages,
  type NoteLanguages,
  type NoteStart,
  startOf,
  type TextUnderHeading,
} from "./language/noteLanguages.ts";
import type { LanguageProfile } from "./language/profile.ts";

export type { NoteLanguages, TextUnderHeading } from "./language/noteLanguages.ts";
export type { LanguageProfile } from "./language/profile.ts";

/**
 * Tells the languages of lines, without any pack: by script, then by common words, endings and letters, with what the
 * rest of the note says. Holds scratch space, so it serves one caller at a time.
 */
export interface LanguageDetector {
  /**
   * The BCP 47 id of a line by itself, "" where it is in no known language. `usual` is the language that the writer's
   * notes are usually in: it decides where a text says little.
   */
  detect(line: TextUnderHeading, usual?: string): string;
  /** The languages of the lines of one note. */
  open(usual?: string): NoteLanguages;
}

const detectors = new WeakMap<readonly LanguageProfile[], LanguageDetector>();

/** The same for the same list. */
export function languageDetector(profiles: readonly LanguageProfile[]): LanguageDetector {
  const detector = detectors.get(profiles) ?? createLanguageDetector(buildLanguageModel(profiles));
  detectors.set(profiles, detector);
  return detector;
}

function createLanguageDetector(model: LanguageModel): LanguageDetector {
  const read = createEvidenceReader(model);
  const starts = new Map<string | undefined, NoteStart>();
  const open = (usual?: string): NoteLanguages => {
    const start = starts.get(usual) ?? startOf(model, usual);
    starts.set(usual, start);
    return createNoteLanguages(model, read, start);
  };
  let alone = { usual: undefined as string | undefined, languages: open() };

  return {
    open,
    detect(line, usual) {
      if (usual !== alone.usual) alone = { usual, languages: open(usual) };
      return alone.languages.of(line, undefined);
    },
  };
}

/** The languages of a note whose lines are all in the same one. */
export function oneLanguage(language: string): NoteLanguages {
  return { add: () => -1, remove() {}, settle: () => false, of: () => language };
}

/**
 * What a BCP 47 tag stands for among `known`: the same tag, else the same primary language. A region tells which
 * Chinese is meant.
 */
export function findLanguage<T extends { readonly language: string }>(known: readonly T[], tag: string): T | undefined {
  const wanted = tag.toLowerCase().replaceAll("_", "-");
  const [primary, ...rest] = wanted.split("-");
  if (primary === "zh") {
    const script = rest.some((part) => /^(?:hant|tw|hk|mo)$/.test(part)) ? "zh-hant" : "zh-hans";
    return known.find(({ language }) => language === script);
  }
  return (
    known.find(({ language }) => language.toLowerCase() === wanted) ??
    known.find(({ language }) => language.toLowerCase().split("-")[0] === primary)
  );
}
