import { readFileSync } from "node:fs";
import type { NoteWords } from "../src/core/index.ts";

/** What notes are read with, as it comes with the packs. */
export const WORDS: NoteWords = JSON.parse(readFileSync("dist/packs/words.json", "utf8"));
