/** `npm run evaluate -- LANGUAGE`: how well lines of unseen repositories and authors are labelled. Changes nothing. */
import { placesOf, readMaterial } from "./training/material.ts";
import { report } from "./training/report.ts";
import { validate } from "./training/validate.ts";

async function main(): Promise<void> {
  const material = await readMaterial(placesOf(process.argv.slice(2)));
  console.log(report(validate(material, console.error).judged));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
