import type { NoteWords } from "../core/index.ts";
import { cleanName } from "./names.ts";
import { identifyNote, looksLikePerson, type NotePlaces } from "./noteIdentity.ts";

/** A folder whose files look like running files of people, which no pattern says yet. */
export interface OfferedPlace {
  /** Below the workspace folder, divided by `/`. */
  readonly folder: string;
  /** With which the files there are those of the people that they are named after. */
  readonly pattern: string;
  /** Whom the file that speaks for it would be about. */
  readonly name: string;
}

/** Fewer headings with days can be there by chance. */
const FEWEST_DAYS = 2;
/** What means something in a pattern cannot stand in one as a folder's name. */
const PATTERN_SIGNS = /[{}$*\\]/;

/**
 * What a note that is nobody's could be offered as: in a folder, named as people are, with several days among its
 * headings. Null for any other.
 *
 * @param path relative to the workspace folder
 * @param countDays how many headings with days it has; only asked where the rest fits
 */
export function offeredPlace(path: string, words: NoteWords, countDays: () => number): OfferedPlace | null {
  const end = path.lastIndexOf("/");
  const folder = path.slice(0, Math.max(0, end));
  const name = cleanName(path.slice(end + 1).replace(/\.[^.]*$/, ""));
  if (folder === "" || PATTERN_SIGNS.test(folder) || !looksLikePerson(name, words)) return null;
  return countDays() < FEWEST_DAYS ? null : { folder, pattern: `${folder}/\${person}.md`, name };
}

/** Who the files of nobody at `paths` would be about if the offer were taken up; by name. */
export function peopleOf({ pattern }: OfferedPlace, paths: readonly string[], places: NotePlaces): string[] {
  const nobody = { person: null, date: null, kind: null };
  const people = paths.map((path) => identifyNote(path, nobody, { ...places, patterns: [pattern] }).person);
  return [...new Set(people.filter((person) => person !== null))].sort();
}
