import path from "node:path";
import { groupBy } from "../../core/groupBy.ts";
import { createLabeller } from "../../core/label.ts";
import { readPack } from "../../core/pack.ts";
import { compileFolder, lexiconOf, sharedConcepts } from "../folder.ts";
import type { Judged } from "./calibrate.ts";
import { type Example, readWritten } from "./examples.ts";
import { type Places, readExamples } from "./material.ts";
import type { Material } from "./validate.ts";

/** Marks that mean the same in every language, in normalised space; a digit is 0. */
const MARKS = ["?", "!", ":", "%", "$", "@", "#", "0", "00", "000", "0000", "☐", "☑", "✓", "✅", "↗"].map(
  (mark) => ` ${mark} `,
);

/**
 * How far the rows can go: nothing is learned of single words, which other languages don't have, so that classes and
 * concepts must say it all. Chosen on held-out English lines.
 */
const SPREADS = {
  line: { own: 0.42, shared: 3.9, concept: 4, word: 2.5, vector: 0, pair: 0.6 },
  heading: { own: 0.16, shared: 1.5, concept: 1.6, word: 1, vector: 0, pair: 0 },
} as const;

/** What a written line counts. With more, lines of real documents in other languages were read worse. */
const WRITTEN = 0.5;
/** How far rare labels are favoured: labels of other languages are less sure, and with less, common ones took too much. */
const FAVOUR = 0.45;

/**
 * The real lines, and whole authors in their order while they wrote no more lines than those are. More of them, who wrote
 * notes only, made other languages' notes a little better read and their documents worse.
 */
function evenly(examples: readonly Example[]): Example[] {
  const real = examples.filter(({ part }) => part === "real");
  const written: Example[] = [];
  const authors = groupBy(
    examples.filter(({ part }) => part === "written"),
    ({ source }) => source,
  );
  for (const lines of authors.values()) {
    if (written.length + lines.length > real.length) break;
    written.push(...lines);
  }
  return [...real, ...written];
}

/**
 * Languages whose lines taught nothing are read with so many times the temperature. It made the labels of 224 lines of
 * real English documents, put into six languages, and of those languages' written lines likeliest, where both count the
 * same: their lexicons know fewer words than the English one.
 */
export const LESS_SURE = 1.35;

/** What English lines can teach other languages: how far to trust a lexicon's labels and strengths, concepts and marks. */
export async function readSharedMaterial(english: Places): Promise<Material> {
  const { folder } = english;
  const { concepts, words } = await sharedConcepts(path.dirname(folder));
  const marks = new Map(MARKS.map((mark) => [mark, 1]));
  return {
    lexicon: { ...(await lexiconOf(folder)), concepts, words },
    vectors: new Map(),
    examples: evenly(readExamples(english)),
    learnable: { line: marks, heading: marks },
    options: { longestOnly: true, spreads: SPREADS, written: WRITTEN, favour: FAVOUR },
  };
}

/** Labels a language's written lines by the weights that all languages share, which have seen no line of it. */
export async function judgeWithShared({ folder, written }: Places): Promise<Judged[]> {
  const labeller = createLabeller(readPack(await compileFolder(folder)));
  return readWritten(written).map((example) => ({
    example,
    predicted: labeller.label(example.text, example.heading),
  }));
}
