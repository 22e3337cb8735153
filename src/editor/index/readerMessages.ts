import type { AnalyzeOptions } from "../../core/index.ts";
import type { FileContent } from "./fileContent.ts";
import type { ReadText } from "./indexedFiles.ts";

/** A file on this machine's disk, and what its text is to be read with. */
export interface DiskFile {
  readonly path: string;
  /** That its folder is said to be in; empty where nothing is said. */
  readonly language: string;
  /** That whoever reads the editor may well write in. */
  readonly usualLanguage: string;
}

/** `content` is left out where the text was known by its hash. */
export type FileReading = Pick<ReadText, "hash"> & Partial<ReadText>;

/** Numbers for each file of a `stat`: see `Stamp`; then 1 for a file, 0 for anything else, NaN for what can't be asked. */
export const STAT_LENGTH = 3;

/** What a thread is asked, and what it answers. */
export interface Questions {
  read: { readonly of: { readonly text: string; readonly options: AnalyzeOptions }; readonly answer: FileContent };
  /** Undefined for a file that can't be read there. */
  readFile: { readonly of: DiskFile; readonly answer: FileReading | undefined };
  /** Paths on disk, and `STAT_LENGTH` numbers for each. */
  stat: { readonly of: readonly string[]; readonly answer: Float64Array };
}

export type Question = {
  [Kind in keyof Questions]: { readonly kind: Kind; readonly id: number; readonly of: Questions[Kind]["of"] };
}[keyof Questions];

/** What a thread that reads texts is told. */
export type ToReader =
  | Question
  /** Hashes of the texts that need not be read. */
  | { readonly kind: "known"; readonly hashes: readonly string[] }
  /** A file of the packs that it asked for. */
  | { readonly kind: "pack"; readonly id: number; readonly bytes: Uint8Array };

/** What it answers, and asks for. */
export type FromReader =
  | { readonly kind: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly cause: string }
  | { readonly kind: "wanted"; readonly id: number; readonly name: string };
