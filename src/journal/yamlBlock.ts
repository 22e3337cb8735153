import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { Span } from "../core/model.ts";
import { type Problem, problemAt } from "./problem.ts";

/** A YAML value reduced to what front matter needs. Spans are offsets in the file. */
export type YamlValue = YamlText | YamlList | YamlMap | YamlEmpty;

/** A scalar as written: `007` stays "007". */
export interface YamlText extends Span {
  readonly kind: "text";
  readonly text: string;
}
export interface YamlList extends Span {
  readonly kind: "list";
  readonly items: readonly YamlValue[];
}
export interface YamlMap extends Span {
  readonly kind: "map";
  readonly fields: ReadonlyMap<string, YamlField>;
}
/** No value, `null` or `~`. */
export interface YamlEmpty extends Span {
  readonly kind: "empty";
}
export interface YamlField {
  readonly key: Span;
  readonly value: YamlValue;
}

export interface YamlBlock {
  readonly fields: ReadonlyMap<string, YamlField>;
  readonly problems: readonly Problem[];
}

/** Longer blocks are not read: nobody writes them by hand, and the parser's time grows faster than their length. */
const MAX_CHARACTERS = 8_192;
/** How deep the values that we keep may be nested. */
const MAX_DEPTH = 4;
// The parser recurses, and running out of stack inside it can end the whole process, so what may nest is counted first.
const MAX_BRACKETS = 200;
const MAX_INDENT = 64;
const MAX_KEYS_IN_LINE = 32;

/** The `---` block at `from` (a byte order mark is skipped there): the whole with its fences, and its inside; null where there is none. */
export function findYamlBlock(text: string, from = 0): { block: Span; inside: Span } | null {
  const start = text.charCodeAt(from) === 0xfeff ? from + 1 : from;
  const opening = stickyMatch(/---[ \t]*(?:\r\n|\n|\r)/y, text, start);
  if (opening === null) return null;
  const insideStart = start + opening.length;
  const fence = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|(?![\s\S]))/gm;
  fence.lastIndex = insideStart;
  const closing = fence.exec(text);
  if (!closing) return null;
  const end = closing.index + closing[0].length;
  return { block: { start, end }, inside: { start: insideStart, end: closing.index } };
}

/** Reads the mapping in `text` between `inside.start` and `inside.end`. Never throws; what can be read despite problems is returned. */
export function readYamlBlock(text: string, inside: Span): YamlBlock {
  if (inside.end - inside.start > MAX_CHARACTERS) {
    return { fields: new Map(), problems: [problemAt(text, inside, "tooLarge", String(MAX_CHARACTERS))] };
  }
  // The parser knows no CR on its own as the end of a line.
  const source = text.slice(inside.start, inside.end).replace(/\r(?!\n)/g, "\n");
  if (mayNestDeeply(source)) return { fields: new Map(), problems: [problemAt(text, inside, "yamlDepth")] };
  try {
    return new Reader(text, inside.start).read(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fields: new Map(), problems: [problemAt(text, inside, "yamlSyntax", reason)] };
  }
}

class Reader {
  readonly #text: string;
  readonly #offset: number;
  readonly #problems: Problem[] = [];

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  read(source: string): YamlBlock {
    const document = parseDocument(source, { schema: "core", logLevel: "silent", prettyErrors: false });
    for (const error of document.errors) {
      this.#report(
        { start: error.pos[0] + this.#offset, end: error.pos[1] + this.#offset },
        "yamlSyntax",
        error.message,
      );
    }
    const top = this.#value(document.contents, 0);
    if (top.kind === "map") return { fields: top.fields, problems: this.#problems };
    if (top.kind !== "empty" && document.errors.length === 0) this.#report(top, "notAMapping");
    return { fields: new Map(), problems: this.#problems };
  }

  #value(node: unknown, depth: number): YamlValue {
    const span = this.#span(node as Node | null);
    if (depth > MAX_DEPTH) {
      this.#report(span, "yamlDepth");
    } else if (isAlias(node)) {
      this.#report(span, "yamlAlias");
    } else if (isScalar(node) && node.value !== null) {
      return { kind: "text", text: typeof node.value === "string" ? node.value : (node.source ?? ""), ...span };
    } else if (isSeq(node)) {
      return { kind: "list", items: node.items.map((item) => this.#value(item, depth + 1)), ...span };
    } else if (isMap(node)) {
      const fields = new Map<string, YamlField>();
      for (const pair of node.items) {
        const key = this.#value(pair.key, depth + 1);
        if (key.kind === "text") fields.set(key.text, { key, value: this.#fieldValue(pair.value, key, depth + 1) });
      }
      return { kind: "map", fields, ...span };
    }
    return { kind: "empty", ...span };
  }

  #fieldValue(node: unknown, key: Span, depth: number): YamlValue {
    return node === null ? { kind: "empty", start: key.start, end: key.end } : this.#value(node, depth);
  }

  #span(node: Node | null): Span {
    const range = node?.range;
    return { start: (range?.[0] ?? 0) + this.#offset, end: (range?.[1] ?? 0) + this.#offset };
  }

  #report(span: Span, ...problem: [Problem["code"], ...string[]]): void {
    this.#problems.push(problemAt(this.#text, span, ...problem));
  }
}

function mayNestDeeply(source: string): boolean {
  const brackets = source.match(/[[{]/g)?.length ?? 0;
  const isDeep = (line: string): boolean => {
    const indent = /^[ \t?:-]*/.exec(line)?.[0].length ?? 0;
    return indent > MAX_INDENT || line.split(/[?:-](?=\s)/).length > MAX_KEYS_IN_LINE;
  };
  return brackets > MAX_BRACKETS || source.split("\n").some(isDeep);
}

function stickyMatch(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
