import { type CalendarDate, dateInName, isCalendarDate } from "./calendarDate.ts";
import { safeFileName, shortName } from "./fileNames.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { cleanName, foldName } from "./names.ts";
import { matchPattern } from "./pathPattern.ts";

/** Whose note it is and of which day; null where neither the note nor its path tells. */
export interface NoteIdentity {
  readonly person: string | null;
  /** The note itself names the person; otherwise its folder or file name does, which spells less carefully. */
  readonly saysPerson: boolean;
  readonly date: CalendarDate | null;
}

export interface Person {
  /** Equal for two spellings of one name, and for a name and the folder made from it. */
  readonly key: string;
  /** As the latest note spells it, or the folder where no note does. */
  readonly name: string;
  readonly notes: number;
  /** Date of the latest note up to today. */
  readonly lastDate: CalendarDate | null;
  /** Date of the first note after today, made in advance. */
  readonly nextDate: CalendarDate | null;
}

/** What a note leaves out is read from the path, relative to the workspace folder, by the first pattern that fits. */
export function identifyNote(
  path: string,
  says: Pick<FrontMatter, "person" | "date">,
  patterns: readonly string[],
): NoteIdentity {
  const fromPath = firstMatch(path, patterns);
  const date = fromPath?.get("date") ?? "";
  return {
    person: says.person ?? (cleanName(fromPath?.get("person") ?? "") || null),
    saysPerson: says.person !== null,
    date: says.date ?? (isCalendarDate(date) ? date : dateInName(path.slice(path.lastIndexOf("/") + 1))),
  };
}

export function personKey(name: string): string {
  return foldName(safeFileName(shortName(name)));
}

/** The people in some notes, by name. Notes without a person are left out. */
export function listPeople(notes: readonly NoteIdentity[], today: CalendarDate): Person[] {
  const byKey = new Map<string, Named[]>();
  for (const note of notes) {
    if (!hasPerson(note)) continue;
    const key = personKey(note.person);
    const group = byKey.get(key);
    if (group) group.push(note);
    else byKey.set(key, [note]);
  }
  return [...byKey].map(([key, group]) => toPerson(key, group, today)).sort((a, b) => (a.key < b.key ? -1 : 1));
}

type Named = NoteIdentity & { readonly person: string };

function hasPerson(note: NoteIdentity): note is Named {
  return note.person !== null;
}

function toPerson(key: string, notes: readonly Named[], today: CalendarDate): Person {
  const dates = notes.flatMap(({ date }) => date ?? []).sort();
  const trust = (note: Named): string => `${Number(note.saysPerson)}${note.date ?? ""}`;
  return {
    key,
    name: notes.reduce((best, note) => (trust(note) > trust(best) ? note : best)).person,
    notes: notes.length,
    lastDate: dates.findLast((date) => date <= today) ?? null,
    nextDate: dates.find((date) => date > today) ?? null,
  };
}

function firstMatch(path: string, patterns: readonly string[]): Map<string, string> | null {
  for (const pattern of patterns) {
    const match = matchPattern(pattern, path);
    if (match) return match;
  }
  return null;
}
