import * as vscode from "vscode";
import type { Process } from "../core/index.ts";
import { MARKS } from "../protocol/marks.ts";

/** The gutter mark of a process: a shape and a letter on a fill of the given colours. */
export function markIcon({ id, letter }: Process, fill: string, ink: string): vscode.Uri {
  const { outline, baseline, letterSize } = MARKS[id];
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">' +
    `<path fill="${fill}" d="${outline}"/>` +
    `<text x="8" y="${baseline}" text-anchor="middle" font-family="sans-serif" font-weight="bold" ` +
    `font-size="${letterSize}" fill="${ink}">${letter}</text></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
}
