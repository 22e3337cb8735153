import * as vscode from "vscode";
import type { AnalysedLine } from "../core/index.ts";
import { type Focus, type FocusCounts, focusOf, focusShare } from "../report/readings/focus.ts";
import type { TopicCounts } from "../report/topics.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import type { NotesSubject } from "./balanceSubject.ts";
import { noteLinesReader } from "./noteLinesReader.ts";
import type { ReadingTexts } from "./readingTexts.ts";
import { shareWords } from "./readingWords.ts";
import { topicsOf, topicWords } from "./topicWords.ts";

/** With more lines than this the second lens would take too long for every pause in typing. */
const MOST_FOCUSED = 1000;
/** The latest of many notes are looked at until they have so many lines: reading them all would take too long. */
const MOST_OF_NOTES = 2000;

/** The second lens, for lines of which there are not too many. `person` counts as people wherever they are named. */
export function focusOfLines(
  lines: readonly AnalysedLine[],
  { notes }: ReadingTexts,
  person: string | null,
): Focus | null {
  if (lines.length > MOST_FOCUSED) return null;
  const cues = new Map(Object.entries(notes).map(([language, { focus }]) => [language, focus]));
  return focusOf(lines, cues, person === null ? [] : [person]);
}

/** "" with too few lines to tell. `isOfLatest`: there are earlier ones that were not looked at. */
export function focusSentence(counts: FocusCounts | null, isOfLatest = false): string {
  const share = counts && focusShare(counts);
  if (!share) return "";
  const total = counts.people + counts.results + counts.both;
  const fraction = shareWords(share.share);
  return isOfLatest
    ? vscode.l10n.t("Of the latest {0} lines that name people or results, {1} look at people.", total, fraction)
    : vscode.l10n.t("Of {0} lines that name people or results, {1} look at people.", total, fraction);
}

/** What many notes look at and, where they are one person's, whose topics they are; undefined when cancelled. */
export async function lensOfNotes(
  { scope, notes }: NotesSubject,
  source: AnalyzerSource,
  texts: ReadingTexts,
  token?: vscode.CancellationToken,
): Promise<readonly string[] | undefined> {
  const read = noteLinesReader(source);
  const person = scope.id === "person" ? scope.label : null;
  const focuses: FocusCounts[] = [];
  const topics: TopicCounts[] = [];
  let lines = 0;
  for (const note of notes.toReversed()) {
    if (lines >= MOST_OF_NOTES) break;
    const own = await read(note);
    if (token?.isCancellationRequested) return undefined;
    lines += own.length;
    focuses.push(focusOfLines(own, texts, note.person) ?? { people: 0, results: 0, both: 0 });
    if (person !== null) topics.push(topicsOf(own, person, texts));
  }
  const focus = sum(focuses, ["people", "results", "both"]);
  return [
    focusSentence(focus, focuses.length < notes.length),
    person === null ? "" : topicWords(sum(topics, ["manager", "report", "unknown"]), person),
  ].filter((sentence) => sentence !== "");
}

function sum<K extends string>(list: readonly Readonly<Record<K, number>>[], keys: readonly K[]): Record<K, number> {
  const total = (key: K): number => list.reduce((so, counts) => so + counts[key], 0);
  return Object.fromEntries(keys.map((key) => [key, total(key)])) as Record<K, number>;
}

/** The lens on the notes that are shown, which takes its time. */
export interface NotesLens extends vscode.Disposable {
  /** What is known of it by now. */
  of(subject: NotesSubject, texts: ReadingTexts): readonly string[];
}

export function createNotesLens(source: AnalyzerSource, onDidChange: () => void): NotesLens {
  let looking = new vscode.CancellationTokenSource();
  /** What the notes were when they were last looked at. */
  let stamp = "";
  let known: { readonly id: string; readonly sentences: readonly string[] } | undefined;

  async function look(subject: NotesSubject, texts: ReadingTexts): Promise<void> {
    looking.cancel();
    looking = new vscode.CancellationTokenSource();
    const sentences = await lensOfNotes(subject, source, texts, looking.token);
    if (!sentences) return;
    known = { id: subject.id, sentences };
    onDidChange();
  }

  return {
    of(subject, texts) {
      const { id } = subject;
      const now = `${id} ${subject.stamp}`;
      if (now !== stamp) void look(subject, texts);
      stamp = now;
      return known?.id === id ? known.sentences : [];
    },
    dispose: () => looking.cancel(),
  };
}
