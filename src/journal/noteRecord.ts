import { type AnalysedLine, createTally, type TallySums } from "../core/index.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { identifyNote, type NoteIdentity } from "./people.ts";
import type { NoteKind, Situation } from "./vocabulary.ts";

/** What is kept of one note for views over many: names and numbers, none of its text. */
export interface NoteRecord extends NoteIdentity {
  readonly kind: NoteKind | null;
  readonly situation: Situation | null;
  /** BCP 47 tag that the note gives itself. */
  readonly language: string | null;
  /** First physical line of the note in its file, from 0: a running file holds several. */
  readonly line: number;
  /** The sums behind its balance. */
  readonly sums: TallySums;
}

/**
 * The notes in one file. `path` is relative to the workspace folder; `lines` are those that count in `text`; `patterns`
 * say where notes lie (see `identifyNote`).
 */
export function noteRecords(
  path: string,
  text: string,
  lines: readonly AnalysedLine[],
  patterns: readonly string[],
): NoteRecord[] {
  const frontMatter = readFrontMatter(text);
  const { kind, situation, language } = frontMatter;
  const tally = createTally();
  for (const line of lines) tally.add(line);
  return [{ ...identifyNote(path, frontMatter, patterns), kind, situation, language, line: 0, sums: tally.sums() }];
}
