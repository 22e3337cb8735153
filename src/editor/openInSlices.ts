import type { AnalyzeOptions, Analyzer, LiveNote, TextSource } from "../core/index.ts";
import type { Slices } from "./index/slices.ts";

/** UTF-16 code units that are read at a time: some milliseconds of work. */
const PIECE = 6000;

/** Like `Analyzer.open`, a piece of the text after the other, so that a long one stops nobody. */
export async function openInSlices(
  analyzer: Analyzer,
  text: string,
  options: AnalyzeOptions,
  slices: Slices,
): Promise<LiveNote> {
  let end = pieceEnd(text, 0);
  const live = await slices.run(() => analyzer.open(text.slice(0, end), options));
  while (end < text.length) {
    const start = end;
    end = pieceEnd(text, start);
    await slices.run(() => live.edit(upTo(text, end), { start, oldEnd: start, newEnd: end }));
  }
  return live;
}

/** The beginning of a text, of which no copy is made. */
function upTo(text: string, length: number): TextSource {
  return { length, slice: (start, end = length) => text.slice(start, Math.min(end, length)) };
}

/** Pieces end where a line does. */
function pieceEnd(text: string, start: number): number {
  const lineFeed = text.indexOf("\n", start + PIECE);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}
