import type { Span } from "../core/model.ts";
import type { NoteSyntax } from "./markup.ts";
import type { YamlBlock, YamlField } from "./yamlBlock.ts";

/** `#+person: Ana` (Org) or `:person: Ana` (AsciiDoc, reStructuredText). */
const FIELD = /^(#\+|:)([\p{L}][\p{L}\p{N}_-]*):(?:[ \t]+(.*))?$/u;
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

/** A line of one repeated sign, a comment or an AsciiDoc title. */
function isRuleOrMarkup(line: string): boolean {
  return /^([=\-~^"#*+])\1{2,}\s*$/.test(line) || /^(?:\/\/|# |\.\. |= )/.test(line);
}

function* headLines(text: string): Generator<{ line: string; start: number }> {
  const lineEnd = /\r\n|\n|\r|$/g;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let count = 0; count < MAX_LINES && start <= text.length; count += 1) {
    lineEnd.lastIndex = start;
    const match = lineEnd.exec(text);
    const end = match?.index ?? text.length;
    yield { line: text.slice(start, end), start };
    start = end + Math.max(match?.[0].length ?? 1, 1);
  }
}
