import * as vscode from "vscode";
import { PERIODS, type PeriodId } from "../journal/noteScopes.ts";
import { SITUATIONS, type Situation } from "../journal/vocabulary.ts";
import type { ChooseMessage, FromPanel, Wanted } from "../protocol/fromPanel.ts";
import type { SectionId } from "../protocol/toPanel.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { createNotesLens } from "./balanceLens.ts";
import type { BalanceMemory } from "./balanceMemory.ts";
import { SCOPES } from "./balanceScopes.ts";
import { sectionContent, sectionKey } from "./balanceSections.ts";
import type { Subject } from "./balanceSubject.ts";
import { type BalanceView, registerBalanceView } from "./balanceView.ts";
import { viewOf } from "./balanceViews.ts";
import type { CurrentSubject } from "./currentSubject.ts";
import { hasLeft } from "./frontNote.ts";
import { insertQuestion, writeSituation } from "./noteEdits.ts";
import { createNoteHighlight } from "./noteHighlight.ts";
import type { NoteStore } from "./noteStore.ts";
import { createPanelFeed } from "./panelFeed.ts";
import type { ReadingTexts } from "./readingTexts.ts";

export interface BalancePanelDependencies {
  readonly extensionUri: vscode.Uri;
  readonly store: NoteStore;
  readonly current: CurrentSubject;
  readonly analyzer: AnalyzerSource;
  readonly memory: BalanceMemory;
  readonly texts: () => Promise<ReadingTexts>;
}

export type BalancePanel = Pick<BalanceView, "reveal" | "dispose">;

/** Lines are sent this many milliseconds after the balance, so that much typing sends them seldom. */
const LINES_REST = 100;

/** The balance panel, following the active editor. */
export function registerBalancePanel(deps: BalancePanelDependencies): BalancePanel {
  const { extensionUri, store, current, memory, texts } = deps;
  const highlight = createNoteHighlight();
  let wanted: Wanted = { sections: [], process: null };
  let subject: Subject | undefined;
  /** Of all that is shown last; changes where a page must begin anew. */
  let shownId: string | undefined;
  /** Those that are shown, by reading. */
  let questions: ReadonlyMap<string, readonly string[]> = new Map();
  /** The words of readings; what is shown first does not wait for them. */
  let loaded: ReadingTexts | undefined;
  /** Sections that were sent for the subject as it is. */
  const sent = new Map<SectionId, string>();
  let loading = new vscode.CancellationTokenSource();
  let linesTimer: ReturnType<typeof setTimeout> | undefined;

  const view = registerBalanceView({
    extensionUri,
    onReady(asked) {
      wanted = asked;
      sent.clear();
      feed.reset();
      update();
      if (!loaded) void texts().then(readingsAreThere);
    },
    onMessage: (message) => answers[message.type]?.(message as never),
    onShown: update,
    onHidden: highlight.unmark,
  });

  const feed = createPanelFeed(view.post);
  const lens = createNotesLens(deps.analyzer, update);

  type Answers = { readonly [T in FromPanel["type"]]?: (message: Extract<FromPanel, { readonly type: T }>) => void };
  const answers: Answers = {
    want(asked) {
      wanted = asked;
      sendSections();
    },
    shown: feed.onShown,
    command: ({ command }) => void vscode.commands.executeCommand(`evenkeel.${command}`),
    choose(message) {
      choose(message);
      update();
    },
    keepSituation: () => void keepSituation(),
    ask({ reading, question }) {
      const asked = questions.get(reading)?.[question];
      if (asked !== undefined) void insertQuestion(asked);
    },
    dismiss({ reading }) {
      memory.dismiss(reading);
      update();
    },
    restore() {
      memory.restore();
      update();
    },
    reveal(place) {
      if (shows(place.uri)) void highlight.reveal(place);
    },
    hover(target) {
      if (shows(target.uri)) highlight.mark(target);
    },
  };

  function readingsAreThere(words: ReadingTexts): void {
    loaded = words;
    update();
  }

  function choose({ what, value }: ChooseMessage): void {
    const scope = what === "scope" && SCOPES.find((each) => each === value);
    if (scope) memory.setScope(scope);
    if (what === "period" && Object.hasOwn(PERIODS, value)) memory.setPeriod(value as PeriodId);
    if (what === "situation" && subject) chooseSituation(subject, SITUATIONS.find((each) => each === value) ?? null);
    if (what === "person" && current.choosePerson(value)) memory.setScope("person");
  }

  /** What the note itself says need not be kept. */
  function chooseSituation({ key, ...of }: Subject, situation: Situation | null): void {
    const said = of.kind === "note" ? of.front.situation : null;
    memory.setSituation(key, situation === said ? null : situation);
  }

  /** Once the note says it, the choice is not needed any more. */
  async function keepSituation(): Promise<void> {
    if (subject?.kind !== "note") return;
    const { key, front } = subject;
    const situation = memory.situationOf(key);
    if (situation && (await writeSituation(front.editor, situation))) memory.setSituation(key, null);
  }

  /** Shows what there is now, if the panel can be seen. */
  function update(): void {
    const now = view.listens ? current.get() : undefined;
    if (!now) return;
    const { choosers, subject: next } = now;
    subject = next.kind === "empty" ? undefined : next;
    const shown = next.kind === "empty" ? next : viewOf(next, memory, loaded, lensOf(next));
    const id = next.kind === "empty" ? next.title : next.id;
    questions = new Map(shown.kind === "balance" ? shown.readings.map((each) => [each.id, each.questions]) : []);
    feed.send({ type: "show", subject: id, choosers, view: shown });
    const changed = id !== shownId;
    shownId = id;
    clearTimeout(linesTimer);
    if (changed) {
      sent.clear();
      sendSections();
    } else linesTimer = setTimeout(sendSections, LINES_REST);
  }

  function lensOf(of: Subject): readonly string[] {
    return loaded && of.kind === "notes" ? lens.of(of, loaded) : [];
  }

  /** Sends what is open in the panel and has changed. */
  function sendSections(): void {
    clearTimeout(linesTimer);
    if (!subject || !view.listens) return;
    const of = subject;
    for (const id of wanted.sections) {
      const key = sectionKey(id, of, wanted.process);
      if (sent.get(id) === key) continue;
      sent.set(id, key);
      if (id === "lines") {
        loading.cancel();
        loading = new vscode.CancellationTokenSource();
      }
      void sectionContent(id, of, wanted.process, deps, loading.token).then((content) => {
        if (content && subject?.id === of.id && sent.get(id) === key) feed.send(content);
      });
    }
  }

  /** Whether the panel may name the file: a page that is broken into must not open others. */
  function shows(uri: string): boolean {
    if (subject?.kind === "note") return subject.state.document.uri.toString() === uri;
    return subject?.notes.some((note) => note.uri.toString() === uri) === true;
  }

  const subscriptions = vscode.Disposable.from(
    highlight,
    view,
    loading,
    lens,
    store.onDidAnalyze(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(() => {
      if (memory.scope === "selection" || (subject?.kind === "note" && hasLeft(subject.front))) update();
    }),
    current.onDidChangeNotes(update),
  );
  return { reveal: view.reveal, dispose: () => subscriptions.dispose() };
}
