import { type NoteWords, readHeadings, readLines } from "../core/index.ts";
import type { Span } from "../core/model.ts";
import { foldName } from "./names.ts";
import { isNextTime } from "./nextTime.ts";

/** Something that a note left for the next one. */
export interface Unfinished {
  readonly words: string;
  /** Zero-based physical line in its file. */
  readonly line: number;
}

const PROMPT = /^\s*>[>\s]*(?:[-*+] )?(.{1,300}?[?？؟](?:\s*[(（][^()（）]{1,58}[)）])?)\s*$/u;
const HEADING_MARKS = /^(#+|\*+|=+)\s/;

/**
 * What the note from line `start` up to `end` of a text left open: questions without an answer, headings with nothing
 * below them, and lines that say `next time`, tasks left out. What the text of the next note asks anyway is none of it.
 */
export function unfinishedTopics(text: string, { start, end }: Span, next: string, words: NoteWords): Unfinished[] {
  const lines = text.split(/\r\n|\n|\r/);
  const inNote = ({ line }: { readonly line: number }): boolean => line >= start && line < end;
  const counted = readLines(text, words).filter(inNote);
  const headings = readHeadings(text, words).filter(inNote);
  const prompts = promptsIn(lines).filter(inNote);
  const asked = new Set(
    [...promptsIn(next.split("\n")), ...headingsIn(next, words)].map((topic) => foldName(topic.words)),
  );
  const edges = [...headings, ...prompts].map(({ line }) => line);
  const answered = ({ line }: { readonly line: number }): boolean => {
    const stop = Math.min(end, ...edges.filter((edge) => edge > line));
    return counted.some((each) => each.line > line && each.line < stop);
  };
  const levelOf = (line: number): number => HEADING_MARKS.exec(lines[line] ?? "")?.[1]?.length ?? 0;
  const emptyHeadings = headingsIn(text, words).filter((heading) => {
    if (!inNote(heading) || levelOf(heading.line) < 2 || answered(heading)) return false;
    const below = headings.find(({ line }) => line > heading.line)?.line ?? end;
    const hasPrompt = prompts.some(({ line }) => line > heading.line && line < below);
    return !hasPrompt && (below === end || levelOf(below) <= levelOf(heading.line));
  });
  const later = counted.filter((line) => line.kind !== "task" && isNextTime(line.text, line.heading, words));
  return [
    ...prompts.filter((prompt) => !answered(prompt)),
    ...emptyHeadings,
    ...later.map((line) => ({ words: line.text, line: line.line })),
  ]
    .filter((topic) => !asked.has(foldName(topic.words)))
    .sort((a, b) => a.line - b.line);
}

function promptsIn(lines: readonly string[]): Unfinished[] {
  return lines.flatMap((text, line) => {
    const words = PROMPT.exec(text)?.[1]?.trim();
    return words === undefined ? [] : [{ words, line }];
  });
}

function headingsIn(text: string, words: NoteWords): Unfinished[] {
  return readHeadings(text, words).map(({ line, start, end }) => {
    return { words: text.slice(start, end).replace(/^[#*=\s]+|[#*=:\s]+$/g, ""), line };
  });
}
