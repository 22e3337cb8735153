import { block, openBelow } from "../blocks.ts";
import { findMark, isColon, isSpace, skipRun, skipSpaces, Units } from "../characters.ts";
import { withoutClosing } from "../headings.ts";
import { headingText } from "../headingText.ts";
import type { Line } from "../line.ts";
import type { LineState } from "../state.ts";
import { cells, type FormatRules, heading, SKIP, type Step } from "../step.ts";

/** Delimiters of blocks that hold no prose: listing, literal, passthrough, comment. */
const OPAQUE = new Units("-.+/");
/** Delimiters of blocks of prose (example, sidebar, quote): only the delimiter itself is skipped. */
const TRANSPARENT = new Units("=*_");

/** AsciiDoc: `==` headings, delimited blocks, attributes, block titles, comments, `|===` tables. */
export const asciidocRules: FormatRules = (line, state) => {
  const { text, at, end } = line;
  const unit = text.charCodeAt(at);
  if (state.table === "asciidoc" || unit === 0x7c) {
    const step = readTable(line, state);
    if (step) return step;
  }
  const after = skipRun(text, at, end, unit);
  if (after === end && after - at > 3) {
    if (OPAQUE.has(unit)) openBelow(state, line, block("delimiter", text[at], after - at));
    if (OPAQUE.has(unit) || TRANSPARENT.has(unit)) return SKIP;
  }
  switch (unit) {
    case 0x3d:
      return after < end && isSpace(text.charCodeAt(after))
        ? heading(headingText(text, after, withoutClosing(text, after, end, 0x3d)))
        : undefined;
    case 0x2f:
      return after === at + 2 ? SKIP : undefined;
    case 0x3a:
      return isAttribute(text, at, end) ? SKIP : undefined;
    case 0x5b:
      return isBlockAttributes(text, at, end) ? SKIP : undefined;
    case 0x2e:
      // `.Title` names the block below it; `. words` is a numbered item.
      return after === at + 1 && !isSpace(text.charCodeAt(after)) && after < end ? SKIP : undefined;
    default:
      return undefined;
  }
};

/** `:name: value` or `:name!:`. */
export function isAttribute(text: string, at: number, end: number): boolean {
  for (let i = at + 1; i < end && i < at + 50; i++) {
    if (isColon(text.charCodeAt(i))) return i > at + 1 && (i + 1 === end || isSpace(text.charCodeAt(i + 1)));
  }
  return false;
}

/** `[source,js]`, `[[anchor]]`: brackets around the whole line; not a check box. */
function isBlockAttributes(text: string, at: number, end: number): boolean {
  const close = findMark(text, "]", at, end);
  return close >= end - 2 && close > skipSpaces(text, at + 1, end);
}

/** A row followed by a blank line right below the opening delimiter is the head. */
function readTable(line: Line, state: LineState): Step | undefined {
  const { text, at, end } = line;
  const delimiter = text.charCodeAt(at) === 0x7c && end - at > 3 && skipRun(text, at + 1, end, 0x3d) === end;
  if (delimiter) {
    state.table = state.table === "asciidoc" ? "" : "asciidoc";
    state.before = "start";
    return SKIP;
  }
  if (state.table !== "asciidoc") return undefined;
  const first = state.before === "start";
  if (first && line.hasNext && line.nextStart === line.nextEnd) return SKIP;
  return cells(at, end, "|");
}
