import type { Label } from "../core/model.ts";

/** Every word a report shows. */
export interface ReportWords {
  readonly title: string;
  readonly name: string;
  readonly lines: string;
  readonly telling: string;
  readonly leadership: string;
  /** The share with its interval; `{0}`, `{1}`, `{2}` are whole percents: share, low, high. */
  readonly share: string;
  readonly tooFew: string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly note: string;
}
