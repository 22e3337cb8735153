import { block, openAt } from "../blocks.ts";
import { isAt, skipRun, skipSpaces, Units } from "../characters.ts";
import { withoutClosing } from "../headings.ts";
import { headingText } from "../headingText.ts";
import type { Line } from "../line.ts";
import { readBoxOfBullet } from "../markers.ts";
import type { LineState } from "../state.ts";
import { cells, type FormatRules, heading, SKIP, type Step, words } from "../step.ts";

/** Wiki: `== headings ==`, bullets of any depth, templates, tables, magic words. */
export const wikiRules: FormatRules = (line, state) => {
  const { text, at, end } = line;
  const unit = text.charCodeAt(at);
  if (unit === 0x3d) {
    const after = skipRun(text, at, end, 0x3d);
    const stop = withoutClosing(text, after, end, 0x3d);
    if (stop < end && after < stop) return heading(headingText(text, after, stop));
  }
  if (isAt(text, "{|", at, end)) {
    state.table = "wiki";
    return SKIP;
  }
  if (isAt(text, "{{", at, end)) {
    openAt(state, line, at, block("braces"));
    return line.at < line.end ? undefined : SKIP;
  }
  if (unit === 0x5f && end - at < 40 && /^__[A-Z]+__$/.test(text.slice(at, end))) return SKIP;
  const step = state.table === "wiki" ? readTable(line, state) : undefined;
  return step ?? readBullet(line);
};

const BULLETS = new Units("*#:;");

/** `#` counts and the others don't; the last sign of `*#` decides. */
function readBullet({ text, at, end }: Line): Step | undefined {
  let after = at;
  while (after < end && BULLETS.has(text.charCodeAt(after))) after++;
  if (after === at) return undefined;
  const start = skipSpaces(text, after, end);
  const box = readBoxOfBullet(text, start, end, "wiki");
  if (box) return words("task", box.end, end, box.done);
  return words(text.charCodeAt(after - 1) === 0x23 ? "numbered" : "bullet", start, end);
}

function readTable(line: Line, state: LineState): Step | undefined {
  const { text, at, end } = line;
  const unit = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  if (unit === 0x21) return SKIP;
  if (unit !== 0x7c) return undefined;
  if (second === 0x7d) state.table = "";
  if (second === 0x7d || second === 0x2d || second === 0x2b) return SKIP;
  return cells(skipAttributes(text, at + 1, end), end, "||");
}

/** `style="…" |` in front of a cell's words. */
function skipAttributes(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 200);
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5b || unit === 0x7b) return from;
    if (unit === 0x7c) return text.charCodeAt(at + 1) === 0x7c ? from : skipSpaces(text, at + 1, end);
  }
  return from;
}
