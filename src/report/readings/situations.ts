import type { Share } from "../../core/index.ts";
import { cleanName } from "../../journal/names.ts";
import type { IntendedRange } from "../../journal/templateHeader.ts";
import { SITUATIONS, type Situation } from "../../journal/vocabulary.ts";
import { shorten } from "../shorten.ts";
import { probabilityAbove, probabilityBelow } from "./certainty.ts";

/**
 * How much of the lines should lead, in percent, where a user says nothing else. The reasons are words and stand in the
 * readings of each language; package.json has the same numbers as the setting's default, and a test compares the two.
 */
export const DEFAULT_RANGES: Readonly<Record<Situation, { readonly from: number; readonly to: number }>> = {
  steady: { from: 35, to: 60 },
  delivery: { from: 15, to: 45 },
  change: { from: 50, to: 80 },
  crisis: { from: 35, to: 65 },
  growth: { from: 45, to: 75 },
};

export type SituationRanges = Readonly<Record<Situation, IntendedRange>>;

/** UTF-16 code units of a reason that somebody wrote into the settings. */
const LONGEST_REASON = 200;

/**
 * The range of every situation: what the setting `evenkeel.situations` says (situation → `{ from, to, because }`, whole
 * or in part), and the default where it says nothing, or nothing that can be used. `reasons` are the defaults' reasons.
 */
export function situationRanges(setting: unknown, reasons: Readonly<Record<Situation, string>>): SituationRanges {
  return Object.fromEntries(
    SITUATIONS.map((situation): [Situation, IntendedRange] => {
      const given = own(setting, situation);
      const defaults = DEFAULT_RANGES[situation];
      const from = own(given, "from") ?? defaults.from;
      const to = own(given, "to") ?? defaults.to;
      const because = own(given, "because");
      const reason = typeof because === "string" ? shorten(cleanName(because), LONGEST_REASON) : "";
      const { low, high } = isRange(from, to)
        ? { low: from / 100, high: (to as number) / 100 }
        : { low: defaults.from / 100, high: defaults.to / 100 };
      return [situation, { low, high, because: reason || reasons[situation] }];
    }),
  ) as Record<Situation, IntendedRange>;
}

/** What a template intends, and the situation that its notes begin with; null for none. */
export interface TemplateIntent {
  readonly range: IntendedRange;
  readonly situation: Situation | null;
}

/**
 * What a note's balance is read against: the range of the template it was made from, as long as no other situation is
 * named than the template's; otherwise its situation's range; null where it has neither. There is no range for all notes.
 */
export function rangeFor(
  situation: Situation | null,
  ranges: SituationRanges,
  template: TemplateIntent | null,
): IntendedRange | null {
  if (template && (situation === null || template.situation === situation)) return template.range;
  return situation && ranges[situation];
}

/** Where a share lies in a range; "unsure" where its interval is too wide to say. */
export type PlaceInRange = "below" | "within" | "above" | "unsure";

const ENOUGH = 0.75;

export function placeInRange(share: Share, { low, high }: IntendedRange): PlaceInRange {
  const below = probabilityBelow(share, low);
  const above = probabilityAbove(share, high);
  if (below >= ENOUGH) return "below";
  if (above >= ENOUGH) return "above";
  return 1 - below - above >= ENOUGH ? "within" : "unsure";
}

function own(object: unknown, key: string): unknown {
  if (typeof object !== "object" || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as Record<string, unknown>)[key];
}

function isRange(from: unknown, to: unknown): from is number {
  return typeof from === "number" && typeof to === "number" && from >= 0 && from <= to && to <= 100;
}
