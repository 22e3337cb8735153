import { block, openBelow } from "../blocks.ts";
import { isAt, skipSpaces } from "../characters.ts";
import { isField } from "../fields.ts";
import type { Line } from "../line.ts";
import type { LineState } from "../state.ts";
import { cells, type FormatRules, SKIP, type Step, words } from "../step.ts";
import { isSimpleBorder } from "../tables.ts";

/** reStructuredText: explicit markup, literal blocks, fields, line blocks, simple tables. */
export const rstRules: FormatRules = (line, state) => {
  const { text, at, end, indent } = line;
  const unit = text.charCodeAt(at);
  if (unit === 0x2e && isAt(text, "..", at, end) && (at + 2 === end || text.charCodeAt(at + 2) === 0x20)) {
    return readExplicit(line, state);
  }
  if (unit === 0x3d && isSimpleBorder(text, at, end)) {
    // Border, head, border, rows, border; a table of two borders has no head.
    state.table = state.table === "" ? "head" : state.table === "head" ? "rows" : "";
    return SKIP;
  }
  if (state.table !== "" && unit !== 0x7c && unit !== 0x2b) {
    const head = state.table === "head" && isSimpleBorder(text, line.nextStart, line.nextEnd);
    if (head) return SKIP;
    state.table = "rows";
    return cells(at, end, "  ");
  }
  if (unit === 0x3a && isField(text, at, end)) return SKIP;
  if (isAt(text, "::", end - 2, end)) {
    state.block = block("indented", "", indent);
    return end - at > 2 ? words("paragraph", at, end - 1) : SKIP;
  }
  if (unit === 0x7c && text.charCodeAt(end - 1) !== 0x7c) return words("paragraph", skipSpaces(text, at + 1, end), end);
  return undefined;
};

/** Directives whose content is prose; that of the others, and of comments and targets, is none. */
const PROSE = new Set(
  "note tip hint important warning caution danger attention error admonition topic epigraph".split(" "),
);

function readExplicit(line: Line, state: LineState): Step {
  const { text, at, end, indent } = line;
  const directive = /^\.\.\s+([\w-]{1,40})::\s*/.exec(text.slice(at, Math.min(end, at + 80)));
  if (!directive || !PROSE.has(directive[1]!)) {
    openBelow(state, line, block("indented", "", indent));
    return SKIP;
  }
  const start = at + directive[0].length;
  return start < end ? words("paragraph", start, end) : SKIP;
}
