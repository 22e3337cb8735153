import type { Span } from "../core/model.ts";
import { positionAt } from "./position.ts";

/** What can be wrong with front matter, a template or a path pattern; `{0}` is the first of the problem's values. */
export const MESSAGES = {
  tooLarge: "This is longer than {0} characters and is not read.",
  yamlSyntax: "This is not valid YAML: {0}",
  yamlAlias: "Anchors and aliases are not read here; write the value out.",
  yamlDepth: "This is nested too deeply.",
  notAMapping: "Write one `name: value` a line here.",
  notText: "`{0}` should be text.",
  notANumber: "`{0}` should be a number.",
  notARange: "`{0}` should be a mapping of from, to and because.",
  notOneOf: "`{0}` should be one of: {1}.",
  notADate: "`{0}` should be a date such as 2026-11-23.",
  notALanguage: "`{0}` should be a language such as en, pt-BR or zh-Hans.",
  notACadence: "`{0}` should be how often you meet, such as weekly, 2 weeks or 10 days.",
  noHeader: "A template starts with a block between two lines of `---` that gives its title and kind.",
  missingKey: "`{0}` is missing.",
  unknownKey: "`{0}` means nothing here; known: {1}.",
  badPrefix: "A prefix is one word without spaces.",
  badRange: "`from` and `to` are percentages with 0 ≤ from ≤ to ≤ 100.",
  emptyBody: "The template has no text.",
  badPlaceholder: "This `${` begins no placeholder or variable, or is never closed; write `\\$` for a dollar sign.",
  transform: "Transforms of a placeholder or variable are not supported.",
  nesting: "Placeholders are nested too deeply.",
  unknownVariable: "There is no variable `{0}`; ours are: {1}.",
  quoteValue: "In front matter a variable is the whole value or stands between double quotes.",
} as const;

export type ProblemCode = keyof typeof MESSAGES;

/** More than these are not looked for in one reading: the file is something else. */
export const MAX_PROBLEMS = 50;

/** Something wrong at a place of a file. */
export interface Problem extends Span {
  readonly code: ProblemCode;
  /** What replaces `{0}`, `{1}` … in the message. */
  readonly values: readonly string[];
  /** Zero-based line of `start`. */
  readonly line: number;
  /** Zero-based column of `start`, in UTF-16 code units. */
  readonly column: number;
}

export function problemAt(text: string, span: Span, code: ProblemCode, ...values: string[]): Problem {
  return { code, values, start: span.start, end: span.end, ...positionAt(text, span.start) };
}

/** The problem as one English sentence. The editor translates `MESSAGES[code]` instead. */
export function problemMessage(problem: Problem): string {
  return MESSAGES[problem.code].replace(/\{(\d)\}/g, (_, index) => problem.values[Number(index)] ?? "");
}

/** `file:line:column: message`, counted from one as editors do. */
export function describeProblem(fileName: string, problem: Problem): string {
  return `${fileName}:${problem.line + 1}:${problem.column + 1}: ${problemMessage(problem)}`;
}
