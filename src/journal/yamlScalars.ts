import type { YamlText, YamlValue } from "./yamlBlock.ts";
import type { YamlCursor } from "./yamlCursor.ts";

/** A line of text without quotes. A comment ends it, and a colon before a blank or one of the other `ends`. */
const line = (ends: string) => `(?:(?!(?<=[ \\t])#|:(?:[ \\t\\r\\n${ends}]|$))[^\\r\\n${ends}])+`;
const lines = (ends: string, after: string) =>
  new RegExp(`${line(ends)}(?:(?:\\r?\\n[ \\t]*)+(?!#)${line(ends)}${after})*`, "y");

/** Text without quotes on one or more lines; a line that is a name with a colon is none of them. */
export const PLAIN = lines("", "(?=[\\r\\n]|$|(?<=[ \\t])#)");
export const PLAIN_IN_BRACKETS = lines(",[\\]{}", "");
/** What text without quotes can't begin with. */
const NOT_PLAIN = /^(?:[,\]}#%@`|>]|[-?:](?:[ \t\r\n]|$))/;
/** Text without quotes that stands for nothing, in YAML's core schema. */
const NOTHING = /^(?:~|null|Null|NULL|)$/;

const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^']|'')*)'/y;
const ALIAS = /\*[^\s,[\]{}]*/y;
const LINE = /[^\n]*/y;
/** `|` or `>`, with how deep the text below is indented and what becomes of the line breaks at its end. */
const TEXT_BLOCK = /([|>])(?:([-+]?)([1-9]?)|([1-9])([-+]))[ \t]*(?:(?<=[ \t])#[^\n]*)?(?:\r?\n|$)/y;

/** What a backslash and these letters stand for between double quotes. */
const ESCAPES = new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["e", "\x1b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
  ["N", "\x85"],
  ["_", "\xa0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
  ...Array.from(' "/\\\t', (sign) => [sign, sign] as const),
]);
/** A backslash with what it escapes: a line break with the blanks after it, a code point or one sign. Or blanks. */
const ESCAPE = /\\(?:(\r?\n[ \t]*)|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))|[ \t\r\n]+/g;

/** Reads text with quotes, or else what `plain` matches. */
export function readScalar(cursor: YamlCursor, plain: RegExp): YamlValue {
  const start = cursor.at;
  const { sign } = cursor;
  if (sign === "*") {
    cursor.take(ALIAS);
    cursor.report(cursor.span(start), "yamlAlias");
    return cursor.empty(start);
  }
  if (sign === '"' || sign === "'") return readQuoted(cursor);
  const source = cursor.take(plain)?.[0].trimEnd() ?? "";
  if (NOT_PLAIN.test(source)) cursor.fault(start, `Text can't begin with ${source.charAt(0)}; put it in quotes`);
  const span = cursor.span(start, start + source.length);
  return NOTHING.test(source) ? { kind: "empty", ...span } : { kind: "text", text: unfold(source), ...span };
}

function readQuoted(cursor: YamlCursor): YamlValue {
  const start = cursor.at;
  const quoted = cursor.take(QUOTED);
  if (!quoted) {
    cursor.fault(start, `This must end with a ${cursor.sign}`);
    cursor.at += cursor.rest.length;
    return cursor.empty(start);
  }
  const [, double, single = ""] = quoted;
  const text =
    double === undefined
      ? unfold(single).replaceAll("''", "'")
      : unescapeSigns(double, (at) => cursor.fault(start + 1 + at, "This backslash escapes nothing"));
  return { kind: "text", text, ...cursor.span(start) };
}

/** A line break is a space, and blank lines are line breaks. */
function unfold(text: string): string {
  return text.replace(/[ \t\r\n]+/g, (blanks) => {
    const breaks = blanks.split("\n").length - 1;
    return breaks === 0 ? blanks : "\n".repeat(breaks - 1) || " ";
  });
}

function unescapeSigns(text: string, refuse: (at: number) => void): string {
  return text.replace(ESCAPE, (all: string, lineBreak, two, four, eight, sign, at: number) => {
    if (!all.startsWith("\\")) return unfold(all);
    if (lineBreak) return "";
    const code = Number.parseInt(two ?? four ?? eight, 16);
    const meant = code <= 0x10ffff ? String.fromCodePoint(code) : ESCAPES.get(sign);
    if (meant === undefined) refuse(at);
    return meant ?? all;
  });
}

/** Reads the lines below a `|` or `>`, which stands in a value of the column `parent`. */
export function readTextBlock(cursor: YamlCursor, parent: number): YamlText {
  const start = cursor.at;
  const head = cursor.take(TEXT_BLOCK);
  if (!head) {
    cursor.fault(start, "Only a number and - or + may follow | or >");
    cursor.take(LINE);
  }
  const [, sign, keep, width, widthFirst = width, keepLast = keep] = head ?? [];
  const body = cursor.rest;
  const firstIndent = /^(?: *\r?\n)*( *)(?=[^ \r\n])/.exec(body)?.[1] ?? body;
  const indent = widthFirst ? Math.max(parent, 0) + Number(widthFirst) : Math.max(1, firstIndent.length);
  const whole = new RegExp(`^(?: {${indent}}[^\\n]*\\n?| *\\r?\\n)*`).exec(body)![0];
  cursor.at += whole.length;
  const all = whole.replace(/\r\n/g, "\n").replace(new RegExp(`^ {0,${indent}}`, "gm"), "");
  const inside = all.replace(/(?<!\n)\n+$/, "");
  const text = sign === ">" ? unfoldBlock(inside) : inside;
  const end = keepLast === "+" ? all.slice(inside.length) : text === "" || keepLast === "-" ? "" : "\n";
  return { kind: "text", text: text + end, ...cursor.span(start) };
}

/** As `unfold`, but lines that are indented deeper stay on their own. */
function unfoldBlock(text: string): string {
  return text.replace(
    /^([^ \t\n][^\n]*)\n(\n*)(?=[^ \t\n])/gm,
    (_, before, blankLines) => before + (blankLines || " "),
  );
}
