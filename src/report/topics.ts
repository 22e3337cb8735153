import type { AnalysedLine } from "../core/index.ts";
import { normalizedWord, normalizeToString } from "../core/normalize.ts";
import type { OwnerWords } from "./readings/readingBook.ts";

/** Whose topic a line is, where the note tells: the manager's, who writes it, or the report's, whom it is about. */
export type TopicOwner = "manager" | "report";

/** How many lines each brought; `unknown` is all whose owner the note does not tell. */
export interface TopicCounts {
  readonly manager: number;
  readonly report: number;
  readonly unknown: number;
}

/**
 * Whose topics the lines are, told by a line's beginning (`Ana: …`, `Me: …`) or by its heading (`Ana's topics`,
 * `My points`, `Ana`); null for each where neither tells. `person` is whom the note is about.
 */
export function topicOwners(
  lines: readonly AnalysedLine[],
  person: string,
  { mine, topics }: OwnerWords,
): (TopicOwner | null)[] {
  const spelled = [person, person.trim().split(/\s+/)[0]!].flatMap((name) => POSSESSIVES.map((each) => name + each));
  const names = spelled.map(normalizedWord).filter((name) => name.trim().length > 1);
  const my = mine.map(normalizedWord);
  const topic = topics.map(normalizedWord);
  const ownerOf = (text: string): TopicOwner | null => {
    if (names.some((name) => text.includes(name))) return "report";
    // A single sign is part of other words: 我 of 我们, 私 of 私たち.
    return my.some((word) => (word.length > 1 ? text.includes(word) : text.trim() === word)) ? "manager" : null;
  };
  const isOwner = (text: string): boolean => [...names, ...my].some((word) => word.trim() === text.trim());
  const byHeading = new Map<string, TopicOwner | null>();
  const ofHeading = (heading: string): TopicOwner | null => {
    const known = byHeading.get(heading);
    if (known !== undefined) return known;
    const text = normalizeToString(heading);
    const owner = isOwner(text) || topic.some((word) => text.includes(word)) ? ownerOf(text) : null;
    byHeading.set(heading, owner);
    return owner;
  };
  return lines.map(({ text, heading }) => {
    const prefix = PREFIX.exec(text)?.[1];
    const said = prefix === undefined ? "" : normalizeToString(prefix);
    return (isOwner(said) ? ownerOf(said) : null) ?? ofHeading(heading);
  });
}

/** Endings that a name can have in a heading or before a colon: English, German, Japanese, Korean. */
const POSSESSIVES = ["", "'s", "s", "さん", "님", "의", "님의"];

export function countTopics(owners: readonly (TopicOwner | null)[]): TopicCounts {
  const count = (owner: TopicOwner | null): number => owners.filter((each) => each === owner).length;
  return { manager: count("manager"), report: count("report"), unknown: count(null) };
}

/** A name before a colon, at most 40 characters. */
const PREFIX = /^@?([^:：]{1,40})[:：]/;
