import type { NoteWords } from "../core/index.ts";
import { type DayWords, dayWordsOf } from "./dayWords.ts";
import { cleanName, foldName } from "./names.ts";
import { LONGEST_NAME, type OwnerWords, ownerWordsOf } from "./ownerWords.ts";
import { personKey } from "./people.ts";

/** The owner of an item that the writer of the note is to do. */
export const ME = "@me";

/** Longer texts are looked at only at their beginning. UTF-16 code units. */
const LONGEST = 500;

const MENTION =
  /(?<![\p{L}\p{N}._@])@(?:\[\[([^[\]|]{1,40})\]\]|([\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?)(?![(\p{L}]))/gu;
/** `Ana: …`, `**Ana:** …`. */
const LABEL = /^[*_]{0,3}([^:：()[\]*_]{1,40})[*_]{0,3}[:：]/u;
/** `(Ana)`, `[Ana]`, `([[Ana]])`, `(Ana, Friday)`; not the parts of a link. */
const BRACKETS = /(?<![\][])(?!\[\[)[([（]{1,2}([^()[\]（）]{1,60})[)\]）]{1,2}(?!\()/gu;
/**
 * `[[Ana]] sends …`, `… – [[people/Ana|her]]`: a wiki link that begins the task, or is set apart from the words before.
 * Among them, as in “call [[Ana]]”, it is whom or what the task is about.
 */
const LINK = /(?:^[*_]{0,3}|[([（–—→>,;:.-]\s?)\[\[(?:[^[\]|#]*\/)?([^[\]|#/]{1,60})[^[\]]*\]\](?!['’]\p{L})/gu;
/** `… – Ana`, `… → Ana`. */
const BEHIND_DASH = /\s(?:[–—→-]|->)\s?([^–—→>()[\]]{1,60})$/u;
const WHO_IS_TO = /^(\p{Lu}[\p{L}\p{M}'’-]{0,30}(?: \p{Lu}[\p{L}\p{M}'’-]{0,30})?) (\p{Ll}+)/u;
const FIRST_WORD = /^([\p{L}\p{M}]+)(?:['’](?:ll|m|d|ve))?\s/u;

/**
 * Who a task may say is to do it, surest first: `@ana` where that is sure, `Ana` where a label or brackets hold what may
 * be a name or not, `ME` for any word for the writer. `language` is the BCP 47 tag of the task's words.
 */
export function readOwners(text: string, language: string, words: NoteWords): string[] {
  const start = text.slice(0, LONGEST).normalize("NFC");
  const primary = language.split("-", 1)[0]!.toLowerCase();
  const known = ownerWordsOf(words);
  const found = [...mentions(start, primary, known), ...candidates(start, primary, known, dayWordsOf(words, primary))];
  return [...new Set(found)];
}

function mentions(text: string, language: string, known: OwnerWords): string[] {
  // Most texts have neither sign: to look for it takes less time than the expressions, which begin at each word.
  const names = text.includes("@") ? [...text.matchAll(MENTION)].map((match) => match[1] ?? match[2]!) : [];
  const field = /[:：]/.test(text) ? known.field.exec(text)?.[1] : undefined;
  if (field !== undefined && !/^\p{Ll}/u.test(field)) names.push(field);
  return names.flatMap((name) => {
    const clean = cleanName(name);
    return clean === "" ? [] : [known.isMe(clean, language) ? ME : `@${clean}`];
  });
}

function candidates(text: string, language: string, known: OwnerWords, days: DayWords): string[] {
  const places = [LABEL.exec(text), ...text.matchAll(LINK), ...text.matchAll(BRACKETS), BEHIND_DASH.exec(text)];
  const parts = places.flatMap((place) => place?.[1]?.split(/[,;/&+、，]/u) ?? []);
  const names = parts.map(cleanName).filter((name) => isNameLike(name, days));
  const whoIsTo = WHO_IS_TO.exec(text);
  if (whoIsTo && known.will.has(whoIsTo[2]!)) names.push(whoIsTo[1]!);
  const first = FIRST_WORD.exec(text)?.[1];
  if ((first !== undefined && known.isMeFirst(first, language)) || known.meFirst.test(text)) names.push(ME);
  return names.map((name) => (known.isMe(name, language) ? ME : name));
}

const MOST_WORDS = 3;

function isNameLike(name: string, { weekdayOf }: DayWords): boolean {
  if (name === "" || name.length > LONGEST_NAME || /[\p{N}@]/u.test(name)) return false;
  return name.split(" ").length <= MOST_WORDS && !weekdayOf(name.toLowerCase());
}

/** Who is to do an item. `name` is as the notes spell it, or as the item does where no note is about that person. */
export type Whose =
  | { readonly who: "me" }
  | { readonly who: "person"; readonly name: string }
  | { readonly who: "nobody" };

const HONORIFIC = /(?:さん|様|氏|くん|ちゃん|님|씨)$/u;

/** Who is who in the notes. */
export interface WhoIsWho {
  /** The names that the notes' writer goes by. */
  readonly me: readonly string[];
  /** The name that somebody goes by: `Ana Ríos` for `Ani`. */
  readonly nameOf: (name: string) => string;
}

/** Tells whose an item is, given the names of the people that notes are about. */
export function createOwnerReader(
  people: readonly string[],
  { me, nameOf }: WhoIsWho,
): (owners: readonly string[]) => Whose {
  const mine = new Set(me.map((name) => foldName(cleanName(name.replace(/^@/, "")))));
  const known = new Map(people.map((name) => [personKey(name), name]));
  const byFirstName = new Map<string, string | null>();
  for (const [key, name] of known) {
    const first = key.split(" ", 1)[0]!;
    byFirstName.set(first, byFirstName.has(first) ? null : name);
  }
  /** A first name is enough where only one person has it. */
  const find = (mention: string): string | undefined => {
    const spellings = [mention, mention.replace(/[._-]/g, " "), mention.replace(HONORIFIC, "")];
    const keys = spellings.map((name) => personKey(nameOf(name)));
    return keys.map((key) => known.get(key) ?? byFirstName.get(key) ?? undefined).find((name) => name !== undefined);
  };
  const read = (owner: string): Whose => {
    const name = owner.replace(/^@/, "");
    if (owner === ME || mine.has(foldName(name))) return { who: "me" };
    const person = find(name);
    if (person !== undefined) return { who: "person", name: person };
    return owner.startsWith("@") ? { who: "person", name } : NOBODY;
  };
  // The same few names come up again and again.
  const seen = new Map<string, Whose>();
  return (owners) => {
    for (const owner of owners) {
      const whose = seen.get(owner) ?? read(owner);
      seen.set(owner, whose);
      if (whose.who !== "nobody") return whose;
    }
    return NOBODY;
  };
}

const NOBODY: Whose = { who: "nobody" };
