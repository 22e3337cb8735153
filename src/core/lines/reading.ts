import type { HeadingLine, NoteLine, Span } from "../model.ts";
import { spliced } from "../spliced.ts";
import type { NoteWords } from "../wording.ts";
import { detach } from "./detach.ts";
import { type Flavour, HEAD_LENGTH, type Head, readHead, sameHead } from "./flavour.ts";
import { walkLines } from "./line.ts";
import { type LineWords, lineWordsOf } from "./lineWords.ts";
import { createReader, type TextParts } from "./reader.ts";
import { initialState, type LineState, sameState } from "./state.ts";

/** What is remembered of a text, for the sake of reading little of it again. `editReading` changes it. */
export interface Reading {
  readonly words: NoteWords;
  head: Head;
  /** False only if the text holds no CR. */
  hasReturns: boolean;
  /** Where each physical line starts. */
  starts: number[];
  /** The state before each physical line, and that after the last. Equal neighbours are one object. */
  states: LineState[];
}

/** The old text's `start` to `oldEnd` became the new text's `start` to `newEnd`; in UTF-16 code units. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** What an edit does to note lines and headings: these stand now where others did. */
export interface LineChange extends TextParts {
  /** Those that start on these physical lines of the old text are gone: `start` up to, not including, `end`. */
  readonly replaced: Span;
  /** All later lines moved by so many code units… */
  readonly shift: number;
  /** …and so many physical lines. */
  readonly lineShift: number;
}

/** Reads all of a text once. */
export function readText(text: string, words: NoteWords): TextParts {
  const head = readHead(text);
  const reader = createReader(text, head.flavour, lineWordsOf(words), initialState(head.block));
  const walk = walkLines(text, 0, 0, text.includes("\r"));
  while (walk.advance()) reader.read(walk.line);
  return reader.finish();
}

export function readLines(text: string, words: NoteWords): NoteLine[] {
  return readText(text, words).lines;
}

export function readHeadings(text: string, words: NoteWords): HeadingLine[] {
  return readText(text, words).headings;
}

/** Reads all of a text and remembers enough to read only what later edits touch. */
export function openReading(text: string, words: NoteWords): TextParts & { readonly reading: Reading } {
  const head = readHead(text);
  const hasReturns = text.includes("\r");
  const whole: Stretch = { text, flavour: head.flavour, known: lineWordsOf(words), hasReturns, from: 0, number: 0 };
  const { starts, states, lines, headings } = readStretch(whole, initialState(head.block), () => false);
  return { reading: { words, head, hasReturns, starts, states }, lines, headings };
}

/** A text that need not be there as a whole: to put a long one together at each key stroke takes too long. */
export interface TextSource {
  readonly length: number;
  slice(start: number, end?: number): string;
}

/** Physical lines below an edit that are looked at first: in most edits the second is as it was. */
const LOOKED_AT = 16;

/**
 * Takes over an edit: `text` is what `change` made of the text that `reading` is about. Reads only the lines that the
 * edit touches or whose context it changes, and brings `reading` up to date.
 */
export function editReading(reading: Reading, text: TextSource, change: TextChange): LineChange {
  const { starts, states } = reading;
  const shift = change.newEnd - change.oldEnd;
  const head = change.start < HEAD_LENGTH ? readHead(text.slice(0, HEAD_LENGTH)) : reading.head;
  if (!sameHead(head, reading.head)) {
    const { reading: fresh, ...parts } = openReading(text.slice(0), reading.words);
    Object.assign(reading, fresh);
    const lineShift = fresh.starts.length - starts.length;
    return { replaced: { start: 0, end: starts.length }, ...parts, shift, lineShift };
  }
  reading.hasReturns ||= text.slice(change.start, change.newEnd).includes("\r");

  // One line up, since a line looks at the one below; then to where its unit began.
  let first = Math.max(0, lastAtMost(starts, change.start) - 1);
  while (first > 0 && states[first + 1]!.continued) first--;
  const from = starts[first]!;
  const { hasReturns } = reading;
  const known = lineWordsOf(reading.words);
  const below = lastAtMost(starts, change.oldEnd) + 1;
  let resume: number;
  let read: ReturnType<typeof readStretch>;
  for (let looked = LOOKED_AT; ; looked *= 8) {
    resume = first + 1;
    const canResume = (state: LineState, piece: number) => {
      const at = from + piece;
      while (resume < starts.length && (starts[resume]! < change.oldEnd || starts[resume]! + shift < at)) resume++;
      if (resume >= starts.length || starts[resume]! + shift !== at) return false;
      return !states[resume + 1]!.continued && sameState(state, states[resume]!);
    };
    // The piece ends where a line does. A line looks at the one below: the last in the piece is not read by itself.
    const last = below + looked;
    const piece = text.slice(from, last < starts.length ? starts[last]! + shift : text.length);
    const stretch: Stretch = { text: piece, flavour: head.flavour, known, hasReturns, from: 0, number: first };
    read = readStretch(stretch, { ...states[first]! }, canResume);
    if (last >= starts.length || (read.stopped && resume < last)) break;
  }
  const lines = read.lines.map((line) => ({
    ...line,
    start: line.start + from,
    end: line.end + from,
    textStart: line.textStart + from,
    text: detach(line.text),
  }));
  const headings = read.headings.map(({ line, start, end }) => ({ line, start: start + from, end: end + from }));
  for (let i = 0; i < read.starts.length; i++) read.starts[i]! += from;
  const end = read.stopped ? resume : starts.length;
  reading.starts = spliced(starts, first, end, read.starts);
  if (shift !== 0) for (let i = first + read.starts.length; i < reading.starts.length; i++) reading.starts[i]! += shift;
  reading.states = spliced(states, first, read.stopped ? end : end + 1, read.states);
  return { replaced: { start: first, end }, lines, headings, shift, lineShift: read.starts.length - (end - first) };
}

/** Lines to read, from physical line `number` on, which starts at `from`. */
interface Stretch {
  readonly text: string;
  readonly flavour: Flavour;
  readonly known: LineWords;
  readonly hasReturns: boolean;
  readonly from: number;
  readonly number: number;
}

/** Reads on until the end, where the state after the last line is kept too, or until `stop` says so before a line. */
function readStretch(stretch: Stretch, state: LineState, stop: (state: LineState, from: number) => boolean) {
  const { text, flavour, known, hasReturns, from, number } = stretch;
  const starts: number[] = [];
  const states: LineState[] = [];
  const reader = createReader(text, flavour, known, state);
  const walk = walkLines(text, from, number, hasReturns);
  let kept: LineState | undefined;
  const keep = () => {
    if (!kept || !sameState(kept, state)) kept = { ...state };
    states.push(kept);
  };
  let stopped = false;
  while (!stopped && walk.advance()) {
    stopped = stop(state, walk.line.from);
    if (stopped) break;
    starts.push(walk.line.from);
    keep();
    reader.read(walk.line);
  }
  if (!stopped) keep();
  return { starts, states, stopped, ...reader.finish() };
}

/** Index of the last number that is at most `value`, in a rising list whose first is. */
function lastAtMost(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
