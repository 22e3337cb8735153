import type { Span } from "../core/model.ts";
import { MAX_PROBLEMS, type Problem, problemAt } from "./problem.ts";
import { parseSnippet, type SnippetNode } from "./snippetSyntax.ts";
import { readTemplateHeader, type TemplateHeader } from "./templateHeader.ts";
import { isKnownVariable, OWN_VARIABLES } from "./variables.ts";
import { findYamlBlock, readYamlBlock } from "./yamlBlock.ts";

/** A template file, read. */
export interface Template extends TemplateHeader {
  /** The file's name without folder and ending; a user's template replaces the shipped one of the same id. */
  readonly id: string;
  /** The note to be, front matter first, in Markdown with snippet placeholders; lines end with LF. */
  readonly body: string;
}

export interface ParsedTemplate {
  /** Null where the file cannot serve as a template. */
  readonly template: Template | null;
  readonly problems: readonly Problem[];
}

/** Of a file, and of the front matter in it: what is longer was not written by hand, and is not worth the time. */
export const MAX_CHARACTERS = 16_384;
const MAX_FRONT_MATTER = 8_192;

/**
 * Reads a template: a YAML block that describes it, then the note as it will stand in the file. Never throws; the
 * problems name places in `text`.
 */
export function parseTemplate(fileName: string, text: string): ParsedTemplate {
  const whole = { start: 0, end: text.length };
  if (text.length > MAX_CHARACTERS) {
    return { template: null, problems: [problemAt(text, whole, "tooLarge", String(MAX_CHARACTERS))] };
  }
  const found = findYamlBlock(text);
  if (!found) return { template: null, problems: [problemAt(text, { start: 0, end: 0 }, "noHeader")] };

  const { header, problems } = readTemplateHeader(text, readYamlBlock(text, found.inside), found.inside);
  const bodyStart = found.block.end;
  const rawBody = text.slice(bodyStart);
  if (rawBody.trim() === "") problems.push(problemAt(text, found.block, "emptyBody"));
  const snippet = parseSnippet(text, bodyStart);
  const checks = [...snippet.problems, ...variableProblems(text, bodyStart, snippet.nodes)];

  const template = header && { id: templateId(fileName), ...header, body: rawBody.replace(/\r\n?/g, "\n") };
  return { template, problems: [...problems, ...checks].sort((a, b) => a.start - b.start) };
}

/** `1on1-weekly` for `snippets/en/1on1-weekly.md`. */
export function templateId(path: string): string {
  return path.replace(/^.*[/\\]/, "").replace(/(?!^)\.[^.]*$/, "");
}

/** Templates in the order of a list: by their own order, then by title. */
export function sortTemplates<T extends Template>(templates: readonly T[]): T[] {
  return [...templates].sort((a, b) => a.order - b.order || (a.title < b.title ? -1 : 1));
}

function variableProblems(text: string, bodyStart: number, nodes: readonly SnippetNode[]): Problem[] {
  const frontMatter = findYamlBlock(text, bodyStart)?.inside;
  if (frontMatter && frontMatter.end - frontMatter.start > MAX_FRONT_MATTER) {
    return [problemAt(text, frontMatter, "tooLarge", String(MAX_FRONT_MATTER))];
  }
  const problems: Problem[] = [];
  const visit = (list: readonly SnippetNode[]): void => {
    for (const node of list) {
      if (problems.length >= MAX_PROBLEMS) return;
      if (node.kind === "stop") visit(node.children);
      if (node.kind !== "variable") continue;
      if (!isKnownVariable(node.name)) {
        problems.push(
          problemAt(text, node, "unknownVariable", node.name, OWN_VARIABLES.map((own) => own.name).join(", ")),
        );
      } else if (frontMatter && isInside(node, frontMatter) && yamlPlace(text, node) === null) {
        problems.push(problemAt(text, node, "quoteValue"));
      }
      visit(node.fallback ?? []);
    }
  };
  visit(nodes);
  return problems;
}

/** How a variable stands on its line of YAML: as the whole value, inside double quotes, or (null) in a way that a value could break. */
export function yamlPlace(text: string, node: Span): "value" | "quoted" | null {
  const lineStart = text.lastIndexOf("\n", node.start - 1) + 1;
  const before = text.slice(lineStart, node.start);
  const after = /^[^\r\n]*/.exec(text.slice(node.end))?.[0] ?? "";
  if (/^\s*[\w-]+:[ \t]+$/.test(before) && /^[ \t]*(?:#.*)?$/.test(after)) return "value";
  if (/^\s*[\w-]+:[ \t]+"(?:\\.|[^"\\])*$/.test(before) && /^(?:\\.|[^"\\])*"[ \t]*(?:#.*)?$/.test(after))
    return "quoted";
  return null;
}

export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
