import * as vscode from "vscode";
import { safeFileName } from "../journal/fileNames.ts";
import { foldName } from "../journal/names.ts";
import { copyTemplate, emptyTemplate } from "../journal/newTemplate.ts";
import { NOTE_KINDS, type NoteKind } from "../journal/vocabulary.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { openOrCreate, pickFolder } from "./createFile.ts";
import { type ListedTemplate, type TemplateSource, templateItems } from "./templates.ts";
import { templateUri } from "./userTemplates.ts";
import { writingLanguage } from "./writingLanguage.ts";

/** Opens one of the user's templates, or makes one: a copy of a shipped template or an empty one. Nothing is overwritten. */
export async function customizeTemplate(source: TemplateSource, analyzer: AnalyzerSource): Promise<void> {
  const title = vscode.l10n.t("Customize Template");
  const folder = await pickFolder();
  if (folder === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a folder first: your templates are files in its folder .evenkeel/templates."),
    );
  }
  if (!folder) return;
  const list = await source.list(await writingLanguage(analyzer));
  const placeHolder = vscode.l10n.t("Choose a template to change, or an empty one");
  const items = [...emptyItems(), ...templateItems(list)];
  const picked = await vscode.window.showQuickPick<PickedItem>(items, { title, placeHolder, matchOnDetail: true });
  const file = picked?.fault ?? picked?.template?.uri;
  if (file) await vscode.window.showTextDocument(file);
  if (!picked || file) return;

  const base = picked.template;
  const name = await askName(title, base);
  if (name === undefined) return;
  // Under its old name it takes the place of the shipped one, which is known by its id.
  const isSame = base !== undefined && foldName(base.title) === foldName(name);
  const id = isSame ? base.id : safeFileName(name);
  const text = base ? copyTemplate(base.text, isSame ? undefined : name) : emptyTemplate(name, picked.empty!, words());
  await openOrCreate(templateUri(folder, id), { text, cursor: { start: 0, end: 0 } });
}

type PickedItem = ReturnType<typeof templateItems>[number] & { readonly empty?: NoteKind };

function emptyItems(): PickedItem[] {
  const labels: Readonly<Record<NoteKind, string>> = {
    "one-on-one": vscode.l10n.t("$(add) Empty template for 1:1 notes"),
    plan: vscode.l10n.t("$(add) Empty template for planning notes"),
  };
  return NOTE_KINDS.map((empty) => ({ label: labels[empty], empty }));
}

function askName(title: string, base: ListedTemplate | undefined): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    value: base?.title ?? vscode.l10n.t("My template"),
    prompt: base
      ? vscode.l10n.t("What is the template called? Under the same name it takes the place of the one that it copies.")
      : vscode.l10n.t("What is the template called?"),
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Please type a name.") : undefined),
  });
}

function words(): { description: string; section: string; question: string } {
  return {
    description: vscode.l10n.t("How long it takes, and what it is for."),
    section: vscode.l10n.t("First section"),
    question: vscode.l10n.t("What do you want to ask here?"),
  };
}
