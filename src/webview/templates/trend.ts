import { html, nothing, svg, type TemplateResult } from "lit";
import type { PanelStrings } from "../../protocol/strings.ts";
import type { PointModel, TrendModel } from "../trendModel.ts";
import type { PanelActions } from "./actions.ts";
import { moveWithArrows } from "./moveWithArrows.ts";

/** Leadership's share from note to note or month to month. */
export function trend(
  { points, summary, runs }: TrendModel,
  strings: PanelStrings,
  actions: PanelActions,
): TemplateResult {
  return html`
    <div class="trend">
      ${summary.map((sentence) => html`<p>${sentence}</p>`)}
      ${points.length > 1 ? chart(points, runs, strings, actions) : nothing}
      ${points.length > 0 ? table(points, strings, actions) : nothing}
    </div>
  `;
}

function chart(
  points: readonly PointModel[],
  runs: readonly string[],
  strings: PanelStrings,
  actions: PanelActions,
): TemplateResult {
  return html`
    <div class="trend-chart" role="group" aria-label=${strings.trendChart}>
      <span class="trend-pole" aria-hidden="true">${strings.leadership}</span>
      <div class="trend-plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          ${runs.map((run) => svg`<polyline points=${run} />`)}
        </svg>
        <div class="trend-points" @keydown=${moveWithArrows("button", "ArrowLeft", "ArrowRight")}>
          ${points.map((point, i) => pointButton(point, i === points.length - 1, actions))}
        </div>
      </div>
      <span class="trend-pole" aria-hidden="true">${strings.management}</span>
      <div class="trend-ends" aria-hidden="true">
        <span>${points[0]!.name}</span><span>${points.at(-1)!.name}</span>
      </div>
    </div>
  `;
}

/** Of all points, one is reached by Tab and the others from there by arrows. */
function pointButton(
  { extent, description, place }: PointModel,
  reached: boolean,
  actions: PanelActions,
): TemplateResult {
  const position = extent ? `--share:${extent.share};--low:${extent.low};--high:${extent.high}` : "";
  return html`
    <button
      type="button"
      class="point"
      tabindex=${reached ? 0 : -1}
      title=${description}
      aria-label=${description}
      aria-disabled=${place ? "false" : "true"}
      .style=${position}
      @click=${() => place && actions.reveal(place)}
    >
      ${extent ? html`<span class="point-whisker"></span><span class="point-dot"></span>` : html`<span class="point-gap"></span>`}
    </button>
  `;
}

function table(points: readonly PointModel[], strings: PanelStrings, actions: PanelActions): TemplateResult {
  return html`
    <details class="numbers">
      <summary>${strings.table}</summary>
      <table>
        <caption class="visually-hidden">
          ${strings.trendChart}
        </caption>
        <thead>
          <tr>
            <th scope="col">${strings.columnWhen}</th>
            <th scope="col">${strings.columnLines}</th>
            <th scope="col">${strings.leadership}</th>
            <th scope="col">${strings.columnInterval}</th>
          </tr>
        </thead>
        <tbody>
          ${points.map(
            ({ name, place, lines, share, interval }) => html`
              <tr>
                <th scope="row" dir="auto">
                  ${
                    place
                      ? html`<button type="button" class="link" @click=${() => actions.reveal(place)}>${name}</button>`
                      : name
                  }
                </th>
                <td>${lines}</td>
                <td>${share}</td>
                <td>${interval}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </details>
  `;
}
