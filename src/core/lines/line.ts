import { skipSpaces, trimEnd } from "./characters.ts";
import { type PhysicalLines, physicalLines } from "./physical.ts";

/** The physical line under the reader's eye, in offsets of the whole note. One object, moved from line to line. */
export interface Line {
  readonly text: string;
  /** Zero-based number. */
  number: number;
  /** The first character of the physical line. */
  from: number;
  /** The first character that is no space. */
  start: number;
  /** After the last character that is no space; moves back where a comment is cut off. */
  end: number;
  /** Where reading goes on: after indentation, quote marks, markers and comments read so far. */
  at: number;
  /** Columns before `start`; a tab goes to the next multiple of four. */
  indent: number;
  quoted: boolean;
  /** First and last non-space of the physical line below; equal where that is blank or missing. */
  nextStart: number;
  nextEnd: number;
  /** There is a physical line below. */
  hasNext: boolean;
}

/** Walks over lines with a view of the one below. */
export interface LineWalk {
  readonly line: Line;
  /** Moves to the line below; false at the end. */
  advance(): boolean;
}

/** Stands before line `number`, which starts at `from`. `hasReturns` false promises that the text holds no CR. */
export function walkLines(text: string, from: number, number: number, hasReturns: boolean): LineWalk {
  const physical = physicalLines(text, from, hasReturns);
  const line: Line = {
    text,
    number: number - 1,
    from,
    start: from,
    end: from,
    at: from,
    indent: 0,
    quoted: false,
    nextStart: from,
    nextEnd: from,
    hasNext: false,
  };
  look(line, physical);
  return {
    line,
    advance() {
      if (!line.hasNext) return false;
      line.number++;
      line.from = physical.start;
      line.start = line.nextStart;
      line.at = line.nextStart;
      line.end = line.nextEnd;
      line.indent = line.start === line.from ? 0 : columns(text, line.from, line.start);
      line.quoted = false;
      look(line, physical);
      return true;
    },
  };
}

function look(line: Line, physical: PhysicalLines): void {
  line.hasNext = physical.advance();
  line.nextStart = line.hasNext ? skipSpaces(line.text, physical.start, physical.end) : line.text.length;
  line.nextEnd = line.hasNext ? trimEnd(line.text, line.nextStart, physical.end) : line.text.length;
}

/** Columns of white space in a range; the byte-order mark has no width. */
function columns(text: string, from: number, end: number): number {
  let width = 0;
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 9) width += 4 - (width % 4);
    else if (unit !== 0xfeff) width++;
  }
  return width;
}
