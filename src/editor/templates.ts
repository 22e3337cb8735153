import * as vscode from "vscode";
import { parseTemplate, sortTemplates, type Template } from "../journal/template.ts";
import { type IntendedRange, LAST } from "../journal/templateHeader.ts";
import type { NoteKind } from "../journal/vocabulary.ts";
import { FALLBACK_LANGUAGE, kept, languageFiles } from "./languageFiles.ts";
import type { UserTemplates } from "./userTemplates.ts";

/** A template of the list, and where it comes from. */
export interface ListedTemplate extends Template {
  /** Its whole file. */
  readonly text: string;
  /** The user's own file; undefined where the template comes with the extension. */
  readonly uri?: vscode.Uri;
  /** Pack folder of a template that comes with the extension. */
  readonly language?: string;
}

export interface TemplateList {
  readonly templates: readonly ListedTemplate[];
  /** The user's files that cannot serve as templates. */
  readonly unusable: readonly vscode.Uri[];
}

export interface TemplateSource {
  /**
   * The templates that come with the extension, in a language, and in English those that it lacks; over them the user's
   * own of the same id, those of the first workspace folder first.
   */
  list(language: string): Promise<TemplateList>;
  /** Those that a note in any language may have been made from. */
  inAllLanguages(): Promise<readonly ListedTemplate[]>;
}

/** Reads the templates of a language when they are first asked for, and the user's own each time. */
export function templateSource(extensionUri: vscode.Uri, own: UserTemplates): TemplateSource {
  const files = languageFiles(extensionUri, "snippets");
  const shipped = kept(async (language): Promise<readonly ListedTemplate[]> => {
    const all = await files.read<{ readonly name: string; readonly text: string }[]>(language);
    return all.flatMap(({ name, text }) => {
      const { template } = parseTemplate(name, text);
      return template ? [{ ...template, text, language }] : [];
    });
  });
  const readOwn = async (): Promise<{ own: ListedTemplate[]; unusable: vscode.Uri[] }> => {
    const all = await own.all();
    return {
      own: all.flatMap(({ template, text, uri }) => (template ? { ...template, text, uri } : [])).reverse(),
      unusable: all.filter(({ template }) => !template).map(({ uri }) => uri),
    };
  };
  return {
    async list(wanted) {
      const language = await files.languageFor(wanted);
      const ofLanguages = await Promise.all([...new Set([FALLBACK_LANGUAGE, language])].map(shipped));
      const { own: users, unusable } = await readOwn();
      const byId = new Map<string, ListedTemplate>();
      for (const template of [...ofLanguages.flat(), ...users]) {
        // Also in the list it stands where the one stood whose place it takes.
        const order = template.order === LAST ? (byId.get(template.id)?.order ?? LAST) : template.order;
        byId.set(template.id, { ...template, order });
      }
      return { templates: sortTemplates([...byId.values()]), unusable };
    },
    async inAllLanguages() {
      const [{ own: users }, ofLanguages] = await Promise.all([
        readOwn(),
        files.languages().then((all) => Promise.all(all.map(shipped))),
      ]);
      const replaced = new Set(users.map(({ id }) => id));
      return [...users, ...ofLanguages.flat().filter(({ id }) => !replaced.has(id))];
    },
  };
}

interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: ListedTemplate;
  /** A file to open instead. */
  readonly fault?: vscode.Uri;
}

/** Lets the user choose a template, of one kind or of all; undefined when cancelled. */
export async function pickTemplate(
  list: Promise<TemplateList>,
  title: string,
  kind?: NoteKind,
): Promise<ListedTemplate | undefined> {
  const items = list.then((templates) => templateItems(templates, kind));
  const placeHolder = vscode.l10n.t("Choose a template");
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true });
  if (picked?.fault) await vscode.window.showTextDocument(picked.fault);
  return picked?.template;
}

/** In groups: the user's own, 1:1s, plans, and the files that cannot be used. */
export function templateItems({ templates, unusable }: TemplateList, kind?: NoteKind): TemplateItem[] {
  const wanted = templates.filter((template) => kind === undefined || template.kind === kind);
  const shipped = (of: NoteKind) => wanted.filter((template) => !template.uri && template.kind === of);
  return [
    ...group(
      vscode.l10n.t("Your templates"),
      wanted.filter(({ uri }) => uri).map((template) => ({ ...describe(template), template })),
    ),
    ...group(
      vscode.l10n.t("1:1"),
      shipped("one-on-one").map((template) => ({ ...describe(template), template })),
    ),
    ...group(
      vscode.l10n.t("Planning"),
      shipped("plan").map((template) => ({ ...describe(template), template })),
    ),
    ...group(
      vscode.l10n.t("Left out"),
      unusable.map((fault) => ({
        label: vscode.workspace.asRelativePath(fault),
        detail: vscode.l10n.t("$(warning) This file has a fault. Choose it to see where."),
        fault,
      })),
    ),
  ];
}

function group(label: string, items: readonly TemplateItem[]): TemplateItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function describe({ title, description, leadership }: Template): vscode.QuickPickItem {
  return { label: title, detail: description, description: leadership ? intention(leadership) : "" };
}

/** Upper ends of the middle of an intended range, and how it is said. */
const INTENTIONS: readonly { readonly below: number; readonly words: () => string }[] = [
  { below: 0.3, words: () => vscode.l10n.t("mostly managing") },
  { below: 0.45, words: () => vscode.l10n.t("more managing than leading") },
  { below: 0.55, words: () => vscode.l10n.t("leading and managing alike") },
  { below: 0.7, words: () => vscode.l10n.t("more leading than managing") },
  { below: Number.POSITIVE_INFINITY, words: () => vscode.l10n.t("mostly leading") },
];

function intention({ low, high }: IntendedRange): string {
  return INTENTIONS.find(({ below }) => (low + high) / 2 < below)?.words() ?? "";
}
