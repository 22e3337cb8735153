import { html, nothing, type TemplateResult } from "lit";
import type { PanelStrings } from "../../protocol/strings.ts";
import type { NoteModel, PanelModel } from "../viewModel.ts";
import type { PanelActions } from "./actions.ts";
import { chart } from "./chart.ts";
import { emptyState } from "./emptyState.ts";
import { lineGroups } from "./lineGroups.ts";
import { numbersTable } from "./numbersTable.ts";

/** The whole panel. `announcement` is read out when it changes, and not shown. */
export function panelPage(
  model: PanelModel,
  announcement: string,
  strings: PanelStrings,
  actions: PanelActions,
): TemplateResult {
  return html`
    <div class="visually-hidden" role="status" aria-live="polite">${announcement}</div>
    ${model.kind === "empty" ? emptyState(model, actions) : note(model, strings, actions)}
  `;
}

function note(model: NoteModel, strings: PanelStrings, actions: PanelActions): TemplateResult {
  const widen = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && model.narrowed) actions.clearFilter();
  };
  return html`
    <main class="note" @keydown=${widen}>
      <div class="balance">
        <header>
          <h1 dir="auto">${model.title}</h1>
          <div class="reading">${model.reading.map((sentence) => html`<p>${sentence}</p>`)}</div>
          <p class="telling">${model.telling}</p>
        </header>
        ${model.chart ? html`${chart(model.chart, strings, actions)}${numbersTable(model.chart, strings)}` : nothing}
      </div>
      ${lineGroups(model, strings, actions)}
    </main>
  `;
}
