import { createLabeller, type Labeller } from "./label.ts";
import { LabelledLine, labelled, type Verdict, verdictWithout } from "./labelled.ts";
import { findLanguage, type LanguageProfile, languageDetector, type NoteLanguages, oneLanguage } from "./language.ts";
import { readLines } from "./lines.ts";
import type { AnalysedNote, Labelled } from "./model.ts";
import { type LineReader, type LiveNote, openNote, readNote } from "./note.ts";
import type { Pack } from "./pack.ts";
import type { NoteWords } from "./wording.ts";

export { balanceOf, balanceOfSums, createTally, MIN_TELLING, TALLY_LENGTH, type TallySums } from "./balance.ts";
export { createMeter, type Evaluation, type LabelScore, type Meter } from "./evaluate.ts";
export { finish } from "./finish.ts";
export { groupBy } from "./groupBy.ts";
export { findLanguage, type LanguageProfile } from "./language.ts";
export {
  isBareDate,
  lineWordsOf,
  readHeadings,
  readLines,
  type TextChange,
  type TextSource,
} from "./lines.ts";
export type * from "./model.ts";
export { firstAtOrAfter, type LiveNote } from "./note.ts";
export { type Pack, type PackHeader, readPack } from "./pack.ts";
export { type PackIndex, profilesOf } from "./packIndex.ts";
export { isLabel, LABELS, PAIRS, PROCESSES, type Process } from "./processes.ts";
export { isUnspaced, madeOf, type NoteWords, type Wording } from "./wording.ts";

interface LanguageOptions {
  /** BCP 47 tag of the language all lines are in; detected line by line when left out. */
  readonly language?: string;
  /** BCP 47 tag of the language that the writer's notes are usually in: it decides where lines say too little. */
  readonly usualLanguage?: string;
}

export interface AnalyzeOptions extends LanguageOptions {
  /** Only for messages; the format is read from the text. */
  readonly fileName?: string;
}

export interface LabelOptions extends LanguageOptions {
  /** The heading above the line. */
  readonly heading?: string;
}

export interface AnalyzerOptions {
  /**
   * The languages to tell apart, those without a pack too. Left out, they are those that come with the packs
   * (`loadPacks`); where there are none, all lines are in the language of the first pack.
   */
  readonly profiles?: readonly LanguageProfile[];
  /**
   * How notes say dates, people and what is due. Left out, it is what comes with the packs (`loadPacks`); where there is
   * nothing, such lines are told by their form alone.
   */
  readonly words?: NoteWords;
}

/** Packs, the languages that can be told apart with them or without, and the words of these in notes. */
export interface PackList extends ReadonlyArray<Pack> {
  readonly profiles?: readonly LanguageProfile[];
  readonly words?: NoteWords;
}

/** Reads, labels and balances notes. Holds scratch space, so it serves one caller at a time. */
export interface Analyzer {
  /** BCP 47 ids of the languages it can read. */
  readonly languages: readonly string[];
  /** What notes are read with, for whoever else reads them. */
  readonly words: NoteWords;
  /** Never throws, whatever the text. */
  analyze(text: string, options?: AnalyzeOptions): AnalysedNote;
  /** Like `analyze`, for a text that goes on changing. */
  open(text: string, options?: AnalyzeOptions): LiveNote;
  label(text: string, options?: LabelOptions): Labelled;
  /**
   * BCP 47 ids of the languages that the text's lines are in, with a pack or without, in the order in which they first
   * come. Needs no pack.
   */
  languagesOf(text: string, options?: AnalyzeOptions): string[];
}

const labellers = new WeakMap<Pack, Labeller>();

/** Made when a line first needs it, and the same in all analyzers: it goes on learning a pack's cues as it meets them. */
function labellerWith(pack: Pack): Labeller {
  const labeller = labellers.get(pack) ?? createLabeller(pack);
  labellers.set(pack, labeller);
  return labeller;
}

/** The only door to the core. */
export function createAnalyzer(packs: PackList, options: AnalyzerOptions = {}): Analyzer {
  const { profiles = packs.profiles ?? [], words = packs.words ?? [] } = options;
  const detector = languageDetector(profiles);
  const onlyLanguage = profiles.length === 0 ? packs[0]?.language : undefined;
  const packsOf = new Map(profiles.map(({ language }) => [language, packs.find((pack) => pack.language === language)]));

  const packFor = (language: string): Pack | undefined =>
    packsOf.has(language) ? packsOf.get(language) : findLanguage(packs, language);
  /** Most lines are in the language of the one before. */
  let recent: { language: string; labeller: Labeller | undefined } = { language: "", labeller: undefined };
  const labellerOf = (language: string): Labeller | undefined => {
    if (language !== recent.language) {
      const pack = packFor(language);
      recent = { language, labeller: pack && labellerWith(pack) };
    }
    return recent.labeller;
  };
  /** The language that all lines are in, by the name of its pack if there is one. */
  const toldBy = ({ language = onlyLanguage }: LanguageOptions): string | undefined =>
    language === undefined ? undefined : (packFor(language)?.language ?? language);
  const usualBy = ({ usualLanguage }: LanguageOptions): string | undefined =>
    usualLanguage === undefined ? undefined : findLanguage(profiles, usualLanguage)?.language;
  const languagesIn = (options: LanguageOptions): NoteLanguages => {
    const told = toldBy(options);
    return told === undefined ? detector.open(usualBy(options)) : oneLanguage(told);
  };
  /** A line in a language without a pack gets honest silence. */
  const judge = (text: string, heading: string, language: string): Verdict => {
    const labeller = labellerOf(language);
    return labeller ? labeller.read(text, heading) : verdictWithout("none", false, language);
  };
  const reader: LineReader = {
    words,
    reads: (language) => labellerOf(language) !== undefined,
    label(line, language) {
      const { tag, text, heading } = line;
      return new LabelledLine(line, tag ? verdictWithout(tag, true, language) : judge(text, heading, language));
    },
  };

  return Object.freeze({
    languages: packs.map((pack) => pack.language),
    words,
    open: (text: string, options: AnalyzeOptions = {}) => openNote(text, languagesIn(options), reader),
    analyze: (text: string, options: AnalyzeOptions = {}) => readNote(text, languagesIn(options), reader),
    label(text: string, options: LabelOptions = {}) {
      const { heading = "" } = options;
      const language = toldBy(options) ?? detector.detect({ text, heading }, usualBy(options));
      return labelled(judge(text, heading, language), text, heading);
    },
    languagesOf(text: string, options: AnalyzeOptions = {}) {
      const languages = languagesIn(options);
      const lines = readLines(text, words);
      const hints = lines.map(languages.add);
      languages.settle();
      const found = new Set<string>();
      let previous: string | undefined;
      for (const [i, line] of lines.entries()) {
        previous = languages.of(line, previous, hints[i]);
        found.add(previous);
      }
      found.delete("");
      return [...found];
    },
  });
}
