import type { Span } from "../core/model.ts";
import { MAX_PROBLEMS, type Problem, problemAt } from "./problem.ts";
import type { YamlEmpty } from "./yamlBlock.ts";

/** How deep the values that we keep may be nested. */
const MAX_DEPTH = 4;

/** Blanks, line breaks and comments, which begin after one. */
const BETWEEN = /(?:[ \t\r\n]+|(?<![^ \t\r\n])#[^\n]*)*/y;
/** A tag or an anchor. */
const PROPERTY = /(?:!<[^>\s]*>|[&!][^\s,[\]{}]*)(?=[ \t\r\n,\]}]|$)/y;
/** The indentation of a line that isn't blank; between brackets, of one that is no comment and doesn't close them. */
const NEXT_LINE = /\n( *)(?=[ \t]*[^ \t\r\n])/g;
const NEXT_LINE_IN_BRACKETS = /\n( *)(?=[ \t]*[^ \t\r\n#\]}])/g;

/** A place in a YAML source, which stands in `text` from `offset` on, and what was found wrong so far. */
export class YamlCursor {
  readonly problems: Problem[] = [];
  at = 0;
  readonly #text: string;
  readonly #offset: number;
  #source: string;

  constructor(text: string, source: string, offset: number) {
    this.#text = text;
    this.#source = source;
    this.#offset = offset;
  }

  /** The sign at the cursor; empty at the end. */
  get sign(): string {
    return this.#source.charAt(this.at);
  }

  /** What is left of the source. */
  get rest(): string {
    return this.#source.slice(this.at);
  }

  /** Moves over blanks and comments. */
  isAtEnd(): boolean {
    this.take(BETWEEN);
    return this.at >= this.#source.length;
  }

  /** Moves on to the next thing and tells its column; -1 at the end. */
  next(): number {
    if (this.isAtEnd()) return -1;
    const start = this.lineStart();
    if (/^\t[ \t]*$/.test(this.#source.slice(start, this.at))) {
      this.fault(this.at - 1, "Lines are indented with spaces, not with tabs");
    }
    return this.at - start;
  }

  lineStart(): number {
    return this.at === 0 ? 0 : this.#source.lastIndexOf("\n", this.at - 1) + 1;
  }

  /** What a sticky pattern matches here. */
  see(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.#source);
  }

  take(pattern: RegExp): RegExpExecArray | null {
    const match = this.see(pattern);
    if (match) this.at += match[0].length;
    return match;
  }

  /** Tags and anchors mean nothing here. */
  takeProperty(): boolean {
    return this.take(PROPERTY) !== null;
  }

  /** Where the lines that are indented deeper than `column` end. */
  endOfLines(column: number, inBrackets = false): number {
    const line = inBrackets ? NEXT_LINE_IN_BRACKETS : NEXT_LINE;
    line.lastIndex = this.at;
    for (let next = line.exec(this.#source); next; next = line.exec(this.#source)) {
      if (next[1]!.length <= column) return next.index + 1;
    }
    return this.#source.length;
  }

  /** Reads with nothing in sight from `end` on. */
  within<T>(end: number, read: () => T): T {
    const whole = this.#source;
    this.#source = whole.slice(0, end);
    const value = read();
    this.#source = whole;
    return value;
  }

  /** Where something stands in the file. */
  span(start: number, end = this.at): Span {
    return { start: start + this.#offset, end: end + this.#offset };
  }

  empty(at: number): YamlEmpty {
    return { kind: "empty", ...this.span(at, at) };
  }

  isTooDeep(depth: number): boolean {
    if (depth <= MAX_DEPTH) return false;
    this.report(this.span(this.at), "yamlDepth");
    return true;
  }

  fault(at: number, message: string): void {
    this.report(this.span(at, at + 1), "yamlSyntax", message);
  }

  report(at: Span, ...problem: [Problem["code"], ...string[]]): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problemAt(this.#text, at, ...problem));
  }
}
