import { isBareDate } from "./dates.ts";
import type { Flavour } from "./flavour.ts";
import { isAllCapitals, isBoldAlone, isLabelAlone, looksLikeTitle } from "./headings.ts";
import type { Line } from "./line.ts";
import type { LineWords } from "./lineWords.ts";
import { createMarkers, readMarkers } from "./markers.ts";
import { isMeetingTitle } from "./meetingTitle.ts";
import type { LineState } from "./state.ts";

/** Headings without a mark of their own: capitals, labels, bold lines, dates, and titles of meetings and of lists. */
export function isPlainHeading(line: Line, state: LineState, flavour: Flavour, known: LineWords): boolean {
  const { text, at, end } = line;
  if (isAllCapitals(text, at, end) || isLabelAlone(text, at, end) || isBoldAlone(text, at, end)) return true;
  // A date right below a heading belongs to it; any other begins a section.
  if (isBareDate(text, at, end, known)) return !state.fresh || state.heading === "";
  const { before } = state;
  if (!line.hasNext || (before !== "start" && before !== "blank" && before !== "heading")) return false;
  const list = listBegins(line, flavour);
  if (list && looksLikeTitle(text, at, end)) return true;
  const alone = list || line.nextStart === line.nextEnd;
  return alone && before !== "heading" && isMeetingTitle(text, at, end, before === "start", known);
}

const markers = createMarkers();

/** The line below has a marker that is no headline of Org. */
function listBegins({ text, nextStart, nextEnd }: Line, flavour: Flavour): boolean {
  if (nextStart === nextEnd) return false;
  readMarkers(markers, text, nextStart, nextEnd, flavour);
  return markers.kind !== "" && !(flavour === "org" && text.charCodeAt(nextStart) === 0x2a);
}
