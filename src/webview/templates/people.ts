import { html, type TemplateResult } from "lit";
import { PROCESSES } from "../../core/processes.ts";
import type { PanelStrings } from "../../protocol/strings.ts";
import type { CellModel, PersonModel } from "../peopleModel.ts";
import type { PanelActions } from "./actions.ts";
import { letterMark } from "./letterMark.ts";

/** Who gets what: people by processes, in the order of their names. */
export function people(rows: readonly PersonModel[], strings: PanelStrings, actions: PanelActions): TemplateResult {
  return html`
    <div class="people">
      <p class="hint">${strings.peopleHint}</p>
      <table>
        <caption class="visually-hidden">
          ${strings.people}
        </caption>
        <thead>
          <tr>
            ${PROCESSES.map(
              ({ id, letter }) =>
                html`<th scope="col" title=${strings[id]}>
                  ${letterMark(id, letter)}<span class="visually-hidden">${strings[id]}</span>
                </th>`,
            )}
          </tr>
        </thead>
        ${rows.map((row) => person(row, strings, actions))}
      </table>
    </div>
  `;
}

function person(
  { key, name, notes, cells, remarks }: PersonModel,
  strings: PanelStrings,
  actions: PanelActions,
): TemplateResult {
  return html`
    <tbody>
      <tr>
        <th scope="rowgroup" colspan=${PROCESSES.length}>
          <button type="button" class="link" dir="auto" @click=${() => actions.choosePerson(key, null)}>${name}</button>
          <span class="hint">${notes}</span>
          ${remarks.map((remark) => html`<span class="hint remark" dir="auto">${remark}</span>`)}
        </th>
      </tr>
      <tr>
        ${
          cells
            ? cells.map((each) => html`<td>${cell(each, key, actions)}</td>`)
            : html`<td class="too-few" colspan=${PROCESSES.length}>${strings.tooFew}</td>`
        }
      </tr>
    </tbody>
  `;
}

function cell({ process, count, description, shade }: CellModel, key: string, actions: PanelActions): TemplateResult {
  return html`
    <button
      type="button"
      class="cell"
      data-process=${process}
      data-shade=${shade}
      title=${description}
      aria-label=${description}
      @click=${() => actions.choosePerson(key, process)}
    >
      ${count}
    </button>
  `;
}
