import { cleanName } from "./names.ts";

/** What tools write for themselves: the day something is due, may begin or was written down, and how urgent it is. */
const SIGNS =
  /(?:[\u{1f4c5}\u{1f4c6}\u{1f5d3}\u{1f6eb}\u23f3\u2795]\ufe0f? {0,2}\d{4}-\d{2}-\d{2}(?!\d))|[\u{1f53a}\u23eb\u{1f53c}\u{1f53d}\u23ec]\ufe0f?|\[(?:due|scheduled|created|priority):: ?[^[\]]*\]/giu;
const WIKI_LINK = /!?\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/g;
const LINK = /!?\[([^[\]]+)\]\([^()]*\)/g;

/** A task as people read it in a list beside its day: without other tools' signs, links as their words. */
export function taskWords(text: string): string {
  return cleanName(text.replace(SIGNS, " ").replace(WIKI_LINK, "$1").replace(LINK, "$1")) || cleanName(text);
}
