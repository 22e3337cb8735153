import type { Span } from "../core/model.ts";
import { type Problem, problemAt } from "./problem.ts";
import { readYamlTokens } from "./yamlTokens.ts";

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
    return readYamlTokens(text, source, inside.start);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fields: new Map(), problems: [problemAt(text, inside, "yamlSyntax", reason)] };
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
