import type { Span } from "../core/model.ts";
import { readFieldList } from "./fieldList.ts";
import { ownFields } from "./frontMatter.ts";
import { fieldLine, type NoteSyntax } from "./markup.ts";
import { findYamlBlock, readYamlBlock } from "./yamlBlock.ts";

/** Text to put in the place of a span. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * The smallest edit after which the note's front matter says `name: value`; the rest of it stays as it is written. A note
 * without front matter gets some, as its syntax has it. `value` is a plain word.
 */
export function setField(text: string, name: string, value: string, syntax: NoteSyntax): TextEdit {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const yaml = findYamlBlock(text);
  const list = yaml ? null : readFieldList(text);
  const field = ownFields((yaml ? readYamlBlock(text, yaml.inside) : list)?.fields ?? new Map()).get(name);
  if (field) {
    const { start, end } = field.value;
    return { start, end, text: /[:\s]$/.test(text.slice(0, start)) && text[start - 1] !== ":" ? value : ` ${value}` };
  }
  if (yaml) return { start: yaml.inside.end, end: yaml.inside.end, text: `${name}: ${value}${lineBreak}` };
  if (list) return { start: list.span.end, end: list.span.end, text: lineBreak + fieldLine(name, value, list.syntax) };
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const head =
    syntax === "markdown" ? ["---", `${name}: ${value}`, "---", "", ""] : [fieldLine(name, value, syntax), "", ""];
  return { start, end: start, text: head.join(lineBreak) };
}
