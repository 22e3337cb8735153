import * as vscode from "vscode";
import { parseTemplate, sortTemplates, type Template } from "../journal/template.ts";
import type { NoteKind } from "../journal/vocabulary.ts";

export type TemplateSource = () => Promise<readonly Template[]>;

const FALLBACK_LANGUAGE = "en";

/** The templates that come with the extension, in the display language where there are some; read when first asked for. */
export function templateSource(extensionUri: vscode.Uri): TemplateSource {
  const read = async (language: string): Promise<readonly Template[]> => {
    const uri = vscode.Uri.joinPath(extensionUri, "dist", "snippets", `${language}.json`);
    const json = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const files = JSON.parse(json) as { readonly name: string; readonly text: string }[];
    const templates = files.map(({ name, text }) => parseTemplate(name, text).template);
    return sortTemplates(templates.filter((template) => template !== null));
  };
  const load = (): Promise<readonly Template[]> => read(vscode.env.language).catch(() => read(FALLBACK_LANGUAGE));
  let templates: Promise<readonly Template[]> | undefined;
  return () => {
    templates ??= load();
    return templates;
  };
}

/** Lets the user choose a template, of one kind or of all; undefined when cancelled. */
export async function pickTemplate(
  source: TemplateSource,
  title: string,
  kind?: NoteKind,
): Promise<Template | undefined> {
  const templates = (await source()).filter((template) => kind === undefined || template.kind === kind);
  const items = templates.map((template) => ({ label: template.title, detail: template.description, template }));
  const placeHolder = vscode.l10n.t("Choose a template");
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.template;
}
