import { type Balance, type PairId, PROCESSES } from "../core/index.ts";
import type { Block, Document } from "./document.ts";
import { fill } from "./fill.ts";
import { percents } from "./percents.ts";
import { type ReadingWords, readingOf } from "./reading.ts";

/** The sentences of a balance as text; all percents are whole. */
export interface BalanceTextWords extends ReadingWords {
  /** Headings. */
  readonly processes: string;
  readonly pairs: string;
  /** {0}: process, {1}: lines, {2}: percent of the lines that lead or manage, {3} and {4}: the ends of its interval. */
  readonly process: string;
  /** {0}: process, {1}: lines; where there are too few lines to tell. */
  readonly count: string;
  /** {0}: pair, {1} and {2}: its leading and its managing process, {3}: percent that leads, {4} and {5}: its interval. */
  readonly pair: string;
  readonly pairNames: Readonly<Record<PairId, string>>;
  /** {0}: lines that count, {1}: those that tell, {2}: those about none of the six. */
  readonly lines: string;
}

/** All that the balance's picture shows, to be read or heard: the reading, each process, each pair. */
export function balanceText(title: string, balance: Balance, words: BalanceTextWords): Document {
  const { counts, processes, pairs, tooFew } = balance;
  const nameOf = (pair: PairId, pole: string): string => {
    const process = PROCESSES.find((each) => each.pair === pair && each.pole === pole)!;
    return words.labels[process.id];
  };
  const blocks: Block[] = [
    ...readingOf(balance, words).map((paragraph) => ({ paragraph })),
    { paragraph: fill(words.lines, balance.lines, balance.telling, counts.none) },
    { heading: words.processes },
    {
      list: PROCESSES.map(({ id }) => ({
        text: tooFew
          ? fill(words.count, words.labels[id], counts[id])
          : fill(words.process, words.labels[id], counts[id], ...percents(processes[id])),
      })),
    },
  ];
  const known = tooFew ? [] : pairs.flatMap(({ id, share }) => (share ? [{ id, share }] : []));
  if (known.length === 0) return { title, blocks };
  const list = known.map(({ id, share }) => ({
    text: fill(words.pair, words.pairNames[id], nameOf(id, "leadership"), nameOf(id, "management"), ...percents(share)),
  }));
  return { title, blocks: [...blocks, { heading: words.pairs }, { list }] };
}
