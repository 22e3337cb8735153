import { finish, type NoteWords } from "../core/index.ts";
import { type Cadence, readCadence, usualCadence } from "./cadence.ts";
import { addDays, type CalendarDate, daysBetween } from "./calendarDate.ts";
import type { NoteRecord } from "./noteRecord.ts";
import { type Person, type PersonNote, peopleLister } from "./people.ts";
import type { PeopleSettings } from "./peopleSettings.ts";

type CadenceNote = PersonNote & Pick<NoteRecord, "cadence">;

/** A person and when the next 1:1 is, by the cadence of these two. */
export interface PersonDue<Note extends CadenceNote = CadenceNote> extends Person<Note> {
  readonly cadence: Cadence | null;
  /** Nobody said the cadence: it is how often the two met of late. */
  readonly isUsual: boolean;
  /** When the next 1:1 is: as planned, else by the cadence; null where neither is known. */
  readonly due: CalendarDate | null;
  /** Days since it was due by the cadence; 0 where it is not late, or where a note for a later day is made. */
  readonly daysLate: number;
  readonly archived: boolean;
}

/**
 * The people in some notes, by what needs attention: who is late, or has their day today, by how much of their own
 * cadence they are late; then who comes next; then those without a cadence, unmet for longest first; then those no
 * longer met. `words` are those to read the cadences of the settings with.
 */
export function peopleByAttention<Note extends CadenceNote>(
  notes: Iterable<Note>,
  settings: PeopleSettings,
  today: CalendarDate,
  words: NoteWords,
): PersonDue<Note>[] {
  return finish(attentionLister(notes, settings, today, words));
}

/** Like `peopleByAttention`. Yields after each note, and after each person. */
export function* attentionLister<Note extends CadenceNote>(
  notes: Iterable<Note>,
  settings: PeopleSettings,
  today: CalendarDate,
  words: NoteWords,
): Generator<void, PersonDue<Note>[]> {
  const people = (yield* peopleLister(notes, today)).map((person) => withDue(person, settings, today, words));
  // The list comes by name, and sorting keeps that order among equals.
  return people.sort((a, b) => {
    const [first, second] = [place(a, today), place(b, today)];
    const index = first.findIndex((part, at) => part !== second[at]);
    return index < 0 ? 0 : first[index]! < second[index]! ? -1 : 1;
  });
}

function withDue<Note extends CadenceNote>(
  person: Person<Note>,
  settings: PeopleSettings,
  today: CalendarDate,
  words: NoteWords,
): PersonDue<Note> {
  const { cadence: written, archived } = settings.of(person.name);
  const told = written === null ? null : readCadence(written, words);
  const said = told ?? person.notes.find(({ cadence }) => cadence !== null)?.cadence ?? null;
  const cadence = said ?? usualCadence(person.met);
  const byCadence = person.lastDate !== null && cadence !== null ? addDays(person.lastDate, cadence) : null;
  const isAhead = person.nextDate !== null && person.nextDate > today;
  return {
    ...person,
    cadence,
    isUsual: said === null && cadence !== null,
    due: person.nextDate ?? byCadence,
    daysLate: byCadence === null || isAhead ? 0 : Math.max(0, daysBetween(byCadence, today)),
    archived,
  };
}

/** The place of a person in the list: compared part by part. */
function place({ due, daysLate, cadence, lastDate, archived }: PersonDue, today: CalendarDate): (number | string)[] {
  const group = archived ? 3 : due === null ? 2 : due <= today ? 0 : 1;
  return [group, group === 0 ? -daysLate / (cadence ?? 1) : 0, due ?? lastDate ?? ""];
}
