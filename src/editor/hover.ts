import * as vscode from "vscode";
import type { Evidence } from "../core/index.ts";
import { explain, weighed } from "./explanation.ts";
import { isNote } from "./noteDocuments.ts";
import type { NoteStore } from "./noteStore.ts";
import { setting } from "./settings.ts";

/** Shows a line's label, how sure it is, and the words that decided it. */
export function registerHover(store: NoteStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider("*", {
    async provideHover(document, position) {
      const known = store.get(document) !== undefined || isNote(document);
      if (!known || !setting("labels.enabled", document)) return undefined;
      const { note } = await store.analyze(document);
      const offset = document.offsetAt(position);
      const line = note.lines.find((each) => each.start <= offset && offset <= each.end);
      if (!line) return undefined;
      const { title, meaning, spokeFor, spokeAgainst } = explain(line);
      const text = new vscode.MarkdownString();
      text.appendMarkdown("**");
      text.appendText(title);
      text.appendMarkdown("**\n\n");
      text.appendText(meaning);
      appendWords(text, vscode.l10n.t("Spoke for it:"), spokeFor);
      appendWords(text, vscode.l10n.t("Spoke against it:"), spokeAgainst);
      return new vscode.Hover(text, new vscode.Range(document.positionAt(line.start), document.positionAt(line.end)));
    },
  });
}

/** `appendText` escapes: nothing that stands in a note is read as Markdown. */
function appendWords(text: vscode.MarkdownString, title: string, words: readonly Evidence[]): void {
  if (words.length === 0) return;
  text.appendMarkdown("\n\n");
  text.appendText(`${title} ${words.map((each) => `${weighed(each).word} ${weighed(each).weight}`).join(" · ")}`);
}
