import { createTally } from "./balance.ts";
import { editReading, openReading, type TextChange } from "./lines.ts";
import type { AnalysedLine, AnalysedNote, NoteLine } from "./model.ts";

/** An analysed note that follows its text while somebody types. */
export interface LiveNote {
  /** The note as it is now. Its lines are moved, not copied, by later edits. */
  readonly note: AnalysedNote;
  /** Reads and labels again what one change, which made `text` of the text before, touches. */
  edit(text: string, change: TextChange): void;
}

type Movable = { -readonly [K in "line" | "start" | "end" | "textStart"]: number };

/** Reads a whole note; `label` gives each line its label. */
export function openNote(text: string, label: (line: NoteLine) => AnalysedLine): LiveNote {
  const tally = createTally();
  const labelled = (lines: readonly NoteLine[]): AnalysedLine[] =>
    lines.map((line) => {
      const result = label(line);
      tally.add(result);
      return result;
    });
  const opened = openReading(text);
  const { reading } = opened;
  const lines = labelled(opened.lines);
  let balance = tally.balance();

  return {
    get note() {
      return { lines, balance };
    },
    edit(next, change) {
      const changed = editReading(reading, next, change);
      const from = firstAtOrAfter(lines, changed.replaced.start);
      const to = firstAtOrAfter(lines, changed.replaced.end);
      for (let i = to; i < lines.length; i++) {
        const line = lines[i] as Movable;
        line.line += changed.lineShift;
        line.start += changed.shift;
        line.end += changed.shift;
        line.textStart += changed.shift;
      }
      for (const gone of lines.splice(from, to - from, ...labelled(changed.lines))) tally.remove(gone);
      balance = tally.balance();
    },
  };
}

/** Index of the first note line that starts on a physical line at or after `number`. */
function firstAtOrAfter(lines: readonly AnalysedLine[], number: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.line < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
