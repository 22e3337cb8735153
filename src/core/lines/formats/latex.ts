import { block, openAt } from "../blocks.ts";
import { findMark, isLetter, skipSpaces, trimEnd } from "../characters.ts";
import { headingText } from "../headingText.ts";
import type { Line } from "../line.ts";
import type { LineState } from "../state.ts";
import { cells, type FormatRules, heading, SKIP, type Step, words } from "../step.ts";

/** LaTeX: sectioning, items, comments, environments, rows of a tabular. */
export const latexRules: FormatRules = (line, state) => {
  cutComment(line);
  if (line.at >= line.end) return SKIP;
  const { text, at, end } = line;
  const name = text.charCodeAt(at) === BACKSLASH ? commandName(text, at, end) : "";
  const step = name ? readCommand(line, state, name) : undefined;
  if (step || state.table !== "tabular") return step;
  if (state.before === "start") {
    state.before = "text";
    if (text.startsWith("\\", line.nextStart) && isRule(text, line.nextStart, line.nextEnd)) return SKIP;
  }
  return cells(at, withoutRowEnd(text, at, end), "&");
};

const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

const SECTIONS = new Set(
  "title part chapter section subsection subsubsection paragraph subparagraph frametitle".split(" "),
);
/** Commands that set words in another type: the words count. */
const TYPE = new Set("textbf textit emph underline texttt textsc textsf enquote".split(" "));
const TABLES = new Set("tabular tabularx tabulary longtable tabu".split(" "));
const OPAQUE = new Set(
  (
    "verbatim verbatim* lstlisting minted comment equation equation* align align* gather gather* displaymath math tikzpicture " +
    "figure figure* thebibliography filecontents"
  ).split(" "),
);

function readCommand(line: Line, state: LineState, name: string): Step | undefined {
  const { text, at, end } = line;
  const after = at + 1 + name.length;
  if (SECTIONS.has(name)) return readSection(line, after);
  if (name === "item") return words("bullet", skipSpaces(text, skipGroup(text, after, end, 0x5b, 0x5d), end), end);
  if (name === "begin" || name === "end") return readEnvironment(line, state, name, after);
  if (TYPE.has(name)) return undefined;
  return isOnlyCommands(text, at, end) ? SKIP : undefined;
}

/** `\paragraph{Title} words` has words of its own. */
function readSection({ text, end }: Line, after: number): Step {
  let at = text.charCodeAt(after) === 0x2a ? after + 1 : after;
  at = skipGroup(text, at, end, 0x5b, 0x5d);
  const close = skipGroup(text, at, end, OPEN_BRACE, CLOSE_BRACE);
  if (close === at) return SKIP;
  const title = headingText(text, at + 1, close - 1)
    .replace(/\\[A-Za-z]+\*?|[{}]/g, "")
    .trim();
  const rest = skipSpaces(text, close, end);
  return isOnlyCommands(text, rest, end) ? heading(title) : heading(title, rest);
}

function readEnvironment(line: Line, state: LineState, name: string, after: number): Step | undefined {
  const { text, end } = line;
  const close = skipGroup(text, after, Math.min(end, after + 60), OPEN_BRACE, CLOSE_BRACE);
  if (close === after) return SKIP;
  const environment = text.slice(after + 1, close - 1);
  if (name === "end") {
    if (environment === "document") state.block = block("rest");
    if (TABLES.has(environment)) state.table = "";
    return SKIP;
  }
  if (OPAQUE.has(environment)) openAt(state, line, close, block("until", `\\end{${environment}}`));
  if (TABLES.has(environment)) {
    state.table = "tabular";
    state.before = "start";
  }
  return SKIP;
}

function commandName(text: string, at: number, end: number): string {
  let stop = at + 1;
  while (stop < end && isLetter(text.charCodeAt(stop))) stop++;
  return text.slice(at + 1, stop);
}

/** The offset after a balanced group that begins at `from`, or `from` where there is none. */
function skipGroup(text: string, from: number, end: number, open: number, close: number): number {
  if (text.charCodeAt(from) !== open) return from;
  let depth = 0;
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === open) depth++;
    else if (unit === close && --depth === 0) return at + 1;
  }
  return from;
}

/** `\command[…]{…}`, over and over, and nothing else. */
function isOnlyCommands(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end) {
    if (text.charCodeAt(at) === BACKSLASH) {
      at += 1 + Math.max(1, commandName(text, at, end).length);
      continue;
    }
    const bracket = skipGroup(text, at, end, 0x5b, 0x5d);
    const next = skipSpaces(text, bracket === at ? skipGroup(text, at, end, OPEN_BRACE, CLOSE_BRACE) : bracket, end);
    if (next === at) return false;
    at = next;
  }
  return true;
}

function isRule(text: string, from: number, end: number): boolean {
  const name = commandName(text, from, end);
  return name === "hline" || name.endsWith("rule");
}

function withoutRowEnd(text: string, from: number, end: number): number {
  const rowEnd = findMark(text, "\\\\", from, end);
  return rowEnd < 0 ? end : trimEnd(text, from, rowEnd);
}

/** An unescaped `%` hides the rest of the line. */
function cutComment(line: Line): void {
  for (let at = line.at; at < line.end; at++) {
    const unit = line.text.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === 0x25) line.end = trimEnd(line.text, line.at, at);
  }
}
