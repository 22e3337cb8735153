import { block, openBelow } from "../blocks.ts";
import { findMark, isAt, isSpace, skipRun, skipSpaces, trimEnd, Units } from "../characters.ts";
import { isField } from "../fields.ts";
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
  if (isAt(text, " +", end - 2, end)) line.end = trimEnd(text, at, end - 2); // a line break
  if (state.before === "heading" && isAuthor(line)) return SKIP;
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
      return isField(text, at, end) ? SKIP : undefined;
    case 0x5b:
      return isBlockAttributes(text, at, end) ? SKIP : undefined;
    case 0x2e:
      // `.Title` names the block below it; `. words` is a numbered item.
      return after === at + 1 && !isSpace(text.charCodeAt(after)) && after < end ? SKIP : undefined;
    default:
      return undefined;
  }
};

/** `[source,js]`, `[[anchor]]`: brackets around the whole line; not a check box. */
function isBlockAttributes(text: string, at: number, end: number): boolean {
  const close = findMark(text, "]", at, end);
  return close >= end - 2 && close > skipSpaces(text, at + 1, end);
}

/** `Name <address>`, below the title. */
function isAuthor({ text, at, end }: Line): boolean {
  return text.charCodeAt(end - 1) === 0x3e && findMark(text, "@", at, end) > 0;
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
