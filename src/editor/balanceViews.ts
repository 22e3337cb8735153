import * as vscode from "vscode";
import { type AnalysedLine, type Balance, balanceOfSums } from "../core/index.ts";
import type { OfferedPlace } from "../journal/offeredPlace.ts";
import type { NoteKind } from "../journal/vocabulary.ts";
import type { BalanceView, PanelView, SectionId } from "../protocol/toPanel.ts";
import type { Focus } from "../report/readings/focus.ts";
import { placeInRange, rangeFor, situationRanges } from "../report/readings/situations.ts";
import { focusOfLines, focusSentence } from "./balanceLens.ts";
import type { BalanceMemory } from "./balanceMemory.ts";
import { panelReadings, restoreAction } from "./balanceReadings.ts";
import type { ScopeId } from "./balanceScopes.ts";
import { type BalanceParts, balanceView, noteView } from "./balanceStates.ts";
import type { NoteSubject, NotesSubject, Subject } from "./balanceSubject.ts";
import type { ReadingTexts } from "./readingTexts.ts";
import { setting } from "./settings.ts";
import { panelSituation, placeWords, type SituationInForce } from "./situationWords.ts";
import { topicSentence } from "./topicWords.ts";

/** What a template left stands within so many lines: a longer note is one of many meetings. */
const TEMPLATE_LINES = 200;

/** The sections of scopes of many notes. */
const SECTIONS_OF: Readonly<Partial<Record<ScopeId, readonly SectionId[]>>> = {
  person: ["trend", "lines"],
  plan: ["trend", "lines"],
  team: ["trend", "people", "lines"],
  workspace: ["trend", "people", "lines"],
};

/**
 * The view of a subject. Its situation and readings are left out until there are `texts`: they need not be waited for.
 * `lens` is that on many notes: they have to be read for it.
 */
export function viewOf(
  subject: Subject,
  memory: BalanceMemory,
  texts: ReadingTexts | undefined,
  lens: readonly string[],
): PanelView {
  return subject.kind === "note" ? viewOfNote(subject, memory, texts) : viewOfNotes(subject, memory, texts, lens);
}

function viewOfNote(subject: NoteSubject, memory: BalanceMemory, texts: ReadingTexts | undefined): PanelView {
  const { front, state, note } = subject;
  const kind = front.kind ?? (front.person === null ? null : "one-on-one");
  const focus = texts ? focusOfLines(note.lines, texts, front.person) : null;
  const document = { uri: state.document.uri.toString(), version: state.version };
  const parts = partsOf(subject, { balance: note.balance, lines: note.lines, kind, focus }, memory, texts);
  const topics = texts && front.person !== null ? topicSentence(note.lines, front.person, texts) : "";
  const lens = [focusSentence(focus), topics].filter((sentence) => sentence !== "");
  return noteView(note, {
    ...parts,
    title: front.title,
    detail: "",
    document,
    lens,
    offer: front.offer && offerOf(front.offer),
    sections: ["lines"],
  });
}

function viewOfNotes(
  subject: NotesSubject,
  memory: BalanceMemory,
  texts: ReadingTexts | undefined,
  lens: readonly string[],
): PanelView {
  const { scope, notes } = subject;
  const balance = balanceOfSums(notes.map(({ sums }) => sums));
  const kind = scope.id === "person" || scope.id === "team" ? "one-on-one" : null;
  const read = { balance, lines: [], kind, focus: null } as const;
  const sections = (SECTIONS_OF[scope.id] ?? []).filter((id) => id !== "lines" || !balance.tooFew);
  return balanceView(balance, {
    ...partsOf(subject, read, memory, texts),
    title: scope.label,
    detail: detailOf(notes),
    document: null,
    lens,
    offer: null,
    sections,
  });
}

function offerOf({ name }: OfferedPlace): BalanceView["offer"] {
  return {
    text: vscode.l10n.t("Whose notes are these? The file has the name of a person and headings with days."),
    action: {
      label: vscode.l10n.t("1:1s with {0}…", name),
      message: { type: "command", command: "whoseNotes" },
    },
  };
}

/** What there is to read. */
interface Read {
  readonly balance: Balance;
  readonly lines: readonly AnalysedLine[];
  readonly kind: NoteKind | null;
  readonly focus: Focus | null;
}

function partsOf(
  subject: Subject,
  read: Read,
  memory: BalanceMemory,
  texts: ReadingTexts | undefined,
): Pick<BalanceParts, "situation" | "remarks" | "readings" | "restore"> {
  const restore = restoreAction(memory.dismissed);
  if (!texts) return { situation: null, remarks: [], readings: [], restore: null };
  const inForce = situationInForce(subject, memory, texts);
  const { range } = inForce;
  const { leadership, tooFew } = read.balance;
  return {
    situation: panelSituation(inForce, subject.kind === "note"),
    remarks: range && leadership && !tooFew ? [placeWords(placeInRange(leadership, range))] : [],
    readings: panelReadings({ ...read, inForce }, texts, memory.dismissed),
    restore,
  };
}

/** What was chosen in the panel; else what the note, or the latest of many, says. */
function situationInForce(subject: Subject, memory: BalanceMemory, { book, intentOf }: ReadingTexts): SituationInForce {
  const chosen = memory.situationOf(subject.key);
  const said =
    subject.kind === "note"
      ? subject.front.situation
      : (subject.notes.findLast(({ situation }) => situation !== null)?.situation ?? null);
  const situation = chosen ?? said;
  const source = chosen !== null ? "chosen" : subject.kind === "note" ? "note" : "latestNote";
  const document = subject.kind === "note" ? subject.state.document : undefined;
  const first = subject.kind === "note" ? (subject.front.part?.first ?? 0) : 0;
  const scope = document?.uri ?? (subject.kind === "notes" ? subject.notes.at(-1)?.uri : undefined);
  const template = document ? intentOf(document.getText(new vscode.Range(first, 0, first + TEMPLATE_LINES, 0))) : null;
  const range = rangeFor(situation, situationRanges(setting("situations", scope), book.situations), template);
  return { situation, source, said, range };
}

/** "9 notes, 2026-01-16 to 2026-11-20" */
function detailOf(notes: NotesSubject["notes"]): string {
  const dates = notes.flatMap(({ date }) => date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return vscode.l10n.t("{0} notes", notes.length);
  if (notes.length === 1) return vscode.l10n.t("1 note, {0}", first);
  return vscode.l10n.t("{0} notes, {1} to {2}", notes.length, first, last);
}
