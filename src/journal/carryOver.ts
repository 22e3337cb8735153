import { type NoteWords, readHeadings } from "../core/index.ts";
import { wordsOfLinkItem } from "./noteLinks.ts";

/** What stands at the beginning of a note that was made ahead. Each item is a list item that is nothing but a link. */
export interface Prepared {
  /** A link to the last note; "" where there is none. */
  readonly lastNote: string;
  /** What asks for the items: `What is still open?` */
  readonly intro: string;
  readonly items: readonly string[];
  /** The item that says how many more there are; "" where none are left out. */
  readonly more: string;
  /** "" for none. */
  readonly question: string;
}

/** Parts of `Prepared` that a template has a place for by itself. */
export type Placed = ReadonlySet<"lastNote" | "openItems">;

/**
 * What goes below the title of a new note: prompts and links only, so that no line of it counts until it is answered.
 * Ends with a line feed; "" where there is nothing to say.
 */
export function preparedBlock(prepared: Prepared, placed: Placed): string {
  const { lastNote, intro, question } = prepared;
  const items = listedItems(prepared);
  const parts = [
    placed.has("lastNote") ? "" : lastNote,
    placed.has("openItems") || items === "" ? "" : `> ${intro}\n${items}`,
    question === "" ? "" : `> ${question}\n- `,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

/** All items, one a line; "" where there are none. */
export function listedItems({ items, more }: Pick<Prepared, "items" | "more">): string {
  return [...items, more].filter((item) => item !== "").join("\n");
}

/**
 * The text of a note with a block below its title: after its first heading, or before all where it has none or is a
 * part of a file, whose heading stands above. `at` is where the block begins.
 */
export function withBlock(
  text: string,
  block: string,
  words: NoteWords,
  isPart = false,
): { readonly text: string; readonly at: number } {
  if (block === "") return { text, at: text.length };
  const lines = text.split("\n");
  const title = isPart ? -1 : (readHeadings(text, words)[0]?.line ?? -1);
  const isUnderlined = title >= 0 && /^([=\-~^"#*+])\1{2,}\s*$/.test(lines[title + 1] ?? "");
  const index = title < 0 ? afterHead(lines) : title + (isUnderlined ? 2 : 1);
  const before = lines.slice(0, index);
  const after = lines.slice(index);
  while (after[0]?.trim() === "") after.shift();
  const gap = before.length > 0 ? [""] : [];
  const at = [...before, ...gap].join("\n").length + (before.length > 0 ? 1 : 0);
  return { text: [...before, ...gap, ...block.split("\n"), ...after].join("\n"), at };
}

/** The line after front matter. */
function afterHead(lines: readonly string[]): number {
  if (!/^---\s*$/.test(lines[0] ?? "")) return 0;
  return lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line)) + 1;
}

/** Lines to write in place of others: from `line`, so many of the old ones go. */
export interface LineEdit {
  readonly line: number;
  readonly removed: number;
  readonly lines: readonly string[];
}

/**
 * How the prepared items in the lines of a note become those of today: what is done goes, what is new comes after the
 * last, how many `more` there are comes behind all, and nothing else is touched. Where there is none yet, the block of
 * `fallback` goes to its line.
 */
export function refreshItems(
  path: string,
  lines: readonly string[],
  fresh: readonly string[],
  more: string,
  fallback: { readonly line: number; readonly block: readonly string[] },
): LineEdit[] {
  const wordsOf = (line: string): string => wordsOfLinkItem(path, line) ?? "";
  const old = lines.flatMap((text, line) => (wordsOfLinkItem(path, text) === null ? [] : [{ text, line }]));
  const last = old.at(-1);
  const isEmpty = fresh.length === 0 && more === "";
  if (!last) return isEmpty ? [] : [{ line: fallback.line, removed: 0, lines: fallback.block }];
  const left = [...fresh];
  const edits = old.map(({ text, line }): LineEdit => {
    const index = left.findIndex((item) => wordsOf(item) === wordsOf(text));
    const kept = index < 0 ? [] : left.splice(index, 1).map((item) => quoteMarks(text) + item);
    return { line, removed: 1, lines: kept };
  });
  const end = edits.pop()!;
  const added = more === "" ? left : [...left, more];
  edits.push({ ...end, lines: [...end.lines, ...added.map((item) => quoteMarks(last.text) + item)] });
  return edits.filter(({ line, lines: written }) => written.length !== 1 || written[0] !== lines[line]);
}

/** By how many lines edits move a line down. */
export function growthAbove(edits: readonly LineEdit[], line: number): number {
  return edits.reduce((sum, edit) => (edit.line <= line ? sum + edit.lines.length - edit.removed : sum), 0);
}

function quoteMarks(line: string): string {
  return /^[\s>]*/.exec(line)![0];
}
