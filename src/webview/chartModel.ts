import type { PairId, PoleId, ProcessId } from "../core/model.ts";
import { PAIRS, PROCESSES, type Process } from "../core/processes.ts";
import type { PanelStrings } from "../protocol/strings.ts";
import type { PanelBalance } from "../protocol/toPanel.ts";
import { fill, type NumberFormat } from "./format.ts";

/** Where a bar and its whisker end, as proportions of half the chart's width, from the centre outwards. */
export interface Extent {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface BarModel {
  readonly process: ProcessId;
  readonly pole: PoleId;
  readonly letter: string;
  readonly name: string;
  readonly count: string;
  readonly share: string;
  readonly interval: string;
  /** What the bar shows beside name and count, in words. */
  readonly description: string;
  readonly extent: Extent;
  /** Whether the list is narrowed to this process. */
  readonly pressed: boolean;
}

export interface PairModel {
  readonly id: PairId;
  readonly name: string;
  readonly bars: readonly BarModel[];
}

export interface PoleModel {
  readonly id: PoleId;
  readonly name: string;
  readonly count: string;
  readonly share: string;
  readonly interval: string;
}

/** The two poles as one bar; all as proportions of its width, from leadership's end. */
export interface PoleBarModel extends Extent {
  /** What the situation asks for. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The bar in words. */
  readonly description: string;
}

export interface ChartModel {
  readonly poleBar: PoleBarModel;
  readonly poles: readonly PoleModel[];
  readonly pairs: readonly PairModel[];
  /** A process has a name that does not fit beside its count where the panel is as wide as it is at first. */
  readonly hasLongNames: boolean;
}

/** UTF-16 code units of a name that fits there. */
const SHORT_NAME = 11;

/** What the chart and its table show. All bars have one scale, so they can be compared across pairs. */
export function chartModel(
  balance: PanelBalance,
  range: PoleBarModel["range"],
  filter: ProcessId | null,
  strings: PanelStrings,
  format: NumberFormat,
): ChartModel {
  const interval = (low: number, high: number): string =>
    fill(strings.interval, format.percent(low), format.percent(high));
  const widest = Math.max(...PROCESSES.map(({ id }) => balance.processes[id].high));
  // In steps of a tenth, so that the scale does not shift with every line typed.
  const scale = Math.max(0.1, Math.ceil(widest * 10) / 10);

  const bar = ({ id, pole, letter }: Process): BarModel => {
    const { count, share, low, high } = balance.processes[id];
    const words = {
      name: strings[id],
      count: format.count(count),
      share: format.percent(share),
      interval: interval(low, high),
    };
    return {
      process: id,
      pole,
      letter,
      ...words,
      description: fill(strings.bar, words.share, words.interval),
      extent: { share: share / scale, low: low / scale, high: high / scale },
      pressed: filter === id,
    };
  };
  const pole = (id: PoleId, { share, low, high }: Extent): PoleModel => {
    const own = PROCESSES.filter((process) => process.pole === id);
    const count = own.reduce((sum, process) => sum + balance.processes[process.id].count, 0);
    return {
      id,
      name: strings[id],
      count: format.count(count),
      share: format.percent(share),
      interval: interval(low, high),
    };
  };
  const { share, low, high } = balance.leadership;
  const poleWords = fill(strings.poleBar, format.percent(share), interval(low, high));
  const rangeWords = range ? ` ${fill(strings.range, interval(range.low, range.high))}` : "";
  return {
    poleBar: { share, low, high, range, description: poleWords + rangeWords },
    poles: [
      pole("leadership", balance.leadership),
      pole("management", { share: 1 - share, low: 1 - high, high: 1 - low }),
    ],
    hasLongNames: PROCESSES.some(({ id }) => strings[id].length > SHORT_NAME),
    pairs: PAIRS.map((id) => ({
      id,
      name: strings[id],
      bars: PROCESSES.filter((process) => process.pair === id).map(bar),
    })),
  };
}
