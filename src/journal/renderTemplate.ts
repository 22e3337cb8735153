import type { Span } from "../core/model.ts";
import { inSyntax, type NoteSyntax } from "./markup.ts";
import { leaveOutEmpty } from "./optionalLines.ts";
import {
  escapeChoice,
  escapeSnippet,
  parseSnippet,
  type SnippetNode,
  type SnippetStop,
  type SnippetVariable,
} from "./snippetSyntax.ts";
import { isInside, yamlPlace } from "./template.ts";
import { OWN_VARIABLES, type VariableValues } from "./variables.ts";
import { findYamlBlock } from "./yamlBlock.ts";
import { yamlQuoted, yamlValue } from "./yamlText.ts";

export interface RenderedNote {
  readonly text: string;
  /** Where to begin typing: the first placeholder with its default text, in UTF-16 code units of `text`. */
  readonly cursor: Span;
}

/**
 * The text of a new note: variables have their values or defaults, placeholders their defaults, choices their first
 * option.
 *
 * @param body `Template.body` or a section of it.
 */
export function renderText(body: string, values: VariableValues, syntax: NoteSyntax = "markdown"): RenderedNote {
  const filled = leaveOutEmpty(body, (name) => !values.get(name));
  const parsed = new ParsedBody(filled, values, syntax);
  const stops = new Map<number, Span>();
  const write = (nodes: readonly SnippetNode[], inside: readonly number[]): string => {
    return nodes.reduce((text, node) => text + one(node, inside), "");
  };
  const one = (node: SnippetNode, inside: readonly number[]): string => {
    if (node.kind === "text") return node.text;
    if (node.kind === "variable") return parsed.valueOf(node) ?? write(node.fallback ?? [], inside);
    if (inside.includes(node.index)) return "";
    return node.choices[0] ?? write(parsed.contentOf(node), [...inside, node.index]);
  };
  let text = "";
  for (const node of parsed.nodes) {
    const added = one(node, []);
    if (node.kind === "stop" && !stops.has(node.index)) {
      stops.set(node.index, { start: text.length, end: text.length + added.length });
    }
    text += added;
  }
  const first = Math.min(...[...stops.keys()].filter((index) => index > 0));
  return { text, cursor: stops.get(first) ?? stops.get(0) ?? { start: text.length, end: text.length } };
}

/**
 * The body as a VS Code snippet to be inserted: known variables are text, VS Code's own stay variables, and ours without
 * a value become what `OWN_VARIABLES` says or placeholders ahead of the template's own.
 */
export function renderSnippet(body: string, values: VariableValues, syntax: NoteSyntax = "markdown"): string {
  const filled = leaveOutEmpty(body, (name) => values.get(name) === "");
  const parsed = new ParsedBody(filled, values, syntax);
  const asked = new Map<string, number>();
  collectAsked(parsed, parsed.nodes, asked);

  const write = (nodes: readonly SnippetNode[]): string => nodes.map(one).join("");
  const one = (node: SnippetNode): string => {
    if (node.kind === "text") return escapeSnippet(node.text);
    if (node.kind === "stop")
      return stopSnippet(node.index === 0 ? 0 : node.index + asked.size, node.choices, write(node.children));
    const value = parsed.valueOf(node);
    if (value !== undefined) return escapeSnippet(value);
    const own = OWN_VARIABLES.find((variable) => variable.name === node.name);
    const fallback = node.fallback && write(node.fallback);
    if (!own) return fallback === null ? `\${${node.name}}` : `\${${node.name}:${fallback}}`;
    if (own.inSnippet && "expression" in own.inSnippet) return own.inSnippet.expression;
    const choices = own.inSnippet?.choices ?? [];
    const first = choices.includes(fallback ?? "") ? [fallback!] : [];
    return stopSnippet(asked.get(node.name)!, [...new Set([...first, ...choices])], fallback ?? inWords(node.name));
  };
  return write(parsed.nodes);
}

class ParsedBody {
  readonly nodes: readonly SnippetNode[];
  readonly #body: string;
  readonly #frontMatter: Span | undefined;
  readonly #values: VariableValues;
  readonly #defaults = new Map<number, readonly SnippetNode[]>();

  constructor(body: string, values: VariableValues, syntax: NoteSyntax) {
    this.#body = inSyntax(body, syntax, values);
    this.nodes = parseSnippet(this.#body).nodes;
    this.#frontMatter = findYamlBlock(this.#body)?.inside;
    this.#values = values;
    this.#collectDefaults(this.nodes);
  }

  /**
   * The variable's value, written so that it stays in its place: one line among other words, several each behind the
   * same markup; valid in front matter. Undefined where it has none.
   */
  valueOf(node: SnippetVariable): string | undefined {
    const inFrontMatter = this.#frontMatter !== undefined && isInside(node, this.#frontMatter);
    const value = this.#values.get(node.name)?.replaceAll("\n", inFrontMatter ? " " : this.#lineBreakAt(node));
    if (value === undefined || !inFrontMatter) return value;
    return yamlPlace(this.#body, node) === "quoted" ? yamlQuoted(value) : yamlValue(value);
  }

  /** What stands at a placeholder: its own default, or that of the first one with the same number. */
  contentOf(node: SnippetStop): readonly SnippetNode[] {
    return node.children.length > 0 ? node.children : (this.#defaults.get(node.index) ?? []);
  }

  #lineBreakAt(node: Span): string {
    const before = this.#body.slice(this.#body.lastIndexOf("\n", node.start - 1) + 1, node.start);
    const isAlone = /^[ \t>]*$/.test(before) && /^[ \t]*(?!.)/.test(this.#body.slice(node.end));
    return isAlone ? `\n${before}` : " ";
  }

  #collectDefaults(nodes: readonly SnippetNode[]): void {
    for (const node of nodes) {
      if (node.kind === "text") continue;
      if (node.kind === "variable") {
        this.#collectDefaults(node.fallback ?? []);
        continue;
      }
      const text = { kind: "text", text: node.choices[0] ?? "", start: node.start, end: node.end } as const;
      const content = node.choices.length > 0 ? [text] : node.children;
      if (content.length > 0 && !this.#defaults.has(node.index)) this.#defaults.set(node.index, content);
      this.#collectDefaults(node.children);
    }
  }
}

/** Numbers the variables that a snippet has to ask for, in the order in which they stand. */
function collectAsked(parsed: ParsedBody, nodes: readonly SnippetNode[], asked: Map<string, number>): void {
  for (const node of nodes) {
    if (node.kind === "stop") collectAsked(parsed, node.children, asked);
    if (node.kind !== "variable" || parsed.valueOf(node) !== undefined) continue;
    const own = OWN_VARIABLES.find((variable) => variable.name === node.name);
    const needsNumber = own !== undefined && !(own.inSnippet && "expression" in own.inSnippet);
    if (needsNumber && !asked.has(node.name)) asked.set(node.name, asked.size + 1);
    collectAsked(parsed, node.fallback ?? [], asked);
  }
}

/** `open items` for `openItems`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function stopSnippet(index: number, choices: readonly string[], content: string): string {
  if (choices.length > 0) return `\${${index}|${choices.map(escapeChoice).join(",")}|}`;
  return content === "" ? `$${index}` : `\${${index}:${content}}`;
}
