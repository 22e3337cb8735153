import * as vscode from "vscode";
import { analyzeWorkspace } from "./analyzeWorkspace.ts";
import type { BalanceMemory } from "./balanceMemory.ts";
import { saveReport, showBalanceAsText } from "./balanceReport.ts";
import type { CommandName } from "./commandNames.ts";
import type { CurrentSubject } from "./currentSubject.ts";
import { customizeTemplate } from "./customizeTemplate.ts";
import { insertSection } from "./insertSection.ts";
import { toggleItemsAtCursors } from "./items/itemDocuments.ts";
import type { OpenItemsView } from "./items/openItemsView.ts";
import { createNavigator } from "./navigate.ts";
import { newPlan } from "./newPlan.ts";
import type { NoteIndex } from "./noteIndex.ts";
import type { NoteStore } from "./noteStore.ts";
import { type PersonCommandDependencies, personCommands } from "./personCommands.ts";
import { readingTexts } from "./readingTexts.ts";
import { openSamples } from "./samples.ts";
import { saveEvidencePack } from "./saveEvidencePack.ts";
import { setting, updateSetting } from "./settings.ts";
import { whoseNotes } from "./whoseNotes.ts";
import { whyThisLabel } from "./why.ts";

export interface CommandDependencies extends PersonCommandDependencies {
  readonly context: vscode.ExtensionContext;
  readonly store: NoteStore;
  readonly index: NoteIndex;
  readonly current: CurrentSubject;
  readonly openItems: OpenItemsView;
  readonly panelMemory: BalanceMemory;
  /** Makes the balance panel visible. */
  readonly showBalance: () => Promise<void>;
}

export function registerCommands(deps: CommandDependencies): vscode.Disposable {
  const { context, store, analyzer, templates, index, openItems, clock, current, panelMemory, books, showBalance } =
    deps;
  const navigate = createNavigator(store);
  const handlers: Readonly<Record<CommandName, (argument?: unknown) => Promise<void>>> = {
    ...personCommands(deps),
    whoseNotes: () => whoseNotes(store, index, analyzer),
    newPlan: () => newPlan(deps),
    insertSection: () => insertSection(templates, deps),
    customizeTemplate: () => customizeTemplate(templates, analyzer),
    showBalance,
    showBalanceAsText: () => showBalanceAsText(current, panelMemory, analyzer, () => readingTexts(books, templates)),
    saveReport: () => saveReport(current, analyzer),
    saveEvidencePack: () => saveEvidencePack(index, analyzer, clock),
    analyzeNote: () => analyzeNote(store, showBalance),
    analyzeWorkspace: () => analyzeWorkspace(index),
    nextLine: (label) => navigate(1, label),
    previousLine: (label) => navigate(-1, label),
    toggleLabels,
    whyThisLabel: () => whyThisLabel(store),
    openSamples: () => openSamples(context),
    showOpenItems: openItems.show,
    toggleTask: () => toggleItemsAtCursors(analyzer),
    openItem: openItems.open,
    openItemsByDate: () => openItems.groupBy("date"),
    openItemsByPerson: () => openItems.groupBy("person"),
    openItemsOfPerson: openItems.showOnly,
    openItemsOfEverybody: () => openItems.showOnly(),
  };
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([name, run]) => vscode.commands.registerCommand(`evenkeel.${name}`, run)),
  );
}

/** Turns the marks on and off as they are in the document in front. */
async function toggleLabels(): Promise<void> {
  const scope = vscode.window.activeTextEditor?.document;
  await updateSetting("labels.enabled", !setting("labels.enabled", scope), scope);
}

/** Reads the active document as a note from now on, whatever its name, and shows its balance. */
async function analyzeNote(store: NoteStore, showBalance: () => Promise<void>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a note first; its lines are then read and balanced."),
    );
    return;
  }
  await store.follow(document);
  await showBalance();
}
