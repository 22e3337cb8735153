import { finish } from "../core/index.ts";
import type { CalendarDate } from "./calendarDate.ts";
import { safeFileName, shortName } from "./fileNames.ts";
import { foldName } from "./names.ts";
import type { NoteRecord } from "./noteRecord.ts";

/** What is needed of a note to know whom one met. */
export type PersonNote = Pick<NoteRecord, "person" | "saysPerson" | "date" | "sums">;

export interface Person<Note extends PersonNote = PersonNote> {
  /** See `personKey`. */
  readonly key: string;
  /** As the latest note spells it, or the folder where no note does. */
  readonly name: string;
  /** The latest first; those without a date come last. */
  readonly notes: readonly Note[];
  /** Days on which the two met, rising: those of notes up to today with lines that count. */
  readonly met: readonly CalendarDate[];
  readonly lastDate: CalendarDate | null;
  /** Date of the first note made in advance: one after today, or today's without a line. */
  readonly nextDate: CalendarDate | null;
}

/** Keys of names: the few there are come up again and again, and making one takes time. */
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

/** Equal for two spellings of one name, and for a name and the folder made from it. */
export function personKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = foldName(safeFileName(shortName(name)));
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** The people in some notes, by name. Notes without a person are left out. */
export function listPeople<Note extends PersonNote>(notes: Iterable<Note>, today: CalendarDate): Person<Note>[] {
  return finish(peopleLister(notes, today));
}

/** Like `listPeople`. Yields after each note, and after each person. */
export function* peopleLister<Note extends PersonNote>(
  notes: Iterable<Note>,
  today: CalendarDate,
): Generator<void, Person<Note>[]> {
  const byKey = new Map<string, Named<Note>[]>();
  for (const note of notes) {
    if (hasPerson(note)) {
      const key = personKey(note.person);
      const group = byKey.get(key);
      if (group) group.push(note);
      else byKey.set(key, [note]);
    }
    yield;
  }
  const people: Person<Note>[] = [];
  for (const [key, group] of byKey) {
    people.push(toPerson(key, group, today));
    yield;
  }
  return people.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Something was said: prompts alone don't count. */
export function hasLines({ sums }: Pick<PersonNote, "sums">): boolean {
  return sums[0]! > 0;
}

type Named<Note> = Note & { readonly person: string };

function hasPerson<Note extends PersonNote>(note: Note): note is Named<Note> {
  return note.person !== null;
}

function toPerson<Note extends PersonNote>(
  key: string,
  notes: readonly Named<Note>[],
  today: CalendarDate,
): Person<Note> {
  const dated = notes.flatMap((note) => (note.date === null ? [] : [{ date: note.date, met: hasLines(note) }]));
  const met = dated.filter((note) => note.met && note.date <= today).map(({ date }) => date);
  const ahead = dated.filter(({ date, met }) => date > today || (date === today && !met)).map(({ date }) => date);
  const trust = (note: Named<Note>): string => `${Number(note.saysPerson)}${note.date ?? ""}`;
  met.sort();
  return {
    key,
    name: notes.reduce((best, note) => (trust(note) > trust(best) ? note : best)).person,
    notes: notes.toSorted((a, b) => compare(b.date ?? "", a.date ?? "")),
    met,
    lastDate: met.at(-1) ?? null,
    nextDate: ahead.sort()[0] ?? null,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
