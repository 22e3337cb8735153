import type { VariableValues } from "./variables.ts";
import { findYamlBlock, readYamlBlock } from "./yamlBlock.ts";

/** Text formats that templates, which are written in Markdown, can be turned into. Plain text stays Markdown. */
export type NoteSyntax = "markdown" | "org" | "asciidoc" | "restructuredtext";

interface Markup {
  /** One line of front matter. */
  readonly field: (name: string, value: string) => string;
  readonly heading: (level: number, title: string, length: number) => string;
}

/** Assumed for what is yet to be typed: reStructuredText wants rules at least as long as their title. */
const UNKNOWN_LENGTH = 30;

const MARKUP: Readonly<Record<Exclude<NoteSyntax, "markdown">, Markup>> = {
  org: {
    field: (name, value) => `#+${name}: ${value}`,
    heading: (level, title) => `${"*".repeat(level)} ${title}`,
  },
  asciidoc: {
    field: (name, value) => `:${name}: ${value}`,
    heading: (level, title) => `${"=".repeat(level)} ${title}`,
  },
  restructuredtext: {
    field: (name, value) => `:${name}: ${value}`,
    heading: (level, title, length) => `${title}\n${("=-~^"[level - 1] ?? '"').repeat(length)}`,
  },
};

const SYNTAX_BY_ENDING: Readonly<Record<string, NoteSyntax>> = {
  org: "org",
  adoc: "asciidoc",
  asciidoc: "asciidoc",
  asc: "asciidoc",
  rst: "restructuredtext",
  rest: "restructuredtext",
};

/** The formats have the names by which VS Code knows their languages. */
export function isNoteSyntax(language: string): language is NoteSyntax {
  return language === "markdown" || Object.hasOwn(MARKUP, language);
}

export function syntaxOfFile(path: string): NoteSyntax {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(SYNTAX_BY_ENDING, ending) ? SYNTAX_BY_ENDING[ending]! : "markdown";
}

/** One line of front matter as the syntax has it; in Markdown it stands between fences. */
export function fieldLine(name: string, value: string, syntax: NoteSyntax): string {
  return syntax === "markdown" ? `${name}: ${value}` : MARKUP[syntax].field(name, value);
}

/** The body of a template, front matter and headings written as `syntax` has them; its other lines read the same everywhere. */
export function inSyntax(body: string, syntax: NoteSyntax, values: VariableValues): string {
  if (syntax === "markdown") return body;
  const { field, heading } = MARKUP[syntax];
  const found = findYamlBlock(body);
  const fields = found ? [...readYamlBlock(body, found.inside).fields] : [];
  const lines = fields.map(([name, { value }]) => field(name, value.kind === "text" ? value.text : ""));
  for (const line of body.slice(found?.block.end ?? 0).split("\n")) {
    const match = /^(#{1,6})[ \t]+(.+?)[ \t]*$/.exec(line);
    lines.push(match ? heading(match[1]!.length, match[2]!, shownLength(match[2]!, values)) : line);
  }
  return lines.join("\n");
}

/** Columns that a title takes once its variables have their values, or more; wide signs take two. */
function shownLength(title: string, values: VariableValues): number {
  const shown = title.replace(
    /\$(?:\w+|\{(\w+)[^}]*\})/g,
    (_, name: string) => values.get(name) ?? "x".repeat(UNKNOWN_LENGTH),
  );
  return shown.length + (shown.match(/[\u1100-\uffff]/g)?.length ?? 0);
}
