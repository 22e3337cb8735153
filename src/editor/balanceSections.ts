import * as vscode from "vscode";
import type { ProcessId } from "../core/index.ts";
import { personKey } from "../journal/people.ts";
import type { PersonRow, SectionId } from "../protocol/toPanel.ts";
import { type PersonAtAGlance, type Portrait, peopleAtAGlance } from "../report/people.ts";
import { type TrendPoint, type TrendStep, trendOf } from "../report/trend/trend.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { linesOfNotes, panelLines } from "./balanceLines.ts";
import { processShares } from "./balanceStates.ts";
import type { NoteSubject, NotesSubject, Subject, WorkspaceNote } from "./balanceSubject.ts";
import { noteLinesReader } from "./noteLinesReader.ts";
import type { PartContent } from "./panelFeed.ts";
import type { ReadingTexts } from "./readingTexts.ts";
import { topicsOf, topicWords } from "./topicWords.ts";
import { trendSentences } from "./trendWords.ts";

/** What sections are made with. */
export interface SectionSources {
  readonly analyzer: AnalyzerSource;
  readonly texts: () => Promise<ReadingTexts>;
}

/** A section as it is sent. */
export type SectionContent = Extract<PartContent, { readonly type: SectionId }>;

/** What a section shows needs to be made anew when this changes. */
export function sectionKey(section: SectionId, subject: Subject, process: ProcessId | null): string {
  const narrowed = section === "lines" && subject.kind === "notes" ? process : "";
  return `${subject.id} ${subject.stamp} ${narrowed}`;
}

/** Undefined where the section has nothing to do with the subject, or what it was for is gone meanwhile. */
export async function sectionContent(
  section: SectionId,
  subject: Subject,
  process: ProcessId | null,
  sources: SectionSources,
  token: vscode.CancellationToken,
): Promise<SectionContent | undefined> {
  if (subject.kind === "note") return section === "lines" ? linesOfSubject(subject) : undefined;
  switch (section) {
    case "lines":
      return linesOfMany(subject, process, sources.analyzer, token);
    case "trend":
      return trend(subject);
    case "people":
      return people(subject, sources);
  }
}

function linesOfSubject({ id, state, note }: NoteSubject): SectionContent {
  const uri = state.document.uri.toString();
  const file = { uri, version: state.version, title: "", lines: panelLines(note.lines) };
  return { type: "lines", subject: id, process: null, files: [file], hint: "" };
}

async function linesOfMany(
  { id, notes }: NotesSubject,
  process: ProcessId | null,
  analyzer: AnalyzerSource,
  token: vscode.CancellationToken,
): Promise<SectionContent | undefined> {
  if (process === null) {
    const hint = vscode.l10n.t("Choose one of the six above to see its lines.");
    return { type: "lines", subject: id, process, files: [], hint };
  }
  const { files, shown, all } = await linesOfNotes(notes, process, analyzer, token);
  if (token.isCancellationRequested) return undefined;
  const hint = shown < all ? vscode.l10n.t("The latest {0} of {1} lines.", shown, all) : "";
  return { type: "lines", subject: id, process, files, hint };
}

/** More points than this stand too close; then each is a month. */
const MOST_NOTES = 24;
/** The latest points that are shown. */
const MOST_POINTS = 36;

function trend({ id, scope, notes }: NotesSubject): SectionContent {
  const byNote = (scope.id === "person" || scope.id === "plan") && notes.length <= MOST_NOTES;
  const step: TrendStep = byNote ? "note" : "month";
  const points = trendOf(notes, step).slice(-MOST_POINTS);
  return {
    type: "trend",
    subject: id,
    points: points.map((point) => ({
      name: pointName(point, step),
      place: placeOf(point, notes),
      lines: point.balance.telling - point.balance.counts.none,
      leadership: point.balance.tooFew ? null : point.balance.leadership,
    })),
    summary: trendSentences(points),
  };
}

/** A day, a month, or the first and the last of several. */
function pointName({ from, to }: TrendPoint, step: TrendStep): string {
  const [first, last] = step === "month" ? [from.slice(0, 7), to.slice(0, 7)] : [from, to];
  return first === last ? first : vscode.l10n.t("{0} to {1}", first, last);
}

/** The latest note of the point. */
function placeOf({ to }: TrendPoint, notes: readonly WorkspaceNote[]) {
  const note = notes.findLast(({ date }) => date === to);
  return note ? { uri: note.uri.toString(), version: 0, line: note.line } : null;
}

/** Of so many of a person's latest notes it is looked up whose topics they are. */
const NOTES_FOR_TOPICS = 3;

async function people(
  { id, notes, today }: NotesSubject,
  { analyzer, texts }: SectionSources,
): Promise<SectionContent> {
  const words = await texts();
  const read = noteLinesReader(analyzer);
  const rows: PersonRow[] = [];
  for (const person of peopleAtAGlance(notes, today)) {
    const { key, name, portrait, balance } = person;
    const latest = notes
      .filter((note) => note.person !== null && personKey(note.person) === key)
      .slice(-NOTES_FOR_TOPICS);
    const lines = (await Promise.all(latest.map(read))).flat();
    rows.push({
      key,
      name,
      notes: person.notes,
      processes: portrait === "tooFew" ? null : processShares(balance),
      remarks: [portraitWords(person), topicWords(topicsOf(lines, name, words), name)].filter((words) => words !== ""),
    });
  }
  return { type: "people", subject: id, rows };
}

function portraitWords({ portrait }: PersonAtAGlance): string {
  const words: Readonly<Record<Portrait, string>> = {
    directionAndEnergy: vscode.l10n.t("gets direction and energy"),
    mostlyControl: vscode.l10n.t("gets mostly control"),
    mixed: "",
    tooFew: "",
  };
  return words[portrait];
}
