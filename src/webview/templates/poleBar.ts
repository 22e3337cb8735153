import { html, nothing, type TemplateResult } from "lit";
import type { ChartModel } from "../chartModel.ts";

/** Both poles as one bar, how sure that is, and what the situation asks for. */
export function poleBar({ poles, poleBar: { share, low, high, range, description } }: ChartModel): TemplateResult {
  return html`
    <div class="pole-bar" role="img" aria-label=${description}>
      <div class="poles">${poles.map((pole) => html`<span>${pole.name}</span>`)}</div>
      <div class="pole-track" .style=${`--share:${share};--low:${low};--high:${high}`}>
        <span class="pole leadership"></span><span class="pole management"></span>
        ${range ? html`<span class="range" .style=${`--from:${range.low};--to:${range.high}`}></span>` : nothing}
        <span class="whisker"></span>
      </div>
    </div>
  `;
}
