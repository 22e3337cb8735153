import * as vscode from "vscode";
import type { Chooser, EmptyView } from "../protocol/toPanel.ts";
import type { BalanceMemory } from "./balanceMemory.ts";
import {
  type ChosenPerson,
  findPerson,
  offeredScopes,
  periodChooser,
  scopeChooser,
  scopeInForce,
} from "./balanceScopes.ts";
import { noNote, noNotes, nothingSelected, otherDocument, readingNotes } from "./balanceStates.ts";
import { noteSubject, notesSubject, type Subject, selectionSubject, workspaceNotes } from "./balanceSubject.ts";
import type { Clock } from "./clock.ts";
import { frontNote } from "./frontNote.ts";
import { isNote } from "./noteDocuments.ts";
import type { NoteIndex } from "./noteIndex.ts";
import type { NoteStore } from "./noteStore.ts";
import { onDidChangeSetting } from "./settings.ts";

/** What there is a balance of, and what else there could be. */
export interface Current {
  readonly choosers: readonly Chooser[];
  /** Or why there is none. */
  readonly subject: Subject | EmptyView;
}

/** What the balance is of, by the scope that was chosen and the note in front. */
export interface CurrentSubject extends vscode.Disposable {
  /** Undefined while the note in front is about to be read. */
  get(): Current | undefined;
  /** Once all that it needs has been read; undefined where there is none. */
  settled(): Promise<Subject | undefined>;
  /** Turns to a person's notes, until another document comes to the front. False where the person is not known. */
  choosePerson(key: string): boolean;
  /** Fires when the notes of the workspace were read or have changed. */
  readonly onDidChangeNotes: vscode.Event<void>;
}

export function currentSubject(
  store: NoteStore,
  index: NoteIndex,
  memory: BalanceMemory,
  clock: Clock,
): CurrentSubject {
  const changed = new vscode.EventEmitter<void>();
  let person: ChosenPerson | undefined;
  let indexed: "no" | "reading" | "yes" = "no";
  /** Grows with every change of the index. */
  let generation = 0;

  async function readIndex(): Promise<void> {
    if (indexed === "no") indexed = "reading";
    await index.ready();
    indexed = "yes";
    changed.fire();
  }

  function get(): Current | undefined {
    const editor = vscode.window.activeTextEditor;
    const front = frontNote(store);
    const needsFront = memory.scope !== "team" && memory.scope !== "workspace";
    if (editor && !front && needsFront && isNote(editor.document)) return undefined;
    const offered = offeredScopes(front, person);
    const scope = scopeInForce(memory.scope, offered);
    const choosers = scope && offered.length > 1 ? [scopeChooser(offered, scope.id)] : [];
    if (scope?.of) {
      choosers.push(periodChooser(memory.period));
      if (indexed === "no") void readIndex();
      if (indexed !== "yes") return { choosers, subject: readingNotes() };
      const subject = notesSubject(scope, memory, index, String(generation), clock.today());
      return { choosers, subject: subject.notes.length === 0 ? noNotes() : subject };
    }
    const state = front && store.get(front.editor.document);
    if (!front || !state) return { choosers, subject: editor ? otherDocument() : noNote() };
    const subject = scope?.id === "selection" ? selectionSubject(front, state) : noteSubject(front, state);
    return { choosers, subject: subject ?? nothingSelected() };
  }

  function notesChanged(): void {
    generation++;
    if (indexed === "yes") changed.fire();
  }

  /** Also the note in front may be somebody else's now, whether the others are known or not. */
  function settingsChanged(): void {
    generation++;
    changed.fire();
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) person = undefined;
    }),
    index.onDidChange(notesChanged),
    clock.onDidChange(notesChanged),
    onDidChangeSetting("people", settingsChanged),
    onDidChangeSetting("notes.paths", settingsChanged),
  );
  return {
    get,
    async settled() {
      const document = vscode.window.activeTextEditor?.document;
      if (document && isNote(document)) await store.analyze(document);
      if (memory.scope !== "note" && memory.scope !== "selection") await readIndex();
      const subject = get()?.subject;
      return subject && subject.kind !== "empty" ? subject : undefined;
    },
    choosePerson(key) {
      const found = findPerson(key, workspaceNotes(index), clock.today());
      person = found ?? person;
      return found !== undefined;
    },
    onDidChangeNotes: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}
