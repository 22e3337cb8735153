import * as vscode from "vscode";
import { type AnalysedLine, type Balance, balanceOfSums, PROCESSES } from "../core/index.ts";
import { type Grouping, groupBalances } from "../journal/grouping.ts";
import type { BalanceView } from "../protocol/toPanel.ts";
import { balanceText } from "../report/balanceText.ts";
import { type Block, DOCUMENT_FORMATS, type Document } from "../report/document.ts";
import { type BalanceRow, FORMATS, type Format } from "../report/formats.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { lensOfNotes } from "./balanceLens.ts";
import { titleOf } from "./balanceLines.ts";
import type { BalanceMemory } from "./balanceMemory.ts";
import type { ScopeId } from "./balanceScopes.ts";
import type { Subject } from "./balanceSubject.ts";
import { viewOf } from "./balanceViews.ts";
import type { CurrentSubject } from "./currentSubject.ts";
import { deliver, pickDestination } from "./destination.ts";
import { labelNames } from "./names.ts";
import { noteLinesReader } from "./noteLinesReader.ts";
import type { ReadingTexts } from "./readingTexts.ts";
import { balanceTextWords, reportWords } from "./reportWords.ts";

/** What an untitled document in each format is for the editor. */
const LANGUAGES: Readonly<Record<Format, string>> = {
  md: "markdown",
  html: "html",
  csv: "plaintext",
  json: "json",
};

/** Opens all that the panel's picture shows as text, for those who would rather read or hear it. */
export async function showBalanceAsText(
  current: CurrentSubject,
  memory: BalanceMemory,
  analyzer: AnalyzerSource,
  texts: () => Promise<ReadingTexts>,
): Promise<void> {
  const subject = await subjectOrMessage(current);
  if (!subject) return;
  const { title, blocks } = balanceText(nameOf(subject), balanceOf(subject), balanceTextWords());
  const words = await texts();
  const lens = subject.kind === "notes" ? await lensOfNotes(subject, analyzer, words) : [];
  const view = viewOf(subject, memory, words, lens ?? []);
  const readings = view.kind === "balance" ? readingBlocks(view) : [];
  const content = DOCUMENT_FORMATS.md({ title, blocks: [...blocks, ...readings] });
  await deliver({ content, language: "markdown", name: "", ending: "md" }, "untitled");
}

/** Saves or opens a report of what the panel shows: counts, and the lines themselves only where they are asked for. */
export async function saveReport(current: CurrentSubject, analyzer: AnalyzerSource): Promise<void> {
  const title = vscode.l10n.t("Balance Report");
  const subject = await subjectOrMessage(current);
  if (!subject) return;
  const format = await pickFormat(title);
  if (!format) return;
  const content = await contentIn(format, subject, analyzer, title);
  if (content === undefined) return;
  const product = { content, language: LANGUAGES[format], name: vscode.l10n.t("Balance"), ending: format };
  const destination = await pickDestination(title, product);
  if (destination) await deliver(product, destination);
}

/** What the lines look at, the situation, and what stands out with its questions. */
function readingBlocks({ lens, situation, readings }: BalanceView): Block[] {
  const reasons = situation ? [{ heading: situation.chooser.label }, ...situation.reasons.map(paragraphOf)] : [];
  const standOut = readings.flatMap(({ title, text, certainty, questions }): Block[] => [
    { heading: title },
    paragraphOf(`${text} ${certainty}`),
    { list: questions.map((question) => ({ text: question })) },
  ]);
  return [...lens.map(paragraphOf), ...reasons, ...standOut];
}

const paragraphOf = (paragraph: string): Block => ({ paragraph });

async function subjectOrMessage(current: CurrentSubject): Promise<Subject | undefined> {
  const subject = await current.settled();
  if (!subject) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "There is nothing to report yet. Open a note, or choose in the balance panel which notes to look at.",
      ),
    );
  }
  return subject;
}

async function pickFormat(title: string): Promise<Format | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: Format })[] = [
    { label: "Markdown", format: "md" },
    { label: "HTML", description: vscode.l10n.t("one page, to print or to send"), format: "html" },
    { label: "CSV", description: vscode.l10n.t("for a spreadsheet"), format: "csv" },
    { label: "JSON", description: vscode.l10n.t("for a program"), format: "json" },
  ];
  const placeHolder = vscode.l10n.t("In which format?");
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.format;
}

/** Undefined when cancelled. */
async function contentIn(
  format: Format,
  subject: Subject,
  analyzer: AnalyzerSource,
  title: string,
): Promise<string | undefined> {
  const withLines = format === "md" || format === "html" ? await pickLines(title) : false;
  if (withLines === undefined) return undefined;
  if (withLines && (format === "md" || format === "html")) {
    return DOCUMENT_FORMATS[format](await documentWithLines(subject, analyzer));
  }
  return FORMATS[format](rowsOf(subject), reportWords());
}

/** Whether a report shows the lines themselves; undefined when cancelled. */
export async function pickLines(title: string): Promise<boolean | undefined> {
  const items = [
    { label: vscode.l10n.t("Counts only"), withLines: false },
    { label: vscode.l10n.t("Counts and the lines themselves"), withLines: true },
  ];
  const placeHolder = vscode.l10n.t("How much may others read?");
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.withLines;
}

function nameOf(subject: Subject): string {
  return subject.kind === "note" ? subject.front.title : subject.scope.label;
}

function balanceOf(subject: Subject): Balance {
  return subject.kind === "note" ? subject.note.balance : balanceOfSums(subject.notes.map(({ sums }) => sums));
}

/** A row for each note of a person or plan, for each person of a team, for each month of all notes; then one for all. */
function rowsOf(subject: Subject): BalanceRow[] {
  const name = nameOf(subject);
  if (subject.kind === "note") return [{ name, balance: balanceOf(subject) }];
  return groupBalances(
    subject.notes.map((note) => ({ ...note, name: titleOf(note) })),
    ROWS_OF[subject.scope.id] ?? "note",
    { all: name, noPerson: vscode.l10n.t("(no person)"), noDate: vscode.l10n.t("(no date)") },
  );
}

const ROWS_OF: Readonly<Partial<Record<ScopeId, Grouping>>> = { team: "person", workspace: "month" };

async function documentWithLines(subject: Subject, analyzer: AnalyzerSource): Promise<Document> {
  const { title, blocks } = balanceText(nameOf(subject), balanceOf(subject), balanceTextWords());
  const listed: Block[] = [];
  if (subject.kind === "note") listed.push(...lineBlocks(vscode.l10n.t("Lines"), subject.note.lines));
  else {
    const read = noteLinesReader(analyzer);
    for (const note of subject.notes) listed.push(...lineBlocks(titleOf(note), await read(note)));
  }
  return { title, blocks: [...blocks, ...listed] };
}

/** The lines that lead or manage, by process. */
function lineBlocks(heading: string, lines: readonly AnalysedLine[]): Block[] {
  const names = labelNames();
  const list = PROCESSES.flatMap(({ id }) => {
    const items = lines.filter(({ shown, label }) => shown && label === id).map(({ text }) => ({ text }));
    return items.length === 0 ? [] : [{ text: names[id], items }];
  });
  return list.length === 0 ? [] : [{ heading }, { list }];
}
