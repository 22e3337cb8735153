import { html, type TemplateResult } from "lit";
import type { PanelStrings } from "../../protocol/strings.ts";
import type { BarModel, ChartModel, Extent } from "../chartModel.ts";
import type { PanelActions } from "./actions.ts";
import { letterMark } from "./letterMark.ts";

/** The three pairs as bars from a centre line: leadership towards the start of the text, management towards its end. */
export function chart(model: ChartModel, strings: PanelStrings, actions: PanelActions): TemplateResult {
  return html`
    <section class="chart ${model.hasLongNames ? "long-names" : ""}" role="group" aria-label=${strings.chart}>
      ${model.pairs.map(
        (pair) => html`
          <div class="pair" role="group" aria-label=${pair.name}>
            <div class="pair-name" aria-hidden="true">${pair.name}</div>
            ${pair.bars.map((bar) => side(bar, actions))}
          </div>
        `,
      )}
      <p class="hint">${strings.chartHint}</p>
    </section>
  `;
}

function side(bar: BarModel, actions: PanelActions): TemplateResult {
  return html`
    <button
      type="button"
      class="side ${bar.pole}"
      data-process=${bar.process}
      aria-pressed=${bar.pressed ? "true" : "false"}
      @click=${() => actions.toggleFilter(bar.process)}
    >
      <span class="side-label">
        ${letterMark(bar.process, bar.letter)}<span class="side-name">${bar.name}</span
        ><span class="side-count">${bar.count}</span>
      </span>
      <span class="visually-hidden">${bar.description}</span>
      <span class="track" .style=${position(bar.extent)}><span class="bar"></span><span class="whisker"></span></span>
    </button>
  `;
}

/** Set through the style object: the page's security policy refuses style attributes. */
function position({ share, low, high }: Extent): string {
  return `--share:${share};--low:${low};--high:${high}`;
}
