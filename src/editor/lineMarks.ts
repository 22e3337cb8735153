import * as vscode from "vscode";
import { type AnalysedLine, PROCESSES, type Process, type ProcessId } from "../core/index.ts";
import { MARKS } from "../protocol/marks.ts";
import { markIcon } from "./markIcons.ts";
import type { NoteStore } from "./noteStore.ts";
import { onDidChangeSetting, setting } from "./settings.ts";

/** Lines above and below the visible part that are marked too, so that scrolling shows no gap. */
const MARGIN = 60;

/** Marks the lines that tell with a letter in a shape, in the gutter, for what is visible. */
export function registerLineMarks(store: NoteStore): vscode.Disposable {
  const types = new Map(PROCESSES.map((process) => [process.id, decorationType(process)]));

  function mark(editor: vscode.TextEditor): void {
    const state = store.get(editor.document);
    if (!state || state.version !== editor.document.version) return;
    const ranges = new Map<ProcessId, vscode.Range[]>(PROCESSES.map(({ id }) => [id, []]));
    if (setting("labels.enabled", editor.document)) {
      for (const line of state.note.lines) {
        if (isMarked(line) && isNear(line.line, editor.visibleRanges)) {
          ranges.get(line.label as ProcessId)!.push(new vscode.Range(line.line, 0, line.line, 0));
        }
      }
    }
    for (const [id, type] of types) editor.setDecorations(type, ranges.get(id)!);
  }

  const markAll = (): void => vscode.window.visibleTextEditors.forEach(mark);
  return vscode.Disposable.from(
    ...types.values(),
    store.onDidAnalyze(({ document }) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) mark(editor);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => mark(textEditor)),
    onDidChangeSetting("labels.enabled", markAll),
  );
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

function isNear(line: number, visible: readonly vscode.Range[]): boolean {
  return visible.some((range) => line >= range.start.line - MARGIN && line <= range.end.line + MARGIN);
}
