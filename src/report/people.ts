import { type Balance, balanceOfSums, PROCESSES, type ProcessId } from "../core/index.ts";
import type { CalendarDate } from "../journal/calendarDate.ts";
import { hasLines, listPeople, type Person, type PersonNote } from "../journal/people.ts";
import { probabilityAbove, probabilityBelow } from "./readings/certainty.ts";

/** From fewer notes nothing is said of a person. */
export const MIN_NOTES = 3;

/**
 * What somebody gets, in one word: direction and energy (vision, inspiration) beside or instead of control; control
 * with hardly any of these; neither of the two; or too little to tell.
 */
export type Portrait = "directionAndEnergy" | "mostlyControl" | "mixed" | "tooFew";

/** What one person gets in the notes about them. */
export interface PersonAtAGlance extends Pick<Person, "key" | "name" | "lastDate"> {
  /** Notes with lines up to today, and the balance of all these lines. */
  readonly notes: number;
  readonly balance: Balance;
  readonly portrait: Portrait;
  /** Processes of which this person surely gets some, and hardly any; empty where `portrait` is "tooFew". */
  readonly gets: readonly ProcessId[];
  readonly hardly: readonly ProcessId[];
  /** The process that no line was about for the longest time, or ever: the one to ask about next. */
  readonly longestAgo: ProcessId;
}

const SOME = 0.12;
const CONTROL = 0.4;
const ENOUGH = 0.75;

/** The people in some notes, by name: nobody is ranked. */
export function peopleAtAGlance(notes: readonly PersonNote[], today: CalendarDate): PersonAtAGlance[] {
  return listPeople(notes, today).map((person) => atAGlance(person, today));
}

/** What is known of one person up to today. */
export function atAGlance({ key, name, lastDate, notes }: Person, today: CalendarDate): PersonAtAGlance {
  const past = notes.filter((note) => hasLines(note) && (note.date === null || note.date <= today));
  const balance = balanceOfSums(past.map(({ sums }) => sums));
  return {
    ...{ key, name, lastDate, balance },
    notes: past.length,
    longestAgo: longestAgo(past),
    ...portray(balance, past.length),
  };
}

function portray(balance: Balance, notes: number): Pick<PersonAtAGlance, "portrait" | "gets" | "hardly"> {
  if (balance.tooFew || notes < MIN_NOTES) return { portrait: "tooFew", gets: [], hardly: [] };
  const ids = PROCESSES.map(({ id }) => id);
  const gets = ids.filter((id) => probabilityAbove(balance.processes[id], SOME) >= ENOUGH);
  const hardly = ids.filter((id) => probabilityBelow(balance.processes[id], SOME) >= ENOUGH);
  return { portrait: portraitOf(balance, gets, hardly), gets, hardly };
}

function portraitOf({ processes }: Balance, gets: readonly ProcessId[], hardly: readonly ProcessId[]): Portrait {
  const both = (list: readonly ProcessId[]): boolean => list.includes("vision") && list.includes("inspiration");
  if (both(gets)) return "directionAndEnergy";
  return both(hardly) && probabilityAbove(processes.controlling, CONTROL) >= ENOUGH ? "mostlyControl" : "mixed";
}

/** The process that no line was about for the longest time, or ever; see `processesByAge`. */
export function longestAgo(notes: readonly Pick<PersonNote, "date" | "sums">[]): ProcessId {
  return processesByAge(notes)[0]!;
}

/**
 * The processes, first the one that no line was about for the longest time, or ever; those equally long ago in the order
 * of all tables. Notes without a date count as the oldest.
 */
export function processesByAge(notes: readonly Pick<PersonNote, "date" | "sums">[]): ProcessId[] {
  const last = new Map<ProcessId, string>();
  for (const { date, sums } of notes) {
    const { counts } = balanceOfSums([sums]);
    for (const { id } of PROCESSES) {
      if (counts[id] > 0 && (date ?? OLDEST) > (last.get(id) ?? NEVER)) last.set(id, date ?? OLDEST);
    }
  }
  const age = (id: ProcessId): string => last.get(id) ?? NEVER;
  return PROCESSES.map(({ id }) => id).sort((a, b) => (age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : 0));
}

/** Before all dates, which compare as text. */
const NEVER = "";
const OLDEST = "0";
