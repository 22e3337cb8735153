import type { CalendarDate } from "./calendarDate.ts";
import { foldName } from "./names.ts";
import type { NoteRecord } from "./noteRecord.ts";
import { personKey } from "./people.ts";

/** Notes that are looked at together: a person's, a plan's, those of all 1:1s, or all. */
export type NoteScope =
  | { readonly kind: "person"; readonly key: string }
  | { readonly kind: "plan"; readonly key: string }
  | { readonly kind: "team" | "workspace" };

/** A note in a file of the workspace, as far as it matters here. */
export interface FiledNote extends Pick<NoteRecord, "person" | "date"> {
  /** Of its URI: no other file of the workspace has it. */
  readonly path: string;
}

/** How far back notes are looked at, in days up to today. */
export const PERIODS = { weeks4: 28, quarter: 91, year: 365, all: Number.POSITIVE_INFINITY } as const;
export type PeriodId = keyof typeof PERIODS;

/** The notes of a scope and a period, oldest first; notes without a day are only in the period of all. */
export function notesInScope<T extends FiledNote>(
  notes: readonly T[],
  scope: NoteScope,
  period: PeriodId,
  today: CalendarDate,
): T[] {
  const first = firstDay(period, today);
  const isIn = SCOPES[scope.kind];
  const found = notes.filter((note) => (note.date ?? "") >= first && isIn(note, "key" in scope ? scope.key : ""));
  return found.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : a.date === b.date ? 0 : 1));
}

const SCOPES: Readonly<Record<NoteScope["kind"], (note: FiledNote, key: string) => boolean>> = {
  person: ({ person }, key) => person !== null && personKey(person) === key,
  plan: ({ person, path }, key) => person === null && planOf(path).key === key,
  team: ({ person }) => person !== null,
  workspace: () => true,
};

/** "" for a period without a beginning. */
function firstDay(period: PeriodId, today: CalendarDate): CalendarDate {
  const days = PERIODS[period];
  if (days === Number.POSITIVE_INFINITY) return "";
  const [year, month, day] = today.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day - days)).toISOString().slice(0, 10);
}

/** The plan that a note without a person is about: its file's name without the day, in its folder. */
export function planOf(path: string): { readonly key: string; readonly title: string } {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1).replace(/\.[^.]*$/, "");
  const title = name.replace(/\d{4}[-_.]?\d{2}[-_.]?\d{2}/, "").replace(/^[\s\-_.]+|[\s\-_.]+$/g, "") || name;
  return { key: `${path.slice(0, slash + 1)}${foldName(title)}`, title };
}
