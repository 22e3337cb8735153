import type { DocumentStamp, Place } from "../protocol/place.ts";
import type { PanelStrings } from "../protocol/strings.ts";
import type {
  BalanceView,
  Chooser,
  EmptyView,
  PanelEvidence,
  PanelReading,
  PanelView,
  SectionId,
  SectionMessage,
} from "../protocol/toPanel.ts";
import { type ChartModel, chartModel } from "./chartModel.ts";
import type { NumberFormat } from "./format.ts";
import { type LinesModel, linesModel } from "./lineModel.ts";
import type { PanelState } from "./panelState.ts";
import { type PersonModel, peopleModel } from "./peopleModel.ts";
import { type TrendModel, trendModel } from "./trendModel.ts";

/** What has come of the sections. */
export type Sections = { readonly [T in SectionId]?: Extract<SectionMessage, { type: T }> };

export interface SectionModel<T> {
  readonly open: boolean;
  /** Null until it has come. */
  readonly content: T | null;
}

export interface EvidenceModel extends Omit<PanelEvidence, "line"> {
  readonly place: Place | null;
}

export interface ReadingModel extends Omit<PanelReading, "evidence"> {
  readonly evidence: readonly EvidenceModel[];
  readonly open: boolean;
}

export interface BalanceModel
  extends Pick<BalanceView, "title" | "detail" | "reading" | "telling" | "situation" | "lens" | "offer" | "restore"> {
  readonly kind: "balance";
  readonly chart: ChartModel | null;
  readonly readings: readonly ReadingModel[];
  /** Null where the view has no such section. */
  readonly trend: SectionModel<TrendModel> | null;
  readonly people: SectionModel<readonly PersonModel[]> | null;
  readonly lines: SectionModel<LinesModel> | null;
}

export interface PanelModel {
  readonly choosers: readonly Chooser[];
  readonly content: BalanceModel | EmptyView;
}

/** All that the panel shows, as words and proportions. */
export function panelModel(
  choosers: readonly Chooser[],
  view: PanelView,
  sections: Sections,
  state: PanelState,
  strings: PanelStrings,
  format: NumberFormat,
): PanelModel {
  return { choosers, content: view.kind === "empty" ? view : balanceModel(view, sections, state, strings, format) };
}

/** The same without the lists to choose from. */
export function balanceModel(
  view: BalanceView,
  { trend, people, lines }: Sections,
  state: PanelState,
  strings: PanelStrings,
  format: NumberFormat,
): BalanceModel {
  const { title, detail, document, reading, telling, balance, situation, lens, readings, offer, restore } = view;
  const section = <M, T>(id: SectionId, message: M | undefined, model: (message: M) => T): SectionModel<T> | null =>
    view.sections.includes(id)
      ? { open: state.open[id], content: state.open[id] && message ? model(message) : null }
      : null;
  return {
    kind: "balance",
    title,
    detail,
    reading,
    telling,
    situation,
    lens,
    offer,
    chart: balance && chartModel(balance, situation?.range ?? null, state.filter, strings, format),
    readings: readings.map((each, i) => readingModel(each, document, state.readings[each.id] ?? i === 0)),
    restore,
    trend: section("trend", trend, (message) => trendModel(message, strings, format)),
    people: section("people", people, (message) => peopleModel(message, strings, format)),
    lines: section("lines", lines, (message) => linesModel(message, state, strings, format)),
  };
}

function readingModel(reading: PanelReading, document: DocumentStamp | null, open: boolean): ReadingModel {
  const evidence = reading.evidence.map(({ line, ...each }) => ({
    ...each,
    place: document && line !== null ? { ...document, line } : null,
  }));
  return { ...reading, evidence, open };
}
