/**
 * `npm run prior -- LANGUAGE --real FILE`: keeps of labelled lines what they teach and nothing else, for the training to
 * go on from: adds it to `prior.tsv` in the language's folder. Lines that are given twice count twice.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { lexiconOf } from "./folder.ts";
import { learnableCues } from "./training/cues.ts";
import { readReal } from "./training/examples.ts";
import { learnPrior } from "./training/learn.ts";
import { placesOf, priorIn, vectorsIn } from "./training/material.ts";
import { tabulate } from "./training/matrix.ts";
import { PRIOR, writePrior } from "./training/prior.ts";

async function main(): Promise<void> {
  const { folder, real } = placesOf(process.argv.slice(2));
  const examples = readReal(real);
  const before = priorIn(folder);
  const table = tabulate(examples, await lexiconOf(folder), learnableCues(examples, before), vectorsIn(folder));
  const prior = learnPrior(table, examples, before);
  writeFileSync(path.join(folder, PRIOR), writePrior(prior));
  console.log(`${examples.length} lines, ${prior.columns.size} columns`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
