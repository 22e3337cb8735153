import { escapeRegExp } from "./anyOf.ts";
import { safeFileName, shortName } from "./fileNames.ts";
import type { VariableValues } from "./variables.ts";

// A pattern is a setting that says where notes go and are found: a path below the workspace folder such as
// `people/${person}/${date}.md`. Folders are divided by `/` or `\`; `.`, `..` and empty ones are left out, so no
// pattern leads outside. One that is only for finding notes may begin with `**/`, for any folder, and have `{a,b}`, for
// either.

const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g;
const ENDING = /\.[A-Za-z0-9]{1,12}$/;
const DEFAULT_ENDING = ".md";

/** Variables of which only digits of a known shape come; any other is found by what stands around it. */
const SHAPES: Readonly<Record<string, string>> = {
  date: "\\d{4}-\\d{2}-\\d{2}",
  year: "\\d{4}",
  month: "\\d{2}",
  day: "\\d{2}",
  quarter: "\\d{4}-Q\\d",
  targetDate: "\\d{4}-\\d{2}-\\d{2}",
};

/** The path of a note, relative to the workspace folder and divided by `/`. Every folder and name in it is safe. */
export function fillPattern(pattern: string, values: VariableValues): string {
  const { folders, name, ending } = splitPattern(pattern);
  const fill = (segment: string): string => {
    return segment.replace(VARIABLE, (_, variable: string) => shortName(values.get(variable) ?? "")).trim();
  };
  const filled = folders.map(fill).filter((folder) => folder !== "");
  return [...filled, fill(name) || "note"].map(safeFileName).join("/") + ending;
}

/** Reads a path back by a pattern: the variables in it, or null where it does not fit. File endings need not agree. */
export function matchPattern(pattern: string, path: string): Map<string, string> | null {
  const { anywhere, matchers } = compiled(pattern);
  const all = path.replace(ENDING, "").split("/");
  if (anywhere ? all.length < matchers.length : all.length !== matchers.length) return null;
  const found = new Map<string, string>();
  // From the end, where most paths differ from most patterns.
  for (let index = matchers.length - 1; index >= 0; index -= 1) {
    const match = matchers[index]?.exec(all[all.length - matchers.length + index]!);
    if (!match) return null;
    for (const [variable, value] of Object.entries(match.groups ?? {})) found.set(variable, value);
  }
  return found;
}

interface CompiledPattern {
  readonly anywhere: boolean;
  /** One for each folder and the name; null where nothing fits. */
  readonly matchers: readonly (RegExp | null)[];
}

/** Patterns are those of the settings, few, and asked for every one of many paths. */
const patterns = new Map<string, CompiledPattern>();
const MOST_PATTERNS = 100;

function compiled(pattern: string): CompiledPattern {
  const known = patterns.get(pattern);
  if (known) return known;
  const { anywhere, folders, name } = splitPattern(pattern);
  const made = { anywhere, matchers: [...folders, name].map((segment) => segmentMatcher(segment)) };
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(pattern, made);
  return made;
}

/**
 * Where the next note of a series goes, given the path of one: the same with other days; null where no pattern with a
 * person and a day fits, or one that has a title as well.
 */
export function nextInSeries(path: string, patterns: readonly string[], values: VariableValues): string | null {
  const pattern = patterns.find((each) => {
    return hasDay(each) && !each.includes("${title}") && matchPattern(each, path)?.has("person");
  });
  if (pattern === undefined) return null;
  const { folders, name } = splitPattern(pattern);
  const ending = ENDING.exec(path)?.[0] ?? "";
  const segments = path.slice(0, path.length - ending.length).split("/");
  const first = segments.length - folders.length - 1;
  const moved = [...folders, name].map((segment, index) => withOtherDay(segment, segments[first + index]!, values));
  return [...segments.slice(0, first), ...moved].join("/") + ending;
}

/** Notes of different days go to different files. */
export function hasDay(pattern: string): boolean {
  return /\$\{(?:date|day)\}/.test(pattern);
}

/** A part of a path with the days in it replaced. */
function withOtherDay(segment: string, written: string, values: VariableValues): string {
  const places = segmentMatcher(segment, "diu")?.exec(written)?.indices?.groups ?? {};
  const days = Object.entries(places).filter(([name]) => Object.hasOwn(SHAPES, name));
  days.sort(([, a], [, b]) => b![0] - a![0]);
  return days.reduce(
    (text, [name, [start, end]]) => text.slice(0, start) + (values.get(name) ?? "") + text.slice(end),
    written,
  );
}

function splitPattern(pattern: string): { anywhere: boolean; folders: string[]; name: string; ending: string } {
  const anywhere = pattern.startsWith("**/");
  const segments = pattern.split(/[/\\]/).filter((segment) => !/^(?:[\s.]*|\*\*)$/.test(segment));
  const last = segments.pop() ?? "";
  const ending = ENDING.exec(last)?.[0] ?? "";
  return {
    anywhere,
    folders: segments,
    name: last.slice(0, last.length - ending.length),
    ending: ending || DEFAULT_ENDING,
  };
}

/** Case of fixed words does not matter. Null where two variables of free text share a segment: nothing tells where one ends. */
function segmentMatcher(segment: string, flags = "iu"): RegExp | null {
  const names = [...segment.matchAll(VARIABLE)].map((match) => match[1] ?? "");
  const isFree = (name: string): boolean => !Object.hasOwn(SHAPES, name);
  if (names.filter(isFree).length > 1 || new Set(names).size < names.length) return null;
  const parts = segment.split(VARIABLE);
  const source = parts.map((part, index) => {
    return index % 2 === 0 ? literal(part) : `(?<${part}>${SHAPES[part] ?? "[^]+"})`;
  });
  return new RegExp(`^${source.join("")}$`, flags);
}

/** Fixed words, where `{a,b}` is either. */
function literal(text: string): string {
  return text
    .split(/\{([^{},]*,[^{}]*)\}/)
    .map((part, index) => (index % 2 === 0 ? escapeRegExp(part) : `(?:${part.split(",").map(escapeRegExp).join("|")})`))
    .join("");
}
