import { html, type TemplateResult } from "lit";
import type { PanelStrings } from "../../protocol/strings.ts";
import type { ChartModel } from "../chartModel.ts";

type Row = { readonly name: string; readonly count: string; readonly share: string; readonly interval: string };

/** The chart's numbers, for those who would rather read than look. */
export function numbersTable(model: ChartModel, strings: PanelStrings): TemplateResult {
  return html`
    <details class="numbers">
      <summary>${strings.table}</summary>
      <table>
        <caption class="visually-hidden">
          ${strings.chart}
        </caption>
        <thead>
          <tr>
            <th scope="col">${strings.columnProcess}</th>
            <th scope="col">${strings.columnLines}</th>
            <th scope="col">${strings.columnShare}</th>
            <th scope="col">${strings.columnInterval}</th>
          </tr>
        </thead>
        <tbody>
          ${model.poles.map(row)}
        </tbody>
        ${model.pairs.map(
          (pair) => html`
            <tbody>
              <tr>
                <th scope="rowgroup" colspan="4">${pair.name}</th>
              </tr>
              ${pair.bars.map(row)}
            </tbody>
          `,
        )}
      </table>
    </details>
  `;
}

function row({ name, count, share, interval }: Row): TemplateResult {
  return html`
    <tr>
      <th scope="row">${name}</th>
      <td>${count}</td>
      <td>${share}</td>
      <td>${interval}</td>
    </tr>
  `;
}
