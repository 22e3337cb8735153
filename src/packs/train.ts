/**
 * `npm run train -- LANGUAGE`: learns a pack's weights, calibrates them on held-out sources and writes them with a card;
 * for a language without lines of real documents, which has the weights that all share, the card alone. With `shared`
 * for the language, learns those from the English lines.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lexiconOf, SHARED, WEIGHTS } from "./folder.ts";
import { newCard, withFigures } from "./training/card.ts";
import { learn, round } from "./training/learn.ts";
import { isTaught, type Places, placesOf, readMaterial } from "./training/material.ts";
import { report } from "./training/report.ts";
import { judgeWithShared, LESS_SURE, readSharedMaterial } from "./training/shared.ts";
import { type Material, validate, withModel } from "./training/validate.ts";
import { writeWeights } from "./weights.ts";

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const places = placesOf(args);
  if (path.basename(places.folder) === SHARED) {
    const material = await readSharedMaterial(placesOf(["en", ...args.slice(1)]));
    train(material, places, "What all languages share", LESS_SURE);
    return;
  }
  const { name } = await lexiconOf(places.folder);
  if (isTaught(places)) train(await readMaterial(places), places, name);
  else writeCard(places, name, report(await judgeWithShared(places)));
}

/** `lessSure` times the temperature that is right for the material is what is written. */
function train(material: Material, places: Places, name: string, lessSure = 1): void {
  const { table, calibration, judged } = validate(material, console.error);
  const everything = material.examples.map((_, i) => i);
  const temperature = round(calibration.temperature * lessSure);
  const weights = withModel(learn(table, material.examples, everything, material.options), {
    ...calibration,
    temperature,
  });
  writeFileSync(path.join(places.folder, WEIGHTS), writeWeights(weights));
  writeCard(places, name, report(judged));
}

function writeCard({ folder }: Places, name: string, figures: string): void {
  const card = path.join(folder, "CARD.md");
  writeFileSync(card, withFigures(existsSync(card) ? readFileSync(card, "utf8") : newCard(name), figures));
  console.log(figures);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
