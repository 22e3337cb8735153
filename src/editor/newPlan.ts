import * as vscode from "vscode";
import { syntaxOfFile } from "../journal/markup.ts";
import { fillPattern } from "../journal/pathPattern.ts";
import { renderText } from "../journal/renderTemplate.ts";
import { clockVariables, noteVariables, type VariableValues } from "../journal/variables.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import type { Clock } from "./clock.ts";
import { openOrCreate, pickFolder, showUnsaved } from "./createFile.ts";
import { pickDate } from "./pickDate.ts";
import { setting } from "./settings.ts";
import { pickTemplate, type TemplateSource } from "./templates.ts";
import { writingLanguage } from "./writingLanguage.ts";

export interface NewPlanDependencies {
  readonly templates: TemplateSource;
  readonly analyzer: AnalyzerSource;
  readonly clock: Clock;
}

/** Asks for template, title and date; then makes the planning note. Nothing is written before the last answer. */
export async function newPlan({ templates, analyzer, clock }: NewPlanDependencies): Promise<void> {
  const title = vscode.l10n.t("New Planning Note");
  const language = await writingLanguage(analyzer);
  const template = await pickTemplate(templates.list(language), title, "plan");
  if (!template) return;
  const name = await askTitle(title, template.title);
  if (name === undefined) return;
  const date = await pickDate(title, clock.today());
  if (date === undefined) return;
  const folder = await pickFolder();
  if (folder === undefined) return;
  const about = noteVariables({ title: name, date });
  const values: VariableValues = new Map([...clockVariables(new Date(), language), ...about]);
  if (folder === null) return showUnsaved(renderText(template.body, values));
  const file = fillPattern(setting("newNote.planPath", folder), values);
  await openOrCreate(vscode.Uri.joinPath(folder.uri, file), renderText(template.body, values, syntaxOfFile(file)));
}

function askTitle(title: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    value,
    prompt: vscode.l10n.t("What is the plan about?"),
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Please type a title.") : undefined),
  });
}
