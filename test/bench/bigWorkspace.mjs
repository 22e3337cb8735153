import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "../harness/paths.mjs";

const LINES_PER_NOTE = 100;
const LONG_NOTE = 20_000;
const OPEN_TASKS = 3;
const NAMES = ["Ana", "Ben", "Bo", "Elin", "Iris", "Jonas", "Kofi", "Lea", "Mira", "Nils", "Pia", "Ravi"];
/** Mostly one language, as people's notes are. */
const LANGUAGES = ["en", "en", "en", "de"];
const FILES_PER_FOLDER = 1000;

/**
 * Fills a folder with notes of a hundred lines each, made of labelled lines, the same in every run: for each person one
 * a week, with three open tasks. Beside them lie one long note, `long.md`, and files that are no notes.
 * @param {string} folder
 * @param {{ notes: number, others: number }} size
 */
export async function makeBigWorkspace(folder, { notes, others }) {
  const lines = await corpusLines(Math.max(notes * LINES_PER_NOTE, LONG_NOTE));
  for (let number = 0; number < notes; number++) {
    const person = `${NAMES[number % NAMES.length]} ${String.fromCharCode(65 + (Math.floor(number / NAMES.length) % 4))}`;
    const week = Math.floor(number / (NAMES.length * 4));
    const date = new Date(Date.UTC(2020, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    const text = lines.slice(number * LINES_PER_NOTE, (number + 1) * LINES_PER_NOTE).join("\n");
    write(path.join(folder, "people", person, `${date}.md`), mostlyDone(text));
  }
  write(path.join(folder, "long.md"), lines.slice(0, LONG_NOTE).join("\n"));
  for (let number = 0; number < others; number++) {
    write(path.join(folder, "exports", String(Math.floor(number / FILES_PER_FOLDER)), `${number}.log`), "");
  }
}

/**
 * Ticks off all tasks of a note but the first three.
 * @param {string} text
 */
function mostlyDone(text) {
  let left = OPEN_TASKS;
  return text.replace(/^- \[ \]/gm, (box) => (left-- > 0 ? box : "- [x]"));
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @param {number} count */
async function corpusLines(count) {
  const outfile = path.join(root, "dist", "test", "bench", "corpus.mjs");
  await build({
    entryPoints: [path.join(root, "test/bench/corpus.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
  });
  const { makeCorpus } = await import(outfile);
  const bytesPerLine = 50;
  for (let bytes = count * bytesPerLine; ; bytes *= 1.3) {
    /** @type {import("./corpus.ts").Corpus} */
    const { notes } = makeCorpus(LANGUAGES, bytes);
    const lines = notes.flatMap(({ text }) => text.split("\n"));
    if (lines.length >= count) return lines;
  }
}
