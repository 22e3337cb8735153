import { createTally } from "./balance.ts";
import type { NoteLanguages } from "./language.ts";
import { editReading, openReading, readLines, type TextChange, type TextSource } from "./lines.ts";
import type { AnalysedLine, AnalysedNote, NoteLine } from "./model.ts";
import { createUnreadCount } from "./unread.ts";
import type { NoteWords } from "./wording.ts";

/** An analysed note that follows its text while somebody types. */
export interface LiveNote {
  /** The note as it is now. Its lines are moved, not copied, by later edits. */
  readonly note: AnalysedNote;
  /** What it was read with. */
  readonly words: NoteWords;
  /** Reads and labels again what one change, which made `text` of the text before, touches. */
  edit(text: TextSource, change: TextChange): void;
}

/** What labels lines. */
export interface LineReader {
  readonly words: NoteWords;
  /** Labels a line in a language, given as BCP 47 id or "", which becomes the line's `language`. */
  label(line: NoteLine, language: string): AnalysedLine;
  /** There is a pack for the language. */
  reads(language: string): boolean;
}

type Movable = { -readonly [K in "line" | "start" | "end" | "textStart"]: number };

/** Reads a whole note once. */
export function readNote(text: string, languages: NoteLanguages, reader: LineReader): AnalysedNote {
  return createLabelledLines(readLines(text, reader.words), languages, reader).note();
}

/** Reads a whole note and remembers enough to follow edits. */
export function openNote(text: string, languages: NoteLanguages, reader: LineReader): LiveNote {
  const opened = openReading(text, reader.words);
  const { reading } = opened;
  const labelled = createLabelledLines(opened.lines, languages, reader);
  let note = labelled.note();
  return {
    words: reader.words,
    get note() {
      return note;
    },
    edit(next, change) {
      const changed = editReading(reading, next, change);
      const from = firstAtOrAfter(note.lines, changed.replaced.start);
      const to = firstAtOrAfter(note.lines, changed.replaced.end);
      for (let i = to; i < note.lines.length; i++) {
        const line = note.lines[i] as Movable;
        line.line += changed.lineShift;
        line.start += changed.shift;
        line.end += changed.shift;
        line.textStart += changed.shift;
      }
      labelled.replace(from, to, changed.lines);
      note = labelled.note();
    },
  };
}

/** The labelled lines of a note and their running sums. */
interface LabelledLines {
  /** Puts other lines in the place of those from `from` up to `to`. */
  replace(from: number, to: number, lines: readonly NoteLine[]): void;
  note(): AnalysedNote;
}

function createLabelledLines(
  first: readonly NoteLine[],
  languages: NoteLanguages,
  { label, reads }: LineReader,
): LabelledLines {
  const tally = createTally();
  const unread = createUnreadCount(reads);
  let lines: AnalysedLine[] = [];

  function labelled(line: NoteLine, language: string): AnalysedLine {
    const result = label(line, language);
    tally.add(result);
    unread.add(result);
    return result;
  }

  function forget(line: AnalysedLine): void {
    tally.remove(line);
    unread.remove(line);
  }

  /** Labels again the lines from `from` up to `to` whose language is another now; `stops` at the first where it is not. */
  function followLanguages(from: number, to: number, stops: boolean): void {
    for (let i = from; i < to; i++) {
      const line = lines[i]!;
      const language = languages.of(line, lines[i - 1]?.language);
      if (language !== line.language) {
        forget(line);
        lines[i] = labelled(line, language);
      } else if (stops) return;
    }
  }

  function replace(from: number, to: number, read: readonly NoteLine[]): void {
    for (let i = from; i < to; i++) {
      forget(lines[i]!);
      languages.remove(lines[i]!);
    }
    const hints = read.map(languages.add);
    const changesAny = languages.settle();
    if (changesAny) followLanguages(0, from, false);
    let previous = lines[from - 1]?.language;
    const fresh = read.map((line, i) => {
      previous = languages.of(line, previous, hints[i]);
      return labelled(line, previous);
    });
    // In place where it can be: copying the whole at each key stroke would keep the garbage collector busy.
    if (fresh.length < MOST_ARGUMENTS) lines.splice(from, to - from, ...fresh);
    else lines = lines.slice(0, from).concat(fresh, lines.slice(to));
    followLanguages(from + fresh.length, lines.length, !changesAny);
  }

  replace(0, 0, first);
  return { replace, note: () => ({ lines, balance: tally.balance(), unread: unread.list() }) };
}

const MOST_ARGUMENTS = 10_000;

/** Index of the first note line that starts on a physical line at or after `number`. */
export function firstAtOrAfter(lines: readonly AnalysedLine[], number: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.line < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
