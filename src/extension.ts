import type * as vscode from "vscode";
import type { AnalysedNote } from "./core/index.ts";
import { analyzerSource } from "./editor/analyzer.ts";
import { balanceMemory } from "./editor/balanceMemory.ts";
import { registerBalancePanel } from "./editor/balancePanel.ts";
import { type Clock, createClock } from "./editor/clock.ts";
import { registerCommands } from "./editor/commands.ts";
import { currentSubject } from "./editor/currentSubject.ts";
import { registerHover } from "./editor/hover.ts";
import { noteReaders } from "./editor/index/noteReaders.ts";
import { showProgress } from "./editor/index/readingProgress.ts";
import { threadSlices } from "./editor/index/slices.ts";
import { registerOpenItems } from "./editor/items/openItemsView.ts";
import { createOpenWork } from "./editor/items/openWork.ts";
import { registerLineMarks } from "./editor/lineMarks.ts";
import { createNoteIndex } from "./editor/noteIndex.ts";
import { registerNoteProblems } from "./editor/noteProblems.ts";
import { createNoteStore } from "./editor/noteStore.ts";
import { packFiles } from "./editor/packFiles.ts";
import { registerPeopleView } from "./editor/peopleView.ts";
import { readingBooks } from "./editor/readingBooks.ts";
import { readingTexts } from "./editor/readingTexts.ts";
import { createRoster, type RosterPerson } from "./editor/roster.ts";
import { registerStatusBar } from "./editor/statusBar.ts";
import { registerTemplateCompletions } from "./editor/templateCompletions.ts";
import { templateMemory } from "./editor/templateMemory.ts";
import { registerTemplateProblems } from "./editor/templateProblems.ts";
import { templateSource } from "./editor/templates.ts";
import { createUserTemplates } from "./editor/userTemplates.ts";

/** What other extensions, and tests, get from `vscode.extensions.getExtension("evenkeel.evenkeel").exports`. */
export interface EvenkeelApi {
  /** The document's lines with their labels, and their balance, as the panel shows them. */
  analyze(document: vscode.TextDocument): Promise<AnalysedNote>;
  /** The people of the notes as the People view lists them: who needs attention first. */
  people(): Promise<readonly RosterPerson[]>;
  /** The day that counts as today from now on; undefined for the wall clock's. */
  readonly setToday: Clock["setToday"];
}

/** The editor's only composition root, for desktop, remote and web: build, wire, push. */
export function activate(context: vscode.ExtensionContext): EvenkeelApi {
  const analyzer = analyzerSource(packFiles(context.extensionUri));
  const userTemplates = createUserTemplates();
  const templates = templateSource(context.extensionUri, userTemplates);
  const slices = threadSlices();
  const store = createNoteStore(analyzer, slices);
  const index = createNoteIndex({
    source: analyzer,
    readers: noteReaders(context.extensionUri, analyzer, slices),
    store,
    slices,
    showProgress,
    storage: context.storageUri,
    version: String(context.extension.packageJSON.version),
  });
  const clock = createClock();
  const openWork = createOpenWork(index, slices);
  const openItems = registerOpenItems(openWork, index, analyzer, clock, slices, context.workspaceState);
  const roster = createRoster(index, openWork, clock, slices);
  const books = readingBooks(context.extensionUri);
  const panelMemory = balanceMemory(context.workspaceState);
  const current = currentSubject(store, index, panelMemory, clock);
  const panel = registerBalancePanel({
    extensionUri: context.extensionUri,
    store,
    current,
    analyzer,
    memory: panelMemory,
    texts: () => readingTexts(books, templates),
  });
  context.subscriptions.push(
    store,
    index,
    current,
    clock,
    openWork,
    roster,
    panel,
    openItems,
    registerLineMarks(store),
    registerHover(store),
    registerStatusBar(store),
    userTemplates,
    registerTemplateProblems(userTemplates),
    registerNoteProblems(store),
    registerTemplateCompletions(templates, analyzer),
    registerPeopleView(roster, clock),
    registerCommands({
      context,
      store,
      analyzer,
      templates,
      index,
      openItems,
      current,
      clock,
      roster,
      books,
      memory: templateMemory(context.workspaceState),
      panelMemory,
      showBalance: () => panel.reveal(),
    }),
  );
  return {
    analyze: async (document) => (await store.analyze(document)).note,
    async people() {
      await roster.ready();
      return roster.people();
    },
    setToday: clock.setToday,
  };
}
