import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { lexiconOf, WEIGHTS } from "../folder.ts";
import { type Example, readReal, readWritten } from "./examples.ts";
import { PRIOR, type Prior, readPrior } from "./prior.ts";
import type { Material } from "./validate.ts";
import { readVectors, VECTORS, type Vectors } from "./vectors.ts";

/** Where a language's training material lies. */
export interface Places {
  readonly folder: string;
  readonly written: string;
  readonly real: string;
}

/** Reads `LANGUAGE [--real FILE]`. Throws an `Error` with the usage. */
export function placesOf(args: readonly string[]): Places {
  const [language, option, file] = args;
  if (!language || (option !== undefined && (option !== "--real" || !file))) {
    throw new Error("usage: npm run train -- LANGUAGE [--real FILE]");
  }
  return {
    folder: path.join("src/packs", language),
    written: path.join("test/corpus", language, "lines.jsonl"),
    real: file ?? path.join("../shared/corpus", `real-${language}`, "lines.jsonl"),
  };
}

/** Whether a language learns from lines of its own; one without lines of real documents has the shared weights. */
export function isTaught({ folder, real }: Places): boolean {
  return existsSync(real) || existsSync(path.join(folder, WEIGHTS));
}

/** Reads all that training needs. Throws an `Error` that names what is missing and what to do. */
export async function readMaterial({ folder, written, real }: Places): Promise<Material> {
  const prior = priorIn(folder);
  return {
    lexicon: await lexiconOf(folder),
    vectors: vectorsIn(folder),
    options: { prior },
    examples: readExamples({ folder, written, real }),
  };
}

/** What lines taught that are not kept, if any did. */
export function priorIn(folder: string): Prior | undefined {
  const file = path.join(folder, PRIOR);
  return existsSync(file) ? readPrior(readFileSync(file, "utf8"), file) : undefined;
}

export function vectorsIn(folder: string): Vectors {
  const file = path.join(folder, VECTORS);
  return existsSync(file) ? readVectors(readFileSync(file)) : new Map();
}

/** Reads a language's labelled lines. */
export function readExamples({ written, real }: Places): Example[] {
  return [...readReal(real), ...readWritten(written)];
}
