import { findYamlBlock, readYamlBlock } from "./yamlBlock.ts";

/** Text formats that templates, which are written in Markdown, can be turned into. Plain text stays Markdown. */
export type NoteSyntax = "markdown" | "org" | "asciidoc" | "restructuredtext";

interface Markup {
  /** One line of front matter. */
  readonly field: (name: string, value: string) => string;
  readonly heading: (level: number, title: string) => string;
}

/** reStructuredText wants rules at least as long as their title, whose length is not known before it is typed. */
const RULE_LENGTH = 60;

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
    heading: (level, title) => `${title}\n${("=-~^"[level - 1] ?? '"').repeat(RULE_LENGTH)}`,
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

export function syntaxOfFile(path: string): NoteSyntax {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(SYNTAX_BY_ENDING, ending) ? SYNTAX_BY_ENDING[ending]! : "markdown";
}

/** The body of a template, front matter and headings written as `syntax` has them; its other lines read the same everywhere. */
export function inSyntax(body: string, syntax: NoteSyntax): string {
  if (syntax === "markdown") return body;
  const { field, heading } = MARKUP[syntax];
  const found = findYamlBlock(body);
  const fields = found ? [...readYamlBlock(body, found.inside).fields] : [];
  const lines = fields.map(([name, { value }]) => field(name, value.kind === "text" ? value.text : ""));
  const rest = body.slice(found?.block.end ?? 0).split("\n");
  return [...lines, ...rest.map((line) => headingOf(line, heading) ?? line)].join("\n");
}

function headingOf(line: string, heading: Markup["heading"]): string | null {
  const match = /^(#{1,6})[ \t]+(.+?)[ \t]*$/.exec(line);
  return match ? heading(match[1]!.length, match[2]!) : null;
}
