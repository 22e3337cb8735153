import { type NoteLine, type NoteWords, readLines } from "../core/index.ts";
import type { Span } from "../core/model.ts";
import type { ItemPlace } from "./itemPlace.ts";

/** The change of a check box or keyword that makes a task done or open; null where it is so already. */
export interface ItemEdit {
  /** The task's physical line now, from 0. */
  readonly line: number;
  readonly change: (Span & { readonly text: string }) | null;
}

/** Makes a task done or open, wherever it is now. */
export function setItemDone(
  text: string,
  place: ItemPlace,
  done: boolean,
  words: NoteWords,
): ItemEdit | "notFound" | "ambiguous" {
  const found = findItem(text, place, words);
  return typeof found === "string" ? found : { line: found.line, change: boxChange(text, found, done) };
}

/** Turns the task on a physical line over; null where the line is part of none. */
export function toggleItemAt(text: string, line: number, lineStart: number, words: NoteWords): ItemEdit | null {
  const task = tasksIn(text, words).findLast((one) => one.line <= line);
  if (!task || (task.line < line && task.end <= lineStart)) return null;
  return { line: task.line, change: boxChange(text, task, task.done !== true) };
}

function tasksIn(text: string, words: NoteWords): NoteLine[] {
  return readLines(text, words).filter(({ kind }) => kind === "task");
}

/** The task by its words; among several of the same words by their order, else by the heading, else the nearest. */
export function findItem(text: string, place: ItemPlace, words: NoteWords): NoteLine | "notFound" | "ambiguous" {
  const same = tasksIn(text, words).filter((task) => task.text === place.text);
  if (same.length === 0) return "notFound";
  if (same.length === place.of) return same[place.nth]!;
  const below = same.filter(({ heading }) => heading === place.heading);
  const distance = ({ line }: NoteLine): number => Math.abs(line - place.line);
  const [first, second] = (below.length > 0 ? below : same).sort((a, b) => distance(a) - distance(b));
  return second && distance(first!) === distance(second) ? "ambiguous" : first!;
}

/** Drawn check boxes, open and done. The first pair of a box tells what it turns into. */
const DRAWN: readonly (readonly [open: string, done: string])[] = [
  ["☐", "☑"],
  ["⬜", "✅"],
  ["☐", "☒"],
  ["☐", "✔"],
  ["☐", "✓"],
  ["□", "☑"],
  ["▢", "☑"],
  ["🔲", "✅"],
  ["🔳", "✅"],
];
const ANY_DRAWN = new RegExp(DRAWN.flat().join("|"), "u");

/** What stands in `length` code units from `at` on is to be `by`. */
interface MarkEdit {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

function boxChange(text: string, { start, textStart, done }: NoteLine, toDone: boolean): ItemEdit["change"] {
  if (done === toDone) return null;
  const marks = text.slice(start, textStart);
  const strikes = toDone ? [] : strikesAround(text, start + marks.lastIndexOf(STRIKE), textStart);
  const edits = [...markEdits(marks, toDone).map((edit) => ({ ...edit, at: start + edit.at })), ...strikes];
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return null;
  const pieces = edits.map(
    ({ at, length, by }, index) => by + text.slice(at + length, edits[index + 1]?.at ?? at + length),
  );
  return { start: first.at, end: last.at + last.length, text: pieces.join("") };
}

function markEdits(marks: string, toDone: boolean): MarkEdit[] {
  const keyword = /(?<=(?:^|[\s>])\*+\s+)\p{Lu}+(?=\s)/u.exec(marks);
  if (keyword) return [{ at: keyword.index, length: keyword[0].length, by: toDone ? "DONE" : "TODO" }];
  const box = /\[(.?)\]/.exec(marks);
  if (box) {
    const isSo = box[1] === " " && !toDone;
    return isSo ? [] : [{ at: box.index + 1, length: box[1]!.length, by: toDone ? "x" : " " }];
  }
  const drawn = ANY_DRAWN.exec(marks);
  if (!drawn) return [];
  const [from, to] = toDone ? [0, 1] : [1, 0];
  const by = DRAWN.find((pair) => pair[from] === drawn[0])?.[to];
  return by === undefined ? [] : [{ at: drawn.index, length: drawn[0].length, by }];
}

const STRIKE = "~~";

/** What is struck out is done: both signs go where it is opened again. */
function strikesAround(text: string, open: number, wordsStart: number): MarkEdit[] {
  const close = text.indexOf(STRIKE, wordsStart);
  const isStruck = text.startsWith(STRIKE, open) && close >= 0 && !/[\r\n]/.test(text.slice(open, close));
  return isStruck ? [open, close].map((at) => ({ at, length: STRIKE.length, by: "" })) : [];
}
