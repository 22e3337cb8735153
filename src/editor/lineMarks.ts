import * as vscode from "vscode";
import { type AnalysedLine, PROCESSES, type ProcessId } from "../core/index.ts";
import { markIcon } from "./markIcons.ts";
import type { NoteStore } from "./noteStore.ts";
import { onDidChangeSetting, setting } from "./settings.ts";

/** Fill and ink of the marks in light and dark themes; all pairs have a contrast of at least 4.5 : 1. */
const COLOURS: Readonly<Record<ProcessId, { light: [string, string]; dark: [string, string] }>> = {
  vision: { light: ["#7b3fb8", "#ffffff"], dark: ["#c9a2f2", "#1e1e1e"] },
  alignment: { light: ["#0f6ab4", "#ffffff"], dark: ["#7cc0f8", "#1e1e1e"] },
  inspiration: { light: ["#b0356b", "#ffffff"], dark: ["#f59ac0", "#1e1e1e"] },
  planning: { light: ["#3b6e22", "#ffffff"], dark: ["#a4d37f", "#1e1e1e"] },
  organising: { light: ["#7a5b00", "#ffffff"], dark: ["#e3c55f", "#1e1e1e"] },
  controlling: { light: ["#9c4221", "#ffffff"], dark: ["#f2a988", "#1e1e1e"] },
};

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

function decorationType(process: (typeof PROCESSES)[number]): vscode.TextEditorDecorationType {
  const { light, dark } = COLOURS[process.id];
  return vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: markIcon(process, ...light), overviewRulerColor: light[0] },
    dark: { gutterIconPath: markIcon(process, ...dark), overviewRulerColor: dark[0] },
    gutterIconSize: "contain",
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
