import type { Span } from "../core/model.ts";
import type { NoteSyntax } from "./markup.ts";
import type { YamlBlock, YamlField, YamlValue } from "./yamlBlock.ts";

/** `#+person: Ana` (Org) or `:person: Ana` (AsciiDoc, reStructuredText). */
const FIELD = /^(#\+|:)([\p{L}][\p{L}\p{N}_-]*):(?:[ \t]+(.*))?$/u;
/** `person:: [[Ana]]`, also as an item or with the name in bold: a field of Dataview. */
const INLINE_FIELD = /^[ \t]*(?:[-*+] )?([*_]{0,2})([\p{L}][\p{L}\p{N}_-]*)\1::(?:[ \t]+(.*))?$/u;
/** How far into a file fields are looked for: a title and its rules may stand above them. */
const MAX_LINES = 40;

/** The fields, where they stand, and whose syntax the last of them has. */
type FieldList = YamlBlock & { readonly span: Span; readonly syntax: NoteSyntax };

/**
 * The fields at the head of an Org, AsciiDoc or reStructuredText note, in the shape of a YAML block; null where there
 * are none. A title with its rules, blank lines and comments may stand among them; the first other line ends them.
 */
export function readFieldList(text: string): FieldList | null {
  const fields = new Map<string, YamlField>();
  let end = 0;
  let syntax: NoteSyntax = "org";
  let others = 0;
  for (const { line, start } of headLines(text)) {
    const match = FIELD.exec(line);
    if (match) {
      const value = (match[3] ?? "").trim();
      const key = {
        start: start + (match[1] ?? "").length,
        end: start + (match[1] ?? "").length + (match[2] ?? "").length,
      };
      const valueStart = start + line.length - (match[3] ?? "").length;
      const place = { start: valueStart, end: valueStart + value.length };
      fields.set((match[2] ?? "").toLowerCase(), {
        key,
        value: value === "" ? { kind: "empty", ...place } : { kind: "text", text: value, ...place },
      });
      end = start + line.length;
      syntax = match[1] === ":" ? "asciidoc" : "org";
    } else if (line.trim() !== "" && !isRuleOrMarkup(line)) {
      // One line of words is the title; a second one is the note.
      others += 1;
      if (others > 1) break;
    }
  }
  return fields.size === 0 ? null : { fields, problems: [], span: { start: 0, end }, syntax };
}

/** The fields of Dataview between `from` and the first line of the note; a title may stand above or among them. */
export function readInlineFields(text: string, from: number): ReadonlyMap<string, YamlField> {
  const fields = new Map<string, YamlField>();
  let others = 0;
  for (const { line, start } of headLines(text, from)) {
    const match = INLINE_FIELD.exec(line);
    if (match) {
      const [, , name = "", rest = ""] = match;
      const key = start + line.indexOf(name);
      const value = rest.trim();
      const valueStart = start + line.length - rest.length;
      const field = {
        key: { start: key, end: key + name.length },
        value: inlineValue(value, { start: valueStart, end: valueStart + value.length }),
      };
      if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), field);
    } else if (/^(?:#|\*){2}/.test(line)) break;
    else if (line.trim() !== "" && !isRuleOrMarkup(line)) {
      others += 1;
      if (others > 1) break;
    }
  }
  return fields;
}

/** Several links are a list, as Dataview has it. */
function inlineValue(text: string, place: Span): YamlValue {
  if (text === "") return { kind: "empty", ...place };
  const links = text.match(/\[\[[^[\]]*\]\]/g) ?? [];
  if (links.length < 2) return { kind: "text", text, ...place };
  return { kind: "list", items: links.map((link) => ({ kind: "text", text: link, ...place })), ...place };
}

/** A line of one repeated sign, a comment or an AsciiDoc title. */
function isRuleOrMarkup(line: string): boolean {
  return /^([=\-~^"#*+])\1{2,}\s*$/.test(line) || /^(?:\/\/|# |\.\. |= )/.test(line);
}

function* headLines(text: string, from = 0): Generator<{ line: string; start: number }> {
  const lineEnd = /\r\n|\n|\r|$/g;
  let start = text.charCodeAt(from) === 0xfeff ? from + 1 : from;
  for (let count = 0; count < MAX_LINES && start <= text.length; count += 1) {
    lineEnd.lastIndex = start;
    const match = lineEnd.exec(text);
    const end = match?.index ?? text.length;
    yield { line: text.slice(start, end), start };
    start = end + Math.max(match?.[0].length ?? 1, 1);
  }
}
