import { block, openBelow } from "../blocks.ts";
import { isAt, isSpace, skipRun, skipSpaces, trimEnd } from "../characters.ts";
import { headingText } from "../headingText.ts";
import type { Line } from "../line.ts";
import type { LineState } from "../state.ts";
import { type FormatRules, heading, SKIP, type Step, words } from "../step.ts";

/** Org: headings with keywords, blocks, drawers, comments, planning lines. */
export const orgRules: FormatRules = (line, state) => {
  const { text, at, end, indent } = line;
  switch (text.charCodeAt(at)) {
    case 0x2a: {
      const after = skipRun(text, at, end, 0x2a);
      return indent === 0 && after < end && isSpace(text.charCodeAt(after)) ? readHeadline(line, after) : undefined;
    }
    case 0x23:
      return readHash(line, state);
    case 0x3a:
      return readColon(line, state);
    default:
      return isPlanning(text, at, end) ? SKIP : undefined;
  }
};

const OPEN_KEYWORDS = ["TODO", "NEXT", "WAITING", "WAIT", "HOLD", "STARTED", "DOING", "INPROGRESS", "SOMEDAY"];
const DONE_KEYWORDS = ["DONE", "CANCELLED", "CANCELED"];

/** A headline with a keyword is a task; the others are context. */
function readHeadline({ text, end }: Line, afterStars: number): Step {
  let start = skipSpaces(text, afterStars, end);
  const keyword = [...OPEN_KEYWORDS, ...DONE_KEYWORDS].find((one) => isWord(text, one, start, end));
  if (keyword) start = skipSpaces(text, start + keyword.length, end);
  if (text[start] === "[" && text[start + 1] === "#" && text[start + 3] === "]")
    start = skipSpaces(text, start + 4, end);
  const stop = withoutTags(text, start, end);
  if (keyword) return words("task", start, stop, DONE_KEYWORDS.includes(keyword));
  return isWord(text, "COMMENT", start, end) ? SKIP : heading(headingText(text, start, stop));
}

function isWord(text: string, word: string, at: number, end: number): boolean {
  return isAt(text, word, at, end) && (at + word.length === end || isSpace(text.charCodeAt(at + word.length)));
}

/** Takes `:tags:` and a `[1/3]` cookie, in either order, off the end. */
function withoutTags(text: string, start: number, end: number): number {
  let stop = end;
  for (let count = 0; count < 2; count++) {
    const tail = text.slice(Math.max(start, stop - 120), stop);
    const found = /\s(:[\p{L}\d_@#%:]{1,100}:|\[\d{0,4}(\/\d{0,4}|%)\])$/u.exec(tail);
    if (found) stop = trimEnd(text, start, stop - found[1]!.length);
  }
  return stop;
}

/** Blocks whose content is prose. */
const PROSE_BLOCKS = new Set(["quote", "verse", "center"]);

function readHash(line: Line, state: LineState): Step | undefined {
  const { text, at, end } = line;
  if (at + 1 === end || isSpace(text.charCodeAt(at + 1))) return SKIP;
  if (text.charCodeAt(at + 1) !== 0x2b) return undefined;
  const name = /^#\+begin_([\w-]{1,40})/i.exec(text.slice(at, Math.min(end, at + 60)))?.[1]?.toLowerCase();
  if (name && !PROSE_BLOCKS.has(name)) openBelow(state, line, block("until", `#+end_${name}`));
  return SKIP;
}

/** A drawer, or fixed-width text. */
function readColon(line: Line, state: LineState): Step | undefined {
  const { text, at, end } = line;
  if (at + 1 === end || isSpace(text.charCodeAt(at + 1))) return SKIP;
  if (end - at > 40 || !/^:[\w-]+:$/.test(text.slice(at, end))) return undefined;
  if (text.slice(at, end).toLowerCase() !== ":end:") openBelow(state, line, block("until", ":end:"));
  return SKIP;
}

const PLANNING = ["SCHEDULED:", "DEADLINE:", "CLOSED:", "CLOCK:"];

function isPlanning(text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at);
  return (
    (first === 0x53 || first === 0x44 || first === 0x43) && PLANNING.some((keyword) => isAt(text, keyword, at, end))
  );
}
