import * as vscode from "vscode";
import {
  type AnalysedLine,
  type AnalysedNote,
  firstAtOrAfter,
  PROCESSES,
  type Process,
  type ProcessId,
} from "../core/index.ts";
import { MARKS } from "../protocol/marks.ts";
import { markIcon } from "./markIcons.ts";
import type { NoteStore } from "./noteStore.ts";
import { onDidChangeSetting, setting } from "./settings.ts";

/** Lines above and below the visible part that are marked too, so that scrolling shows no gap. */
const MARGIN = 60;

/** Physical lines, the first and the last. */
type LineSpan = readonly [first: number, last: number];

interface Marked {
  readonly note: AnalysedNote;
  readonly spans: readonly LineSpan[];
}

/** Marks the lines that tell with a letter in a shape, in the gutter, for what is visible. */
export function registerLineMarks(store: NoteStore): vscode.Disposable {
  const types = new Map(PROCESSES.map((process) => [process.id, decorationType(process)]));
  /** What is marked in an editor; the marks move with edits by themselves. */
  const marked = new WeakMap<vscode.TextEditor, Marked>();

  function mark(editor: vscode.TextEditor): void {
    const state = store.get(editor.document);
    if (!state) return;
    const { note } = state;
    const ranges = new Map<ProcessId, vscode.Range[]>(PROCESSES.map(({ id }) => [id, []]));
    const spans = setting("labels.enabled", editor.document) ? widened(editor.visibleRanges) : [];
    for (const { line, label } of linesWithin(note.lines, spans)) {
      ranges.get(label as ProcessId)!.push(new vscode.Range(line, 0, line, 0));
    }
    for (const [id, type] of types) editor.setDecorations(type, ranges.get(id)!);
    marked.set(editor, { note, spans });
  }

  function markScrolled(editor: vscode.TextEditor): void {
    const known = marked.get(editor);
    const isMarked = ({ start, end }: vscode.Range): boolean =>
      known!.spans.some(([first, last]) => first <= start.line && end.line <= last);
    const isCurrent = known !== undefined && known.note === store.get(editor.document)?.note;
    if (!isCurrent || !editor.visibleRanges.every(isMarked)) mark(editor);
  }

  const markAll = (): void => vscode.window.visibleTextEditors.forEach(mark);
  return vscode.Disposable.from(
    ...types.values(),
    store.onDidAnalyze(({ document }) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) mark(editor);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => markScrolled(textEditor)),
    onDidChangeSetting("labels.enabled", markAll),
  );
}

/** The visible parts of a document, the folded ones left out, with their margins; none overlaps the one before. */
function widened(visible: readonly vscode.Range[]): LineSpan[] {
  let after = 0;
  return visible.flatMap(({ start, end }) => {
    const span: LineSpan = [Math.max(after, start.line - MARGIN), end.line + MARGIN];
    after = span[1] + 1;
    return span[0] <= span[1] ? [span] : [];
  });
}

/** The lines to be marked in some spans. `lines` are in the order of the document. */
function linesWithin(lines: readonly AnalysedLine[], spans: readonly LineSpan[]): AnalysedLine[] {
  return spans.flatMap(([first, last]) => {
    const found: AnalysedLine[] = [];
    for (let i = firstAtOrAfter(lines, first); i < lines.length && lines[i]!.line <= last; i++) {
      if (isMarked(lines[i]!)) found.push(lines[i]!);
    }
    return found;
  });
}

function decorationType(process: Process): vscode.TextEditorDecorationType {
  const { fill } = MARKS[process.id];
  return vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: markIcon(process, fill.light, "#ffffff") },
    dark: { gutterIconPath: markIcon(process, fill.dark, "#1e1e1e") },
    gutterIconSize: "contain",
    overviewRulerColor: new vscode.ThemeColor(`evenkeel.${process.id}`),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function isMarked(line: AnalysedLine): boolean {
  return line.shown && line.label !== "none";
}
