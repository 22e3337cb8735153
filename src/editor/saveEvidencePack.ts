import * as vscode from "vscode";
import { notesInScope, type PeriodId } from "../journal/noteScopes.ts";
import { listPeople } from "../journal/people.ts";
import { relativePath } from "../journal/relativePath.ts";
import { DOCUMENT_FORMATS, type DocumentFormat } from "../report/document.ts";
import { type EvidenceNote, evidencePack } from "../report/evidencePack.ts";
import type { AnalyzerSource } from "./analyzer.ts";
import { pickLines } from "./balanceReport.ts";
import { periodNames } from "./balanceScopes.ts";
import { workspaceNotes } from "./balanceSubject.ts";
import type { Clock } from "./clock.ts";
import { type Destination, deliver, pickDestination } from "./destination.ts";
import type { NoteIndex } from "./noteIndex.ts";
import { noteLinesReader } from "./noteLinesReader.ts";
import { tellNobody } from "./pickPerson.ts";
import { evidenceWords } from "./reportWords.ts";

/** What the notes of a period say about one person, dated and linked, for a review that the user prepares: no score. */
export async function saveEvidencePack(index: NoteIndex, analyzer: AnalyzerSource, clock: Clock): Promise<void> {
  const title = vscode.l10n.t("Evidence Pack");
  await index.ready();
  const today = clock.today();
  const people = listPeople(workspaceNotes(index), today);
  if (people.length === 0) {
    tellNobody();
    return;
  }
  const placeHolder = vscode.l10n.t("About whom?");
  const picked = await vscode.window.showQuickPick(
    people.map(({ key, name, lastDate }) => ({ label: name, description: lastDate ?? "", key })),
    { title, placeHolder },
  );
  if (!picked) return;
  const period = await pickPeriod(title);
  if (!period) return;
  const withLines = await pickLines(title);
  if (withLines === undefined) return;
  const format = await pickDocumentFormat(title);
  if (!format) return;
  const name = vscode.l10n.t("Evidence {0}", picked.label);
  const destination = await pickDestination(title, { name, ending: format });
  if (!destination) return;

  const notes = notesInScope(workspaceNotes(index), { kind: "person", key: picked.key }, period, today);
  const read = noteLinesReader(analyzer);
  const dated: EvidenceNote[] = [];
  for (const note of notes) {
    if (note.date === null || note.date > today) continue;
    const lines = withLines ? await read(note) : undefined;
    dated.push({ date: note.date, path: linkTo(note.uri, destination), sums: note.sums, lines });
  }
  const from = dated[0]?.date ?? today;
  const pack = evidencePack({ person: picked.label, from, to: today }, dated, evidenceWords());
  const language = format === "md" ? "markdown" : "html";
  await deliver({ content: DOCUMENT_FORMATS[format](pack), language, name, ending: format }, destination);
}

/** From where the pack goes; from the workspace folder while that is not known. */
function linkTo(uri: vscode.Uri, to: Destination): string {
  return to === "untitled" || to.scheme !== uri.scheme || to.authority !== uri.authority
    ? vscode.workspace.asRelativePath(uri, false)
    : relativePath(to.path, uri.path);
}

async function pickPeriod(title: string): Promise<PeriodId | undefined> {
  const items = Object.entries(periodNames()).map(([id, label]) => ({ label, id: id as PeriodId }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("From when?") }))?.id;
}

async function pickDocumentFormat(title: string): Promise<DocumentFormat | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: DocumentFormat })[] = [
    { label: "Markdown", format: "md" },
    { label: "HTML", format: "html" },
  ];
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("In which format?") }))?.format;
}
