import { endsSentence, hasLetter } from "./characters.ts";
import { isBareDate } from "./dates.ts";
import type { LineWords } from "./lineWords.ts";
import { isOnlyLinks } from "./links.ts";
import { isMetadata, isPlaceholder } from "./metadata.ts";
import { isNameList, isPerson } from "./names.ts";
import type { LineState } from "./state.ts";

/**
 * Words that say nothing about leading or managing, wherever they stand: none at all (rules, numbers, emoji), a bare
 * date, bare links, a placeholder.
 */
export function isHollow(text: string, from: number, end: number, known: LineWords): boolean {
  return (
    !hasLetter(text, from, end) ||
    isBareDate(text, from, end, known) ||
    isOnlyLinks(text, from, end) ||
    isPlaceholder(text, from, end, known)
  );
}

/** Words about the meeting: labels with people, dates and places, and the names below a heading or item that announces people. */
export function isAboutMeeting(
  text: string,
  from: number,
  end: number,
  labelled: boolean,
  marked: boolean,
  state: LineState,
  known: LineWords,
): boolean {
  const top = state.top && !marked;
  if (labelled ? isMetadata(text, from, end, top, known) : top && isNameList(text, from, end, 3, known)) return true;
  return (state.people || state.peopleItem >= 0) && !endsSentence(text, from, end) && isPerson(text, from, end, known);
}
