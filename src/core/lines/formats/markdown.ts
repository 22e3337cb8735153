import { block, openAt, openBelow } from "../blocks.ts";
import { findMark, isAt, isSpace, skipRun } from "../characters.ts";
import { isInlineField, isOwnField } from "../fields.ts";
import { withoutClosing } from "../headings.ts";
import { headingText } from "../headingText.ts";
import type { Line } from "../line.ts";
import type { LineState } from "../state.ts";
import { cells, type FormatRules, heading, SKIP, type Step } from "../step.ts";
import { dividesHead, hasPipe, isTableRule } from "../tables.ts";

/** Markdown, and what the other formats share with it: comments, fences, raw elements, math, `#` headings, tables. */
export const commonRules: FormatRules = (line, state) => {
  const { text, at, end } = line;
  const unit = text.charCodeAt(at);
  if (state.table === "head" && isTableRule(text, at, end)) {
    state.table = "rows";
    return SKIP;
  }
  if (state.table === "rows" && unit !== 0x7c && unit !== 0x2b && hasPipe(text, at, end)) return cells(at, end, "|");
  switch (unit) {
    case 0x3c:
      return readAngle(line, state);
    case 0x60:
    case 0x7e:
      return readFence(line, state, unit);
    case 0x24:
    case 0x25:
      return readDouble(line, state, unit);
    case 0x23:
      return readHashes(line);
    case 0x3a:
      return state.top && isOwnField(text, at, end) ? SKIP : undefined;
    case 0x7c:
    case 0x2b:
      return readRow(line, state);
    default:
      return isHeadWithoutPipes(line, state) ? SKIP : undefined;
  }
};

/** Markdown alone: a field of Dataview at the head. In AsciiDoc the same signs explain a term. */
export const markdownRules: FormatRules = (line, state) =>
  commonRules(line, state) ?? (state.top && isInlineField(line.text, line.at, line.end) ? SKIP : undefined);

const RAW_ELEMENTS = ["pre", "script", "style", "svg", "syntaxhighlight", "source", "nowiki", "math", "textarea"];

/** A comment or raw element may end in this line; what follows it is read on. */
function readAngle(line: Line, state: LineState): Step | undefined {
  const { text, at, end } = line;
  if (isAt(text, "<!--", at, end)) {
    openAt(state, line, at + 4, block("until", "-->"));
    return line.at < line.end ? undefined : SKIP;
  }
  let stop = at + 1;
  while (
    stop < end &&
    stop < at + 20 &&
    (text.charCodeAt(stop) | 0x20) >= 0x61 &&
    (text.charCodeAt(stop) | 0x20) <= 0x7a
  )
    stop++;
  const name = text.slice(at + 1, stop).toLowerCase();
  if (!RAW_ELEMENTS.includes(name)) return undefined;
  openAt(state, line, stop, block("until", `</${name}>`));
  return line.at < line.end ? undefined : SKIP;
}

/** At least three; after backticks no backtick may follow, or it is code within a line. */
function readFence(line: Line, state: LineState, unit: number): Step | undefined {
  const { text, at, end } = line;
  const after = skipRun(text, at, end, unit);
  if (after - at < 3 || (unit === 0x60 && findMark(text, "`", after, end) >= 0)) return undefined;
  openBelow(state, line, block("fence", text[at], after - at));
  return SKIP;
}

/** `$$` math and `%%` comments. */
function readDouble(line: Line, state: LineState, unit: number): Step | undefined {
  const { text, at, end } = line;
  if (at + 1 >= end || text.charCodeAt(at + 1) !== unit) return undefined;
  openAt(state, line, at + 2, block("until", unit === 0x24 ? "$$" : "%%"));
  return line.at < line.end ? undefined : SKIP;
}

function readHashes({ text, at, end }: Line): Step | undefined {
  const after = skipRun(text, at, end, 0x23);
  if (after - at > 6 || (after < end && !isSpace(text.charCodeAt(after)))) return undefined;
  const stop = withoutClosing(text, after, end, 0x23);
  // `C#` ends in its name; a closing run stands apart.
  return heading(headingText(text, after, stop === after || isSpace(text.charCodeAt(stop - 1)) ? stop : end));
}

/** A row above a dividing rule is the head, unless rows came before it. */
function readRow(line: Line, state: LineState): Step | undefined {
  const { text, at, end } = line;
  if (isTableRule(text, at, end)) return SKIP;
  if (text.charCodeAt(at) !== 0x7c) return undefined;
  if (state.table === "" && dividesHead(text, line.nextStart, line.nextEnd)) {
    state.table = "head";
    return SKIP;
  }
  if (state.table === "") state.table = "rows";
  return cells(at, end, "|");
}

/** `name | value` above `--- | ---`. */
function isHeadWithoutPipes(line: Line, state: LineState): boolean {
  const { text, at, end, nextStart, nextEnd } = line;
  const first = text.charCodeAt(nextStart);
  if (first !== 0x2d && first !== 0x3a && first !== 0x7c) return false;
  if (nextEnd - nextStart < 3 || !isTableRule(text, nextStart, nextEnd) || !hasPipe(text, at, end)) return false;
  state.table = "head";
  return true;
}
