import type { Analyzer } from "../../src/core/index.ts";
import { processorTime } from "../processorTime.ts";

/** How time and memory grow, apart from how fast the machine is. */
export interface Shape {
  /** Time of ten times the text against that of the text, each the fastest of some; 10 is linear. */
  readonly tenTimesTheText: number;
  /** Milliseconds of key strokes all over a note of 20,000 lines: half of them take less, and 99 of 100. */
  readonly editMedian: number;
  readonly editP99: number;
  /** Megabytes of heap that are in use after all notes were analysed one by one, more than before. */
  readonly heapGrowth: number;
}

const PASSES = 5;
const EDITS = 2000;
/** So often each key stroke is typed: what else the machine does makes few of them slow each time. */
const TYPED = 3;
const EDITED_LINES = 20_000;

export function shapeOf(analyzer: Analyzer, texts: readonly string[]): Shape {
  const [one, ten] = [texts.slice(0, 30).join("\n"), texts.slice(0, 300).join("\n")];
  const perCharacter = (text: string): number => fastest(() => analyzer.analyze(text)) / text.length;
  const edits = typeInto(analyzer, linesOf(texts, EDITED_LINES), EDITS, TYPED);
  const before = heap();
  for (const text of texts) analyzer.analyze(text);
  const heapGrowth = (heap() - before) / 1e6;
  return {
    tenTimesTheText: (10 * perCharacter(ten)) / perCharacter(one),
    editMedian: edits[Math.floor(edits.length / 2)]!,
    editP99: edits[Math.floor(edits.length * 0.99)]!,
    heapGrowth,
  };
}

function fastest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass++) {
    const start = processorTime();
    run();
    best = Math.min(best, processorTime() - start);
  }
  return best;
}

/** A text of so many lines. */
export function linesOf(texts: readonly string[], count: number): string {
  const lines: string[] = [];
  for (let i = 0; lines.length < count; i++) lines.push(...texts[i % texts.length]!.split("\n"));
  return lines.slice(0, count).join("\n");
}

/**
 * Types letters at places all over a text, one at a time, and gives the milliseconds of each by the clock, in rising
 * order. With `times`, all of them are typed so often, and of each the fastest counts.
 */
export function typeInto(analyzer: Analyzer, text: string, edits: number, times = 1): number[] {
  const fastest = new Array<number>(edits).fill(Number.POSITIVE_INFINITY);
  for (let time = 0; time < times; time++) {
    const live = analyzer.open(text);
    let current = text;
    for (let i = 0; i < edits; i++) {
      const at = Math.floor((((i * 7919) % edits) / edits) * current.length);
      current = `${current.slice(0, at)}a${current.slice(at)}`;
      current.charCodeAt(0);
      const start = performance.now();
      live.edit(current, { start: at, oldEnd: at, newEnd: at + 1 });
      fastest[i] = Math.min(fastest[i]!, performance.now() - start);
    }
  }
  return fastest.sort((a, b) => a - b);
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
