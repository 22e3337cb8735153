import type { Balance } from "../core/model.ts";
import { LABELS } from "../core/processes.ts";
import { fill } from "./fill.ts";
import { percents } from "./percents.ts";
import type { ReportWords } from "./words.ts";

/** One line of a report: a note, a person, a month. */
export interface BalanceRow {
  readonly name: string;
  readonly balance: Balance;
}

export function header(words: ReportWords): string[] {
  return [words.name, words.lines, words.telling, words.leadership, ...LABELS.map((label) => words.labels[label])];
}

/** The cells of one row, as text, in the order of `header`. */
export function cells({ name, balance }: BalanceRow, words: ReportWords): string[] {
  return [
    name,
    String(balance.lines),
    String(balance.telling),
    leadership(balance, words),
    ...LABELS.map((label) => String(balance.counts[label])),
  ];
}

function leadership({ leadership: share, tooFew }: Balance, words: ReportWords): string {
  return tooFew || !share ? words.tooFew : fill(words.share, ...percents(share));
}
