import { createTally } from "./balance.ts";
import type { NoteLanguages } from "./language.ts";
import { editReading, type LineChange, openReading, readText, type TextChange, type TextSource } from "./lines.ts";
import type { AnalysedLine, AnalysedNote, HeadingLine, NoteLine, Span } from "./model.ts";
import { spliced } from "./spliced.ts";
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

type Movable<Line> = { -readonly [Key in keyof Line]: Line[Key] };

/** Reads a whole note once. */
export function readNote(text: string, languages: NoteLanguages, reader: LineReader): AnalysedNote {
  const { lines, headings } = readText(text, reader.words);
  return { ...createLabelledLines(lines, languages, reader).analysed(), headings };
}

/** Reads a whole note and remembers enough to follow edits. */
export function openNote(text: string, languages: NoteLanguages, reader: LineReader): LiveNote {
  const opened = openReading(text, reader.words);
  const { reading } = opened;
  const labelled = createLabelledLines(opened.lines, languages, reader);
  let { headings } = opened;
  const asNote = (): AnalysedNote => ({ ...labelled.analysed(), headings });
  let note = asNote();
  return {
    words: reader.words,
    get note() {
      return note;
    },
    edit(next, change) {
      const changed = editReading(reading, next, change);
      const [from, to] = placesOf(changed.replaced, note.lines);
      for (let i = to; i < note.lines.length; i++) {
        const line: Movable<AnalysedLine> = note.lines[i]!;
        move(line, changed);
        line.textStart += changed.shift;
      }
      labelled.replace(from, to, changed.lines);
      const [first, behind] = placesOf(changed.replaced, headings);
      for (let i = behind; i < headings.length; i++) move(headings[i]!, changed);
      headings = spliced(headings, first, behind, changed.headings);
      note = asNote();
    },
  };
}

/** From which place on, and up to which, lines start on some physical lines. */
function placesOf({ start, end }: Span, lines: readonly HeadingLine[]): [from: number, to: number] {
  return [firstAtOrAfter(lines, start), firstAtOrAfter(lines, end)];
}

function move(line: Movable<HeadingLine>, { shift, lineShift }: LineChange): void {
  line.line += lineShift;
  line.start += shift;
  line.end += shift;
}

/** The labelled lines of a note and their running sums. */
interface LabelledLines {
  /** Puts other lines in the place of those from `from` up to `to`. */
  replace(from: number, to: number, lines: readonly NoteLine[]): void;
  analysed(): Omit<AnalysedNote, "headings">;
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
    lines = spliced(lines, from, to, fresh);
    followLanguages(from + fresh.length, lines.length, !changesAny);
  }

  replace(0, 0, first);
  return { replace, analysed: () => ({ lines, balance: tally.balance(), unread: unread.list() }) };
}

/** Index of the first line that starts on a physical line at or after `number`. */
export function firstAtOrAfter(lines: readonly HeadingLine[], number: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.line < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
