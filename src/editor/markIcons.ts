import * as vscode from "vscode";
import type { Process } from "../core/index.ts";

/** Outlines in a 16 × 16 box: leadership round and pointed, management straight-edged. Each differs from the others. */
const OUTLINES: Readonly<Record<Process["id"], string>> = {
  vision: '<path d="M8 .5 15.5 14.5H.5z"/>',
  alignment: '<circle cx="8" cy="8" r="7.5"/>',
  inspiration:
    '<path d="M8 .2 10.2 3.4 14 2.6 13 6.3 15.8 8 13 9.9 14 13.5 10.2 12.7 8 15.8 5.8 12.7 2 13.5 3 9.9.2 8 3 6.3 2 2.6 5.8 3.4z"/>',
  planning: '<rect x=".8" y=".8" width="14.4" height="14.4"/>',
  organising: '<path d="M4 .8h8L15.8 8 12 15.2H4L.2 8z"/>',
  controlling: '<path d="M.8.8h14.4v8L8 15.6.8 8.8z"/>',
};

/** Where the letter's baseline sits, so that it stands in the optical middle of each outline. */
const BASELINES: Readonly<Record<Process["id"], number>> = {
  vision: 13.2,
  alignment: 11.6,
  inspiration: 11.6,
  planning: 11.6,
  organising: 11.6,
  controlling: 10.6,
};

/** The gutter mark of a process: a shape and a letter on a fill of the given colours. */
export function markIcon({ id, letter }: Process, fill: string, ink: string): vscode.Uri {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">' +
    `<g fill="${fill}">${OUTLINES[id]}</g>` +
    `<text x="8" y="${BASELINES[id]}" text-anchor="middle" font-family="sans-serif" font-weight="bold" ` +
    `font-size="${id === "vision" ? 8.5 : 10}" fill="${ink}">${letter}</text></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
}
