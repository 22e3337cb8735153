/** `npm run train -- LANGUAGE`: learns a pack's weights, calibrates them on held-out sources and writes them with a card. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { WEIGHTS } from "./folder.ts";
import { withFigures } from "./training/card.ts";
import { learn } from "./training/learn.ts";
import { placesOf, readMaterial } from "./training/material.ts";
import { report } from "./training/report.ts";
import { validate, withModel } from "./training/validate.ts";
import { writeWeights } from "./weights.ts";

async function main(): Promise<void> {
  const places = placesOf(process.argv.slice(2));
  const material = await readMaterial(places);
  const { table, calibration, judged } = validate(material, console.error);
  const everything = material.examples.map((_, i) => i);
  const weights = withModel(learn(table, material.examples, everything), calibration);
  writeFileSync(path.join(places.folder, WEIGHTS), writeWeights(weights));
  const figures = report(judged);
  const card = path.join(places.folder, "CARD.md");
  writeFileSync(card, withFigures(readFileSync(card, "utf8"), figures));
  console.log(figures);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
