import type { Span } from "../core/model.ts";
import { MAX_PROBLEMS, type Problem, problemAt } from "./problem.ts";

/**
 * The part of VS Code's snippet syntax that templates use: `$1`, `${1}`, `${1:default}`, `${1|one,two|}`, `$NAME`,
 * `${NAME}`, `${NAME:default}`; `\$`, `\}` and `\\` are the signs themselves. Spans are offsets in the file.
 */
export type SnippetNode = SnippetText | SnippetStop | SnippetVariable;

export interface SnippetText extends Span {
  readonly kind: "text";
  readonly text: string;
}
/** A place to type at; 0 is the last one. */
export interface SnippetStop extends Span {
  readonly kind: "stop";
  readonly index: number;
  readonly choices: readonly string[];
  readonly children: readonly SnippetNode[];
}
export interface SnippetVariable extends Span {
  readonly kind: "variable";
  readonly name: string;
  /** What stands there when the variable has no value; null where none is written. */
  readonly fallback: readonly SnippetNode[] | null;
}

interface Frame {
  readonly start: number;
  readonly contentStart: number;
  readonly index: number | null;
  readonly name: string;
  readonly children: SnippetNode[];
}

const MAX_DEPTH = 8;

const SIMPLE = /\$(?:(\d{1,9})|([A-Za-z_]\w*))/y;
const CLOSED = /\$\{(?:(\d{1,9})|([A-Za-z_]\w*))\}/y;
const WITH_DEFAULT = /\$\{(?:(\d{1,9})|([A-Za-z_]\w*)):/y;
/** On one line and of bounded length, so that unfinished ones cost no more than a glance. */
const CHOICE = /\$\{(\d{1,9})\|((?:\\.|[^\\|\r\n]){0,500})\|\}/y;
const TRANSFORM = /\$\{\w+\//y;
const PLAIN = /[^$}\\]+/y;

/** Parses `text` between `from` and `to` in one pass, without going back. What is not a placeholder stays text, with a problem. */
export function parseSnippet(text: string, from = 0, to = text.length): { nodes: SnippetNode[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (span: Span, code: Problem["code"]): void => {
    if (problems.length < MAX_PROBLEMS) problems.push(problemAt(text, span, code));
  };
  const source = text.slice(0, to);
  const nodes: SnippetNode[] = [];
  const open: Frame[] = [];
  let at = from;

  const siblings = (): SnippetNode[] => open.at(-1)?.children ?? nodes;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const add = (node: SnippetNode): void => {
    siblings().push(node);
    at = node.end;
  };
  const addText = (value: string, length: number): void => {
    addTextTo(siblings(), value, { start: at, end: at + length });
    at += length;
  };

  while (at < to) {
    const sign = source.charAt(at);
    if (sign === "\\" && /[$}\\]/.test(source.charAt(at + 1))) {
      addText(source.charAt(at + 1), 2);
    } else if (sign === "}" && open.length > 0) {
      const closed = closeFrame(open.pop()!, at + 1);
      add(closed);
    } else if (sign !== "$") {
      const plain = take(PLAIN)?.[0] ?? sign;
      addText(plain, plain.length);
    } else {
      const simple = take(SIMPLE) ?? take(CLOSED);
      const choice = simple ? null : take(CHOICE);
      const opening = simple || choice ? null : take(WITH_DEFAULT);
      const span = { start: at, end: at + (simple ?? choice ?? opening ?? ["${"])[0].length };
      if (simple) {
        add(leaf(simple, span));
      } else if (choice) {
        add({ kind: "stop", index: Number(choice[1]), choices: splitChoices(choice[2] ?? ""), children: [], ...span });
      } else if (opening && open.length < MAX_DEPTH) {
        const index = opening[1] === undefined ? null : Number(opening[1]);
        open.push({ start: at, contentStart: span.end, index, name: opening[2] ?? "", children: [] });
        at = span.end;
      } else {
        if (opening) report(span, "nesting");
        else if (take(TRANSFORM)) report(span, "transform");
        else if (source.startsWith("${", at)) report(span, "badPlaceholder");
        addText("$", 1);
      }
    }
  }
  for (let frame = open.pop(); frame; frame = open.pop()) {
    const span = { start: frame.start, end: frame.contentStart };
    report(span, "badPlaceholder");
    addTextTo(siblings(), source.slice(span.start, span.end), span);
    siblings().push(...frame.children);
  }
  return { nodes, problems };
}

/** Writes text so that a snippet inserts it as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[$}\\]/g, "\\$&");
}

/** Writes one option of a choice. */
export function escapeChoice(text: string): string {
  return text.replace(/[,|\\]/g, "\\$&");
}

function leaf(match: RegExpExecArray, span: Span): SnippetNode {
  return match[1] === undefined
    ? { kind: "variable", name: match[2] ?? "", fallback: null, ...span }
    : { kind: "stop", index: Number(match[1]), choices: [], children: [], ...span };
}

function closeFrame(frame: Frame, end: number): SnippetNode {
  const { start, index, name, children } = frame;
  return index === null
    ? { kind: "variable", name, fallback: children, start, end }
    : { kind: "stop", index, choices: [], children, start, end };
}

function addTextTo(list: SnippetNode[], value: string, span: Span): void {
  const last = list.at(-1);
  if (last?.kind === "text" && last.end === span.start) {
    list[list.length - 1] = { kind: "text", text: last.text + value, start: last.start, end: span.end };
  } else {
    list.push({ kind: "text", text: value, ...span });
  }
}

function splitChoices(inside: string): string[] {
  const options = inside.match(/(?:\\[\s\S]|[^\\,])+/g) ?? [];
  return options.map((option) => option.replace(/\\([,|\\])/g, "$1"));
}
