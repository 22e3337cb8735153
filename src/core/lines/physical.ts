/**
 * Walks the physical lines of a text: broken at LF, CRLF or a lone CR, as editors do; U+2028 and its like break none.
 * A text of n breaks has n + 1 lines, the last perhaps empty.
 */
export interface PhysicalLines {
  start: number;
  /** Before the break. */
  end: number;
  /** Start of the line below, or -1 at the last one. */
  next: number;
  /** Moves to the line below; false at the end. */
  advance(): boolean;
}

/** `hasReturns` false promises that the text holds no CR. Stands before the line that starts at `from`. */
export function physicalLines(text: string, from: number, hasReturns: boolean): PhysicalLines {
  // Each search result is kept until the walk has passed it, so that every character is searched once.
  let feed = -2;
  let carriageReturn = hasReturns ? -2 : -1;
  const lines: PhysicalLines = {
    start: from,
    end: from,
    next: from,
    advance() {
      const start = lines.next;
      if (start < 0) return false;
      if (feed !== -1 && feed < start) feed = text.indexOf("\n", start);
      if (carriageReturn !== -1 && carriageReturn < start) carriageReturn = text.indexOf("\r", start);
      const returns = carriageReturn !== -1 && (feed === -1 || carriageReturn < feed);
      const end = returns ? carriageReturn : feed;
      lines.start = start;
      lines.end = end === -1 ? text.length : end;
      lines.next = end === -1 ? -1 : end + (returns && feed === end + 1 ? 2 : 1);
      return true;
    },
  };
  return lines;
}
