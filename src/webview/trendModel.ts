import type { Place } from "../protocol/place.ts";
import type { PanelStrings } from "../protocol/strings.ts";
import type { TrendMessage } from "../protocol/toPanel.ts";
import { fill, type NumberFormat } from "./format.ts";

export interface PointModel {
  readonly name: string;
  readonly place: Place | null;
  readonly lines: string;
  readonly share: string;
  readonly interval: string;
  /** The point in words. */
  readonly description: string;
  /** Proportions of the chart's height, from its foot; null where there are too few lines to tell. */
  readonly extent: { readonly share: number; readonly low: number; readonly high: number } | null;
}

export interface TrendModel {
  readonly points: readonly PointModel[];
  readonly summary: readonly string[];
  /** Unbroken runs of points, each as the points of an SVG polyline in a box of 100 × 100. */
  readonly runs: readonly string[];
}

export function trendModel({ points, summary }: TrendMessage, strings: PanelStrings, format: NumberFormat): TrendModel {
  const models = points.map(({ name, place, lines, leadership }): PointModel => {
    const share = leadership ? format.percent(leadership.share) : strings.tooFew;
    const interval = leadership
      ? fill(strings.interval, format.percent(leadership.low), format.percent(leadership.high))
      : "";
    const description = leadership
      ? fill(strings.point, name, share, interval, format.count(lines))
      : fill(strings.pointTooFew, name, strings.tooFew);
    return { name, place, lines: format.count(lines), share, interval, description, extent: leadership };
  });
  return { points: models, summary, runs: runsOf(models) };
}

/** Each point stands in the middle of its column; where one is missing, the line breaks. */
function runsOf(points: readonly PointModel[]): string[] {
  const runs: string[][] = [[]];
  for (const [i, { extent }] of points.entries()) {
    if (!extent) runs.push([]);
    else runs.at(-1)!.push(`${round(((i + 0.5) / points.length) * 100)},${round((1 - extent.share) * 100)}`);
  }
  return runs.filter((run) => run.length > 1).map((run) => run.join(" "));
}

const round = (value: number): number => Math.round(value * 100) / 100;
