import { createCueRows } from "../../src/core/cueRows.ts";
import { type Analyzer, createAnalyzer, type Pack, type PackList } from "../../src/core/index.ts";
import { createLabeller } from "../../src/core/label.ts";
import { languageDetector } from "../../src/core/language.ts";
import { readLines } from "../../src/core/lines.ts";
import type { NoteLine } from "../../src/core/model.ts";
import { createNormalizer, type Normalized } from "../../src/core/normalize.ts";
import { createTextCues } from "../../src/core/textCues.ts";
import { WORDS } from "../words.ts";
import { createBareAutomaton } from "./bareAutomaton.ts";
import type { Corpus } from "./corpus.ts";
import { type Pass, partOf } from "./rate.ts";

export const LIMITS = {
  characters: "sum of charCodeAt",
  table: "bare table loop",
} as const;
export const END_TO_END = "analyze: text to labelled lines to balance";

interface PreparedNote {
  readonly text: string;
  readonly pack: Pack;
  readonly lines: readonly NoteLine[];
  /** Each line as it is normalised. */
  readonly normalized: readonly Normalized[];
}

/** Limits, stages and the whole, each as a pass over the corpus. What a pass computes goes into a sum, so that it counts. */
export function passesOver(corpus: Corpus, packs: PackList): Pass[] {
  const notes = prepare(corpus, packs);
  const analyzer: Analyzer = createAnalyzer(packs);
  const detector = languageDetector(packs.profiles ?? []);
  const normalize = createNormalizer();
  const automata = new Map(packs.map((pack) => [pack, createBareAutomaton(pack.cues)]));
  const matchers = new Map(packs.map((pack) => [pack, createTextCues(pack, createCueRows(pack))]));
  const labellers = new Map(packs.map((pack) => [pack, createLabeller(pack)]));
  let sum = 0;
  const pass = (name: string, visit: (note: PreparedNote) => void): Pass => ({
    name,
    bytes: corpus.bytes,
    run(part) {
      for (const note of partOf(notes, part)) visit(note);
      if (Number.isNaN(sum)) throw new Error(`${name} computed no number`);
    },
  });
  return [
    pass(LIMITS.characters, ({ text }) => {
      let characters = 0;
      for (let i = 0; i < text.length; i++) characters += text.charCodeAt(i);
      sum += characters;
    }),
    pass(LIMITS.table, ({ normalized, pack }) => {
      const walk = automata.get(pack)!;
      for (const { units, length } of normalized) sum += walk(units, length);
    }),
    pass("read lines", ({ text }) => {
      sum += readLines(text, WORDS).length;
    }),
    pass("tell languages", ({ lines }) => {
      const languages = detector.open();
      for (const line of lines) sum += languages.add(line);
      languages.settle();
    }),
    pass("normalise", ({ lines }) => {
      for (const { text } of lines) sum += normalize(text).length;
    }),
    pass("match", ({ normalized, pack }) => {
      const { read } = matchers.get(pack)!;
      for (const line of normalized) sum += read(line);
    }),
    pass("label (normalise, match, weigh)", ({ lines, pack }) => {
      const { read } = labellers.get(pack)!;
      for (const { text, heading } of lines) sum += read(text, heading).confidence;
    }),
    pass(END_TO_END, ({ text }) => {
      sum += analyzer.analyze(text).balance.lines;
    }),
  ];
}

function prepare({ notes }: Corpus, packs: PackList): PreparedNote[] {
  const normalize = createNormalizer();
  return notes.map(({ text, language }) => {
    // Copies: engines allocate what is made at a place whose first objects were kept as if all that follow were kept too.
    const lines = readLines(text, WORDS).map((line) => ({ ...line }));
    const normalized = lines.map((line) => {
      const { units, sources, length, fifths } = normalize(line.text);
      return { units: units.slice(0, length), sources: sources.slice(0, length), length, fifths };
    });
    return { text, pack: packs.find((pack) => pack.language === language)!, lines, normalized };
  });
}
