/**
 * `npm run evaluate -- LANGUAGE`: how well lines of unseen repositories and authors are labelled; for a language
 * without lines of real documents, how well those written for the project are. Changes nothing.
 */
import path from "node:path";
import { SHARED } from "./folder.ts";
import { isTaught, placesOf, readMaterial } from "./training/material.ts";
import { report } from "./training/report.ts";
import { judgeWithShared, readSharedMaterial } from "./training/shared.ts";
import { validate } from "./training/validate.ts";

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const places = placesOf(args);
  if (path.basename(places.folder) === SHARED) {
    console.log(report(validate(await readSharedMaterial(placesOf(["en", ...args.slice(1)])), console.error).judged));
  } else if (isTaught(places)) {
    console.log(report(validate(await readMaterial(places), console.error).judged));
  } else {
    console.log("There are no labelled lines of real documents; these were written by the lexicon's author.\n");
    console.log(report(await judgeWithShared(places)));
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
