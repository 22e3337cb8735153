import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Unmet } from "./endings.mjs";
import { notesIn, root } from "./paths.mjs";

/**
 * The note with the most lines that tell, to open first and to take pictures of. Needs the extension built.
 * @param {string} folder of notes
 * @returns {string} its absolute path
 */
export function showcaseNote(folder) {
  const { createAnalyzer, loadPacks } = createRequire(import.meta.url)(path.join(root, "dist", "core.js"));
  const analyzer = createAnalyzer(loadPacks());
  const notes = notesIn(path.join(folder, "people")).map((file) => {
    const { balance } = analyzer.analyze(readFileSync(file, "utf8"), { fileName: file });
    return { file, telling: balance.telling - balance.counts.none };
  });
  const best = notes.sort((left, right) => right.telling - left.telling)[0];
  if (!best) throw new Unmet(`There are no notes about people in ${folder}.`);
  return best.file;
}
