import { isUnspaced, madeOf, type NoteWords } from "../core/index.ts";
import { foldName } from "./names.ts";

/** How people mark what is to be talked about at the next meeting, at the beginning of a line or as a heading. */
const marksOf = madeOf((words) => words.flatMap(({ labels }) => labels.later ?? []).map(foldName));

/** A line, or the heading above it, says that it is for the next time. */
export function isNextTime(text: string, heading: string, words: NoteWords): boolean {
  const marks = marksOf(words);
  const folded = foldName(text);
  const begins = marks.some(
    (mark) => folded.startsWith(mark) && (isUnspaced(mark) || /^\s*(?:[:：,–—-]|$)/u.test(folded.slice(mark.length))),
  );
  return begins || marks.includes(foldName(heading));
}
