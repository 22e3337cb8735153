import { dateInName } from "./calendarDate.ts";
import { readFrontMatter } from "./frontMatter.ts";

/** What groups a note with others; null where neither the note nor its path says. */
export interface NoteAbout {
  /** Relative or absolute, with either slash. */
  readonly path: string;
  readonly person: string | null;
  readonly date: string | null;
  readonly language: string | null;
}

export function describeNote(path: string, text: string): NoteAbout {
  const { person, date, language } = readFrontMatter(text);
  return { path, person, date: date ?? dateInName(path), language };
}

/** The name of the group a note belongs to. */
export const GROUPINGS = Object.freeze({
  note: ({ path }: NoteAbout) => path,
  person: ({ person }: NoteAbout) => person ?? "(no person)",
  month: ({ date }: NoteAbout) => date?.slice(0, 7) ?? "(no date)",
});

export type Grouping = keyof typeof GROUPINGS;
