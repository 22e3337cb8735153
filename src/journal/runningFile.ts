import type { NoteWords } from "../core/index.ts";
import { type CalendarDate, dateInName } from "./calendarDate.ts";
import { type DatedSection, datedSections } from "./datedSections.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { findHeadingDate } from "./writtenDate.ts";
import { findYamlBlock } from "./yamlBlock.ts";

/** Whether a file holds one meeting below the other, each below a heading with its day. */
export function isRunningFile(path: string, text: string, words: NoteWords): boolean {
  const own = readFrontMatter(text).date === null ? 0 : 1;
  return dateInName(path.slice(path.lastIndexOf("/") + 1)) === null && datedSections(text, words).length > own;
}

/** One meeting of a running file, or what stands before the first; lines are from 0. */
export interface FilePart {
  /** Null before the first meeting. */
  readonly date: CalendarDate | null;
  readonly first: number;
  /** The line after its last one, `Infinity` for the last part. */
  readonly end: number;
}

/** The part of a running file with these sections that a line is in; without any, all of it. */
export function partAt(sections: readonly DatedSection[], line: number): FilePart {
  const index = sections.findLastIndex((section) => section.line <= line);
  const { date, line: first } = sections[index] ?? { date: null, line: 0 };
  return { date, first, end: sections[index + 1]?.line ?? Number.POSITIVE_INFINITY };
}

/** Where a new section of a running file goes, and what it begins with. */
export interface SectionPlace {
  /** Zero-based line before which it goes; the number of lines for the end of the text. */
  readonly line: number;
  /** In the way of the other sections. */
  readonly heading: readonly string[];
  /** Level of the headings in the section, by `#`. */
  readonly level: number;
}

const MARKS = /^(?:(#+|=+|\*+)[ \t]+)?/;
const UNDERLINE = /^([=\-~^"'`+#.:*_])\1{2,}[ \t]*$/;

/** The place of a section for `date` among the others: at the top where the latest stands first, else at the end. */
export function sectionPlace(text: string, date: CalendarDate, words: NoteWords): SectionPlace {
  const lines = text.split(/\r\n|\n|\r/);
  const sections = datedSections(text, words);
  const falls = sections.length > 1 && sections[0]!.date > sections.at(-1)!.date;
  const next = sections.find((section) => (falls ? section.date <= date : section.date > date));
  const model = next ?? sections.at(-1);
  if (!model) return { line: lines.length, heading: [`## ${date}`], level: 3 };
  const last = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  return { line: next?.line ?? last, ...headingLike(lines, model, date, words) };
}

function headingLike(
  lines: readonly string[],
  { line }: DatedSection,
  date: CalendarDate,
  words: NoteWords,
): Omit<SectionPlace, "line"> {
  const model = lines[line]!;
  const written = findHeadingDate(model, words);
  const before = model.slice(0, written?.start ?? 0);
  const after = model.slice(written?.end ?? 0);
  // A weekday would be another's, and the words behind the day are those of that meeting.
  const closing = /^(?:[ \t]+\p{L}{2,3}\.?)?([>\])*=_]*)/u.exec(after)?.[1] ?? "";
  const opening = /^[\p{L}]{2,}\.?,?[ \t]+$/u.test(before.replace(MARKS, ""))
    ? (MARKS.exec(before)?.[0] ?? "")
    : before;
  const heading = opening + date + closing;
  const below = lines[line + 1] ?? "";
  const rule = UNDERLINE.test(below) ? [below[0]!.repeat(heading.length)] : [];
  return { heading: [heading, ...rule], level: (MARKS.exec(model)?.[1]?.length ?? 1) + 1 };
}

const TITLE_LEVEL = 1;

/** A template's body as a section of a running file: without front matter and title, its headings of `level` and below. */
export function asSection(body: string, level: number): string {
  const lines = body.slice(findYamlBlock(body)?.block.end ?? 0).split("\n");
  const kept = lines.flatMap((line) => {
    const marks = /^(#{1,6})[ \t]/.exec(line)?.[1];
    if (marks === undefined) return [line];
    if (marks.length === TITLE_LEVEL) return [];
    return [`${"#".repeat(Math.min(6, marks.length - TITLE_LEVEL - 1 + level))}${line.slice(marks.length)}`];
  });
  return `${kept.join("\n").trim()}\n`;
}
