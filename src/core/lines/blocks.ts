import { findMark, isSpace, skipRun, skipSpaces } from "./characters.ts";
import type { Line } from "./line.ts";
import type { Block, LineState } from "./state.ts";

export function block(kind: Block["kind"], mark = "", size = 0): Block {
  return { kind, mark: mark.toLowerCase(), size };
}

/** The line opens `opened` and is read no further, since such a block begins with the line below. */
export function openBelow(state: LineState, line: Line, opened: Block): void {
  state.block = opened;
  line.at = line.end;
}

/** The line opens `opened`, whose content begins at `from` and may also end in this line. */
export function openAt(state: LineState, line: Line, from: number, opened: Block): void {
  state.block = opened;
  line.at = from;
  passBlock(state, line);
}

/** Takes `line.at` past all that is inside of the open block, and closes the block where the line does. */
export function passBlock(state: LineState, line: Line): void {
  const open = state.block;
  if (!open) return;
  state.block = null;
  const rest = ENDINGS[open.kind](open, line, state);
  if (rest < 0) state.block ??= open;
  line.at = rest < 0 ? line.end : skipSpaces(line.text, rest, line.end);
}

const INSIDE = -1;

/** Where reading goes on once the block is closed, or `INSIDE`. */
const ENDINGS: Readonly<Record<Block["kind"], (open: Block, line: Line, state: LineState) => number>> = {
  until({ mark }, { text, at, end }) {
    const found = findMark(text, mark, at, end);
    return found < 0 ? INSIDE : found + mark.length;
  },
  fence({ mark, size }, { text, at, end }) {
    let from = at;
    while (from < end && (isSpace(text.charCodeAt(from)) || text.charCodeAt(from) === 0x3e)) from++;
    const after = skipRun(text, from, end, mark.charCodeAt(0));
    return after - from >= size && after === end ? end : INSIDE;
  },
  delimiter({ mark, size }, { text, start, end }) {
    const after = skipRun(text, start, end, mark.charCodeAt(0));
    return after - start === size && after === end ? end : INSIDE;
  },
  frontMatter({ mark, size }, { text, from, end }, state) {
    if (size === 1) state.block = block("frontMatter", mark);
    const closes = end - from === 3 && (text.startsWith(mark.repeat(3), from) || text.startsWith("...", from));
    return size === 0 && closes ? end : INSIDE;
  },
  indented({ size }, { start, end, indent, at }) {
    return start >= end || indent > size ? INSIDE : at;
  },
  braces({ size }, { text, at, end }, state) {
    let open = size;
    for (let i = at; i < end - 1; i++) {
      const unit = text.charCodeAt(i);
      if ((unit !== 0x7b && unit !== 0x7d) || unit !== text.charCodeAt(i + 1)) continue;
      open += unit === 0x7b ? 1 : -1;
      i++;
      if (open === 0) return i + 1;
    }
    state.block = block("braces", "", open);
    return INSIDE;
  },
  rest: () => INSIDE,
};
