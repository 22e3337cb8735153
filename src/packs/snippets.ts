import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { NoteSyntax } from "../journal/markup.ts";
import { describeProblem } from "../journal/problem.ts";
import { renderSnippet } from "../journal/renderTemplate.ts";
import { parseTemplate, sortTemplates, type Template } from "../journal/template.ts";

/** The text formats that get their own wording of a snippet, by VS Code's language ids. */
const SCOPES: readonly { readonly syntax: NoteSyntax; readonly languages: readonly string[] }[] = [
  { syntax: "markdown", languages: ["markdown", "plaintext"] },
  { syntax: "org", languages: ["org"] },
  { syntax: "asciidoc", languages: ["asciidoc"] },
  { syntax: "restructuredtext", languages: ["restructuredtext"] },
];

/** One entry of a `.code-snippets` file. */
interface SnippetEntry {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

interface TemplateFile {
  /** File name without folder. */
  readonly name: string;
  readonly text: string;
}

/**
 * Builds from `snippets/<language>/*.md` of the checkout `root`, into `outDir`:
 * - `<language>.code-snippets`, to be contributed without a `language` (each entry has its scope);
 * - `index.json`, the languages;
 * - `<language>.json`, the template files as `[{ name, text }]`: a web extension cannot list a folder.
 *
 * Rejects with one `file:line:column: message` a line when a template has a problem.
 */
export async function buildSnippets(root: string, outDir: string): Promise<void> {
  const source = path.join(root, "snippets");
  await mkdir(outDir, { recursive: true });
  const folders = await readdir(source, { withFileTypes: true });
  const languages = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  await writeFile(path.join(outDir, "index.json"), JSON.stringify(languages.sort()));
  for (const language of languages) {
    const files = await readTemplateFiles(path.join(source, language));
    const templates = readTemplates(`snippets/${language}`, files);
    await writeFile(path.join(outDir, `${language}.code-snippets`), JSON.stringify(snippetEntries(templates), null, 1));
    await writeFile(path.join(outDir, `${language}.json`), JSON.stringify(files));
  }
}

async function readTemplateFiles(folder: string): Promise<TemplateFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), "utf8") })));
}

function readTemplates(folder: string, files: readonly TemplateFile[]): Template[] {
  const errors: string[] = [];
  const templates = files.flatMap(({ name, text }) => {
    const { template, problems } = parseTemplate(name, text);
    errors.push(...problems.map((problem) => describeProblem(`${folder}/${name}`, problem)));
    return template ?? [];
  });
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return sortTemplates(templates);
}

function snippetEntries(templates: readonly Template[]): Record<string, SnippetEntry> {
  const entries = templates.flatMap((template) =>
    SCOPES.map(({ syntax, languages }): [string, SnippetEntry] => [
      languages[0] === "markdown" ? template.title : `${template.title} (${languages[0]})`,
      {
        scope: languages.join(","),
        prefix: template.prefixes,
        body: renderSnippet(template.body, new Map(), syntax).trimEnd().split("\n"),
        description: template.description,
      },
    ]),
  );
  return Object.fromEntries(entries);
}
