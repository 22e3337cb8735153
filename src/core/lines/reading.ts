import type { NoteLine, Span } from "../model.ts";
import { type Flavour, HEAD_LENGTH, type Head, readHead, sameHead } from "./flavour.ts";
import { walkLines } from "./line.ts";
import { createReader } from "./reader.ts";
import { initialState, type LineState, sameState } from "./state.ts";

/** What was read of a text, for the sake of reading little again after an edit. Never changes. */
export interface Reading {
  readonly text: string;
  readonly head: Head;
  readonly hasReturns: boolean;
  /** Where each physical line starts. */
  readonly starts: readonly number[];
  /** The state before each physical line, and that after the last. Equal neighbours are one object. */
  readonly states: readonly LineState[];
}

/** One stretch of text replaced by another, in UTF-16 code units: the old text's `start` to `oldEnd` by the new text's `start` to `newEnd`. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** What an edit does to the note lines. */
export interface LineChange {
  readonly reading: Reading;
  /** Note lines that start on these physical lines of the old text are gone: `start` up to, not including, `end`. */
  readonly replaced: Span;
  /** What stands there now. */
  readonly lines: readonly NoteLine[];
  /** All later note lines moved by so many code units… */
  readonly shift: number;
  /** …and so many physical lines. */
  readonly lineShift: number;
}

export function readLines(text: string): NoteLine[] {
  const head = readHead(text);
  const lines: NoteLine[] = [];
  const reader = createReader(text, head.flavour, initialState(head.block), (line) => lines.push(line));
  const walk = walkLines(text, 0, 0, text.includes("\r"));
  while (walk.advance()) reader.read(walk.line);
  reader.finish();
  return lines;
}

/** Reads all of a text and remembers enough to read only what later edits touch. */
export function openReading(text: string): { readonly reading: Reading; readonly lines: readonly NoteLine[] } {
  const head = readHead(text);
  const whole: Stretch = { text, flavour: head.flavour, hasReturns: text.includes("\r"), from: 0, number: 0 };
  const { starts, states, lines } = readStretch(whole, initialState(head.block), () => false);
  return { reading: { text, head, hasReturns: whole.hasReturns, starts, states }, lines };
}

/** Reads `text`, which `change` made of the text of `reading`: only the lines that it touches or whose context it changes. */
export function editReading(reading: Reading, text: string, change: TextChange): LineChange {
  const head = change.start < HEAD_LENGTH ? readHead(text) : reading.head;
  const { starts, states } = reading;
  if (!sameHead(head, reading.head)) {
    const { reading: fresh, lines } = openReading(text);
    const lineShift = fresh.starts.length - starts.length;
    return {
      reading: fresh,
      replaced: { start: 0, end: starts.length },
      lines,
      shift: text.length - reading.text.length,
      lineShift,
    };
  }
  const shift = change.newEnd - change.oldEnd;
  const hasReturns = reading.hasReturns || text.slice(change.start, change.newEnd).includes("\r");
  // One line up, since a line looks at the one below; then to where its unit began.
  let first = Math.max(0, lastAtMost(starts, change.start) - 1);
  while (first > 0 && states[first + 1]!.continued) first--;
  let resume = first;
  const canResume = (state: LineState, from: number) => {
    while (resume < starts.length && (starts[resume]! < change.oldEnd || starts[resume]! + shift < from)) resume++;
    if (resume >= starts.length || starts[resume]! + shift !== from || resume <= first) return false;
    return !states[resume + 1]!.continued && sameState(state, states[resume]!);
  };
  const stretch: Stretch = { text, flavour: head.flavour, hasReturns, from: starts[first]!, number: first };
  const read = readStretch(stretch, { ...states[first]! }, canResume);
  if (!read.stopped) resume = starts.length;
  return {
    reading: {
      text,
      head,
      hasReturns,
      starts: starts.slice(0, first).concat(
        read.starts,
        starts.slice(resume).map((start) => start + shift),
      ),
      states: states.slice(0, first).concat(read.states, states.slice(read.stopped ? resume : resume + 1)),
    },
    replaced: { start: first, end: resume },
    lines: read.lines,
    shift,
    lineShift: read.starts.length - (resume - first),
  };
}

/** Lines to read, from physical line `number` on, which starts at `from`. */
interface Stretch {
  readonly text: string;
  readonly flavour: Flavour;
  readonly hasReturns: boolean;
  readonly from: number;
  readonly number: number;
}

/** Reads on until the end, where the state after the last line is kept too, or until `stop` says so before a line. */
function readStretch(stretch: Stretch, state: LineState, stop: (state: LineState, from: number) => boolean) {
  const { text, flavour, hasReturns, from, number } = stretch;
  const starts: number[] = [];
  const states: LineState[] = [];
  const lines: NoteLine[] = [];
  const reader = createReader(text, flavour, state, (line) => lines.push(line));
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
  reader.finish();
  return { starts, states, lines, stopped };
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
