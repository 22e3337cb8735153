import { safeFileName, shortName } from "./fileNames.ts";
import { OWN_VARIABLES, type VariableValues } from "./variables.ts";

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

/** The names in a pattern that are no variables of ours, to be named where the setting is read. */
export function unknownInPattern(pattern: string): string[] {
  const names = [...pattern.matchAll(VARIABLE)].map((match) => match[1] ?? "");
  return names.filter((name) => !OWN_VARIABLES.some((own) => own.name === name));
}

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
  const segments = anywhere ? all.slice(-matchers.length) : all;
  if (segments.length !== matchers.length) return null;
  const found = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const match = matchers[index]?.exec(segment);
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
  const made = { anywhere, matchers: [...folders, name].map(segmentMatcher) };
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(pattern, made);
  return made;
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
function segmentMatcher(segment: string): RegExp | null {
  const names = [...segment.matchAll(VARIABLE)].map((match) => match[1] ?? "");
  const isFree = (name: string): boolean => !Object.hasOwn(SHAPES, name);
  if (names.filter(isFree).length > 1 || new Set(names).size < names.length) return null;
  const parts = segment.split(VARIABLE);
  const source = parts.map((part, index) => {
    return index % 2 === 0 ? literal(part) : `(?<${part}>${SHAPES[part] ?? "[^]+"})`;
  });
  return new RegExp(`^${source.join("")}$`, "iu");
}

/** Fixed words, where `{a,b}` is either. */
function literal(text: string): string {
  return text
    .split(/\{([^{},]*,[^{}]*)\}/)
    .map((part, index) => (index % 2 === 0 ? escapeRegExp(part) : `(?:${part.split(",").map(escapeRegExp).join("|")})`))
    .join("");
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
