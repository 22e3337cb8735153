import type { NoteWords } from "../core/index.ts";
import type { Span } from "../core/model.ts";
import { type Cadence, readCadence } from "./cadence.ts";
import { type CalendarDate, leadingDate } from "./calendarDate.ts";
import { readFieldList, readInlineFields } from "./fieldList.ts";
import { cleanName } from "./names.ts";
import { type Problem, problemAt } from "./problem.ts";
import { NOTE_KINDS, type NoteKind, SITUATIONS, type Situation } from "./vocabulary.ts";
import { findYamlBlock, readYamlBlock, type YamlBlock, type YamlField, type YamlValue } from "./yamlBlock.ts";

/** What a note says about itself in its head; null where it says nothing, or nothing that can be used. */
export interface FrontMatter {
  readonly person: string | null;
  readonly date: CalendarDate | null;
  readonly kind: NoteKind | null;
  readonly situation: Situation | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  /** How often the writer means to meet this person. */
  readonly cadence: Cadence | null;
  /** The head with its fences; null where the note has none. */
  readonly span: Span | null;
  readonly problems: readonly Problem[];
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/**
 * Reads a note's front matter: a YAML block between `---` lines, or the fields at the head of an Org, AsciiDoc or
 * reStructuredText note; what these leave out, from the fields of Dataview below. Keys may have capitals. Never throws;
 * keys that are not ours are left alone; so is the cadence where `words` to read it with are not given.
 */
export function readFrontMatter(text: string, words?: NoteWords): FrontMatter {
  const yaml = findYamlBlock(text);
  const list = yaml ? null : readFieldList(text);
  const { fields, problems } = yaml ? readYamlBlock(text, yaml.inside) : (list ?? { fields: new Map(), problems: [] });
  const span = yaml?.block ?? list?.span ?? null;
  const all = new Map([...readInlineFields(text, span?.end ?? 0), ...ownFields(fields)]);
  return fromFields(text, { fields: all, problems }, span, words);
}

/** The fields by the names that we know; one that is written so goes before `Person` or, with a colon too many, `person:`. */
export function ownFields(fields: YamlBlock["fields"]): YamlBlock["fields"] {
  const named = [...fields].map(([key, field]) => [key.toLowerCase().replace(/:$/, ""), field] as const);
  return new Map([...named, ...fields]);
}

function fromFields(text: string, block: YamlBlock, span: Span | null, words: NoteWords | undefined): FrontMatter {
  const problems = [...block.problems];
  const get = <T>(
    name: string,
    read: (value: string) => T | null,
    ...wrong: [Problem["code"], ...string[]]
  ): T | null => {
    const field = block.fields.get(name);
    const value = field && textOf(text, name, field, problems);
    if (field === undefined || value === undefined || value === "") return null;
    const result = read(value);
    if (result === null) problems.push(problemAt(text, field.value, ...wrong));
    return result;
  };
  const oneOf = <T extends string>(known: readonly T[]) => {
    return (value: string): T | null => known.find((item) => item === value.toLowerCase()) ?? null;
  };
  return {
    person: get("person", linkedName, "notText", "person"),
    date: get("date", (value) => leadingDate(linkedName(value) ?? ""), "notADate", "date"),
    kind: get("kind", oneOf(NOTE_KINDS), "notOneOf", "kind", NOTE_KINDS.join(", ")),
    situation: get("situation", oneOf(SITUATIONS), "notOneOf", "situation", SITUATIONS.join(", ")),
    language: get("language", (value) => (LANGUAGE_TAG.test(value) ? value : null), "notALanguage", "language"),
    cadence: words ? get("cadence", (value) => readCadence(value, words), "notACadence", "cadence") : null,
    span,
    problems,
  };
}

function textOf(text: string, name: string, field: YamlField, problems: Problem[]): string | undefined {
  const value = onlyItem(field.value);
  if (value.kind === "text") return cleanName(value.text);
  if (value.kind !== "empty") problems.push(problemAt(text, field.value, "notText", name));
  return undefined;
}

/** The one value that a list holds: editors of properties write one as a list, and `[[Ana]]` without quotes is one of one. */
function onlyItem(value: YamlValue): YamlValue {
  return value.kind === "list" && value.items.length === 1 ? onlyItem(value.items[0]!) : value;
}

/** The name of the note that a wiki link leads to: `Ana` for `[[people/Ana.md|her]]`. Other text stays as it is. */
function linkedName(value: string): string | null {
  const target = /^\[\[([^[\]|#^]*)[^[\]]*\]\]$/.exec(value)?.[1];
  if (target === undefined) return value;
  return cleanName(target.slice(target.lastIndexOf("/") + 1).replace(/\.md$/i, "")) || null;
}
