import * as vscode from "vscode";
import { renderSnippet } from "../journal/renderTemplate.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { documentSyntax, documentValues } from "./insertSection.ts";
import { FALLBACK_LANGUAGE } from "./languageFiles.ts";
import { isOwnFile, NOTE_LANGUAGES } from "./noteDocuments.ts";
import { toldLanguage } from "./noteLanguage.ts";
import type { TemplateSource } from "./templates.ts";

/**
 * Offers the user's own templates, and those of the language that the note is said to be in, by their prefixes. The
 * English ones are snippets that package.json contributes.
 */
export function registerTemplateCompletions(source: TemplateSource, analyzer: AnalyzerSource): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(NOTE_LANGUAGES, {
    async provideCompletionItems(document, position) {
      if (isOwnFile(document.uri)) return [];
      const { templates } = await source.list(toldLanguage(document.getText(), document) ?? vscode.env.language);
      const offered = templates.filter(({ language }) => language !== FALLBACK_LANGUAGE);
      if (offered.length === 0) return [];
      const range = new vscode.Range(position.with({ character: wordStart(document, position) }), position);
      const values = documentValues(document, await analyzer.words());
      return offered.flatMap(({ title, description, prefixes, body }) =>
        prefixes.map((prefix): vscode.CompletionItem => {
          const snippet = renderSnippet(body, values, documentSyntax(document));
          return {
            label: { label: prefix, description: title },
            kind: vscode.CompletionItemKind.Snippet,
            documentation: description,
            insertText: new vscode.SnippetString(snippet),
            range,
          };
        }),
      );
    },
  });
}

/** Prefixes have signs in them at which VS Code ends a word. */
function wordStart(document: vscode.TextDocument, { line, character }: vscode.Position): number {
  const before = document.lineAt(line).text.slice(0, character);
  return Math.max(before.lastIndexOf(" "), before.lastIndexOf("\t")) + 1;
}
