import type { Span } from "../core/model.ts";
import { cleanName } from "./names.ts";
import { MAX_PROBLEMS, type Problem, problemAt } from "./problem.ts";
import { NOTE_KINDS, type NoteKind } from "./vocabulary.ts";
import type { YamlBlock, YamlField, YamlText, YamlValue } from "./yamlBlock.ts";

/** How much of a note made from the template should be leading, and why. Shares 0 … 1. */
export interface IntendedRange {
  readonly low: number;
  readonly high: number;
  /** One line. */
  readonly because: string;
}

export interface TemplateHeader {
  readonly title: string;
  readonly description: string;
  readonly kind: NoteKind;
  /** What to type in a plain editor to be offered the snippet. */
  readonly prefixes: readonly string[];
  /** Place in the list of templates; those without one come last, by title. */
  readonly order: number;
  readonly leadership: IntendedRange | null;
}

/** Where a template that names no order stands in a list. */
export const LAST = Number.MAX_SAFE_INTEGER;

const KEYS = ["title", "description", "kind", "prefix", "order", "leadership"];
const RANGE_KEYS = ["from", "to", "because"];

/**
 * Reads a template's describing block. Null where it is not valid YAML or has no title or kind;
 * any other fault is a problem and left out.
 */
export function readTemplateHeader(
  text: string,
  block: YamlBlock,
  inside: Span,
): { header: TemplateHeader | null; problems: Problem[] } {
  if (block.problems.length > 0) return { header: null, problems: [...block.problems] };
  const reader = new HeaderReader(text);
  const { fields } = block;
  reader.refuseUnknown(fields, KEYS);
  const title = reader.text(fields, "title", inside);
  const kindText = reader.text(fields, "kind", inside);
  const kind = NOTE_KINDS.find((known) => known === kindText);
  if (kindText && !kind) reader.report(fields.get("kind")!.value, "notOneOf", "kind", NOTE_KINDS.join(", "));
  const rest = {
    description: reader.text(fields, "description") ?? "",
    prefixes: reader.prefixes(fields),
    order: reader.number(fields, "order") ?? LAST,
    leadership: reader.range(fields),
  };
  return { header: title && kind ? { title, kind, ...rest } : null, problems: reader.problems };
}

type Fields = ReadonlyMap<string, YamlField>;

class HeaderReader {
  readonly problems: Problem[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  report(span: Span, ...problem: [Problem["code"], ...string[]]): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problemAt(this.#text, span, ...problem));
  }

  refuseUnknown(fields: Fields, known: readonly string[]): void {
    for (const [name, field] of fields) {
      if (!known.includes(name)) this.report(field.key, "unknownKey", name, known.join(", "));
    }
  }

  /** The text of a field; `required` is where to say that it is missing. */
  text(fields: Fields, name: string, required?: Span): string | undefined {
    const value = fields.get(name)?.value;
    if (value?.kind === "text") return cleanName(value.text);
    if (value && value.kind !== "empty") this.report(value, "notText", name);
    else if (required) this.report(value ?? required, "missingKey", name);
    return undefined;
  }

  number(fields: Fields, name: string): number | undefined {
    const value = fields.get(name)?.value;
    if (!value) return undefined;
    const number = value.kind === "text" && value.text.trim() !== "" ? Number(value.text) : Number.NaN;
    if (Number.isFinite(number)) return number;
    this.report(value, "notANumber", name);
    return undefined;
  }

  prefixes(fields: Fields): string[] {
    const value = fields.get("prefix")?.value;
    const items: readonly YamlValue[] = value?.kind === "list" ? value.items : value ? [value] : [];
    const good = (item: YamlValue): item is YamlText => item.kind === "text" && /^\S+$/.test(item.text);
    for (const item of items) if (!good(item)) this.report(item, "badPrefix");
    return items.filter(good).map((item) => item.text);
  }

  range(fields: Fields): IntendedRange | null {
    const value = fields.get("leadership")?.value;
    if (!value) return null;
    if (value.kind !== "map") {
      this.report(value, "notARange", "leadership");
      return null;
    }
    this.refuseUnknown(value.fields, RANGE_KEYS);
    const from = this.number(value.fields, "from");
    const to = this.number(value.fields, "to");
    const because = this.text(value.fields, "because", value);
    if (from === undefined || to === undefined || from < 0 || from > to || to > 100) {
      this.report(value, "badRange");
      return null;
    }
    return { low: from / 100, high: to / 100, because: because ?? "" };
  }
}
