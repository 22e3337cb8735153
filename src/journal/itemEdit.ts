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

function boxChange(text: string, { start, textStart, done }: NoteLine, toDone: boolean): ItemEdit["change"] {
  if (done === toDone) return null;
  const marks = text.slice(start, textStart);
  const replace = (index: number, length: number, by: string) => {
    return { start: start + index, end: start + index + length, text: by };
  };
  const keyword = /^\*+\s+(\p{Lu}+)/u.exec(marks);
  if (keyword) return replace(keyword[0].length - keyword[1]!.length, keyword[1]!.length, toDone ? "DONE" : "TODO");
  const box = /\[(.?)\]/.exec(marks);
  if (box) return box[1] === " " && !toDone ? null : replace(box.index + 1, box[1]!.length, toDone ? "x" : " ");
  const drawn = ANY_DRAWN.exec(marks);
  if (!drawn) return null;
  const [from, to] = toDone ? [0, 1] : [1, 0];
  return replace(drawn.index, drawn[0].length, DRAWN.find((pair) => pair[from] === drawn[0])?.[to] ?? drawn[0]);
}
