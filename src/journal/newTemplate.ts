import { cleanName } from "./names.ts";
import { escapeSnippet } from "./snippetSyntax.ts";
import type { NoteKind } from "./vocabulary.ts";
import { findYamlBlock, readYamlBlock } from "./yamlBlock.ts";
import { yamlValue } from "./yamlText.ts";

/** A template file with another title; undefined leaves it as it is. */
export function copyTemplate(text: string, title: string | undefined): string {
  const inside = findYamlBlock(text)?.inside;
  const old = inside && readYamlBlock(text, inside).fields.get("title")?.value;
  if (!old || title === undefined) return text;
  return text.slice(0, old.start) + yamlValue(cleanName(title)) + text.slice(old.end);
}

/** A template file to begin with: one section with one question. */
export function emptyTemplate(
  title: string,
  kind: NoteKind,
  words: { readonly description: string; readonly section: string; readonly question: string },
): string {
  const isPlan = kind === "plan";
  return [
    "---",
    `title: ${yamlValue(cleanName(title))}`,
    `description: ${yamlValue(words.description)}`,
    `kind: ${kind}`,
    "---",
    "---",
    ...(isPlan ? [] : ["person: ${person}"]),
    "date: ${date}",
    `kind: ${kind}`,
    "situation: ${situation:steady}",
    "---",
    "",
    `# ${isPlan ? `\${title:${escapeSnippet(cleanName(title))}}` : `${escapeSnippet(cleanName(title))}, \${person}`}, \${date}`,
    "",
    `## ${words.section}`,
    "",
    `> ${words.question}`,
    "- $1",
    "",
  ].join("\n");
}
