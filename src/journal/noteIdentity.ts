import { isUnspaced, madeOf, type NoteWords } from "../core/index.ts";
import { anyOf } from "./anyOf.ts";
import { type CalendarDate, calendarDate, dateInName, isCalendarDate } from "./calendarDate.ts";
import { cleanName } from "./names.ts";
import { personBeside, saysOneOnOne } from "./oneOnOneTitle.ts";
import { hasDay, matchPattern } from "./pathPattern.ts";
import type { NoteKind } from "./vocabulary.ts";
import { findWrittenDate } from "./writtenDate.ts";

/** Whose note it is and of which day; null where neither the note nor its path tells. */
export interface NoteIdentity {
  readonly person: string | null;
  /** The note itself names the person; otherwise its folder or file name does, which spells less carefully. */
  readonly saysPerson: boolean;
  readonly date: CalendarDate | null;
}

/** Where notes lie, and who is who in them. */
export interface NotePlaces {
  /** Patterns of paths below a workspace folder; the first that fits names person and day. */
  readonly patterns: readonly string[];
  /** The name that somebody goes by, whichever of their names a note has; null for a name that is nobody's. */
  personOf(name: string): string | null;
  readonly words: NoteWords;
}

/** What a note says about itself. */
interface NoteSays {
  readonly person: string | null;
  readonly date: CalendarDate | null;
  readonly kind: NoteKind | null;
}

/**
 * What a note leaves out is read from its path, relative to the workspace folder. A path such as `Ana.md`, which has no
 * more than a name, names a person only where the file has dated sections, which takes a look at all of it, or says that
 * it is a 1:1; one such as `Ana 2026-11-23.md`, in a folder of all kinds of files, where it says nothing else.
 */
export function identifyNote(
  path: string,
  says: NoteSays,
  places: NotePlaces,
  isDated: () => boolean = () => false,
): NoteIdentity {
  const bare = path.replace(SECOND_OF_A_DAY, "$1");
  const isAboutMeetings = (hasDay: boolean): boolean =>
    says.kind === "one-on-one" || (says.kind !== "plan" && (hasDay || isDated()));
  const matches: ReadonlyMap<string, string>[] = [];
  let named: ReadonlyMap<string, string> | undefined;
  for (const pattern of places.patterns) {
    const found = matchPattern(pattern, bare);
    if (!found) continue;
    matches.push(found);
    if (!named && namesPerson(pattern, found, places.words, isAboutMeetings)) named = found;
    // The other patterns can say nothing more.
    if (named && dateIn(named) !== null) break;
  }
  const person = says.person ?? (cleanName(named?.get("person") ?? "") || personOfOneOnOne(bare, places.words));
  return {
    person: person === null ? null : places.personOf(person),
    saysPerson: says.person !== null,
    date: says.date ?? dateOfPath(bare, [...(named ? [named] : []), ...matches]),
  };
}

function namesPerson(
  pattern: string,
  found: ReadonlyMap<string, string>,
  words: NoteWords,
  isAboutMeetings: (hasDay: boolean) => boolean,
): boolean {
  const name = cleanName(found.get("person") ?? "");
  if (!mayBeName(name)) return false;
  const isFileName = !/\$\{person\}[^/\\]*[/\\]/.test(pattern);
  if (!isFileName) return true;
  if (isNobodys(name, words)) return false;
  return hasOwnPlace(pattern) || (looksLikePerson(name, words) && isAboutMeetings(hasDay(pattern)));
}

/** A file's name may be somebody's: written as names are, and no word that says what it is about. */
export function looksLikePerson(name: string, words: NoteWords): boolean {
  return mayBeName(name) && looksLikeName(name) && !isNobodys(name, words) && !isWeekday(name, words);
}

/** Whom a file's name such as `1-1 with Ana 2026-11-23.md` names, in whichever folder it lies. */
function personOfOneOnOne(path: string, words: NoteWords): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const day = saysOneOnOne(name) ? findWrittenDate(name, words) : null;
  const person = day && personBeside(name, day, words);
  return person && looksLikeName(person) && !isNobodys(person, words) ? person : null;
}

/** The ending of a second note on one day: `2026-11-23 (2).md`. */
const SECOND_OF_A_DAY = / \(\d{1,2}\)(\.[A-Za-z0-9]{1,12})?$/;

/** What the path says of the day, by the first pattern that does, else by the file's name. */
function dateOfPath(path: string, matches: readonly ReadonlyMap<string, string>[]): CalendarDate | null {
  for (const found of matches) {
    const date = dateIn(found);
    if (date !== null) return date;
  }
  return dateInName(path.slice(path.lastIndexOf("/") + 1));
}

function dateIn(found: ReadonlyMap<string, string>): CalendarDate | null {
  const date = found.get("date") ?? "";
  if (isCalendarDate(date)) return date;
  return calendarDate(Number(found.get("year")), Number(found.get("month")), Number(found.get("day")));
}

/** The pattern fixes a folder or a word of the name, so that a file which fits is hardly there by chance. */
function hasOwnPlace(pattern: string): boolean {
  return /[^*./\\\s_-]/.test(pattern.replace(/\$\{\w+\}|\.[^./\\]*$/g, ""));
}

function mayBeName(name: string): boolean {
  return /\p{L}/u.test(name) && dateInName(name) === null;
}

/** Up to three words that begin with capitals, or are of a script without; no words in capitals only. */
function looksLikeName(name: string): boolean {
  const words = name.split(" ");
  return (
    words.length <= 3 &&
    words.every((word) => /^(?!\p{Ll})\p{L}[\p{L}\p{M}.'’-]*$/u.test(word) && !/^\p{Lu}{4,}$/u.test(word))
  );
}

/** A word says that the file is about something, not about somebody: `Project Phoenix`. */
function isNobodys(name: string, words: NoteWords): boolean {
  const { spaced, unspaced } = fileWordsOf(words);
  const lower = inSmallLetters(name);
  return unspaced.test(lower) || spaced.has(lower) || lower.split(/[\s_-]+/).some((word) => spaced.has(word));
}

/** The dot of the Turkish İ would stay above the small letter. */
function inSmallLetters(name: string): string {
  return name.toLowerCase().replaceAll("i\u0307", "i");
}

/** Daily notes have it beside the date: `2026-11-23 Monday.md`. */
function isWeekday(name: string, words: NoteWords): boolean {
  return weekdaysOf(words).has(inSmallLetters(name));
}

const weekdaysOf = madeOf((words) => new Set(words.flatMap(({ dates }) => (dates.days ?? []).flat())));

const fileWordsOf = madeOf((words) => {
  const all = words.flatMap(({ people }) => people.files ?? []);
  return {
    spaced: new Set(all.filter((word) => !isUnspaced(word))),
    unspaced: new RegExp(anyOf(all.filter(isUnspaced)), "u"),
  };
});
