import * as vscode from "vscode";
import { findLanguage } from "../core/index.ts";
import { parseTemplate, sortTemplates, type Template } from "../journal/template.ts";
import type { NoteKind } from "../journal/vocabulary.ts";

export type TemplateSource = () => Promise<readonly Template[]>;

const FALLBACK_LANGUAGE = "en";

/**
 * The templates that come with the extension, in the display language; those that it lacks are in English. Read when
 * first asked for.
 */
export function templateSource(extensionUri: vscode.Uri): TemplateSource {
  const folder = vscode.Uri.joinPath(extensionUri, "dist", "snippets");
  const readJson = async <T>(name: string): Promise<T> => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  };
  const read = async (language: string): Promise<Template[]> => {
    const files = await readJson<{ readonly name: string; readonly text: string }[]>(`${language}.json`);
    return files.map(({ name, text }) => parseTemplate(name, text).template).filter((template) => template !== null);
  };
  const load = async (): Promise<readonly Template[]> => {
    const known = (await readJson<string[]>("index.json")).map((language) => ({ language }));
    const wanted = new Set([
      FALLBACK_LANGUAGE,
      findLanguage(known, vscode.env.language)?.language ?? FALLBACK_LANGUAGE,
    ]);
    const all = (await Promise.all([...wanted].map(read))).flat();
    return sortTemplates([...new Map(all.map((template) => [template.id, template])).values()]);
  };
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
