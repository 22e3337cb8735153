/** `npm run hygiene -- LANGUAGE`: duplicates, contradictory labels and leaks in the labelled lines; exit code 1 if any. */
import { existsSync } from "node:fs";
import { readReal, readWritten } from "./training/examples.ts";
import { findLeaks, findRepeated } from "./training/hygiene.ts";
import { placesOf } from "./training/material.ts";

const { written, real } = placesOf(process.argv.slice(2));
const examples = [...readWritten(written), ...(existsSync(real) ? readReal(real) : [])];
const findings = [...findRepeated(examples), ...findLeaks(examples)];
for (const { kind, places, message } of findings) console.log(`${kind}: ${message}: ${places.join(", ")}`);
console.log(`${examples.length} lines, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
