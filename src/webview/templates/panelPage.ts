import { html, nothing, type TemplateResult } from "lit";
import type { PanelStrings } from "../../protocol/strings.ts";
import type { BalanceModel, PanelModel, SectionModel } from "../viewModel.ts";
import type { PanelActions } from "./actions.ts";
import { chart } from "./chart.ts";
import { chooser } from "./chooser.ts";
import { emptyState } from "./emptyState.ts";
import { lines } from "./lines.ts";
import { numbersTable } from "./numbersTable.ts";
import { people } from "./people.ts";
import { poleBar } from "./poleBar.ts";
import { readings } from "./readings.ts";
import { section } from "./section.ts";
import { situation } from "./situation.ts";
import { trend } from "./trend.ts";

/** The whole panel. `announcement` is read out when it changes, and not shown. */
export function panelPage(
  { choosers, content }: PanelModel,
  announcement: string,
  strings: PanelStrings,
  actions: PanelActions,
): TemplateResult {
  return html`
    <div class="visually-hidden" role="status" aria-live="polite">${announcement}</div>
    ${
      choosers.length > 0
        ? html`<nav class="choosers" aria-label=${strings.choosers}>${choosers.map((each) => chooser(each, actions))}</nav>`
        : nothing
    }
    ${content.kind === "empty" ? emptyState(content, actions) : balance(content, strings, actions)}
  `;
}

function offerOf({ text, action }: NonNullable<BalanceModel["offer"]>, actions: PanelActions): TemplateResult {
  return html`
    <p class="hint">
      ${text} <button type="button" class="link" @click=${() => actions.run(action)}>${action.label}</button>
    </p>
  `;
}

function balance(model: BalanceModel, strings: PanelStrings, actions: PanelActions): TemplateResult {
  const widen = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && model.lines?.content?.narrowed) actions.clearFilter();
  };
  return html`
    <main class="note" @keydown=${widen}>
      <div class="balance">
        <header>
          <h1 dir="auto">${model.title}</h1>
          ${model.offer ? offerOf(model.offer, actions) : nothing}
          ${model.detail ? html`<p class="hint" dir="auto">${model.detail}</p>` : nothing}
          <div class="reading">${model.reading.map((sentence) => html`<p>${sentence}</p>`)}</div>
        </header>
        ${model.chart ? poleBar(model.chart) : nothing}
        ${model.situation ? situation(model.situation, actions) : nothing}
        ${model.chart ? html`${chart(model.chart, strings, actions)}${numbersTable(model.chart, strings)}` : nothing}
        ${model.lens.map((sentence) => html`<p class="lens">${sentence}</p>`)}
        <p class="telling">${model.telling}</p>
      </div>
      <div class="more-parts">
        ${readings(model, strings, actions)}
        ${part("trend", strings.trend, model.trend, (content) => trend(content, strings, actions))}
        ${part("people", strings.people, model.people, (content) => people(content, strings, actions))}
        ${part("lines", strings.lines, model.lines, (content) => lines(content, strings, actions))}
      </div>
    </main>
  `;

  function part<T>(
    id: "trend" | "people" | "lines",
    heading: string,
    each: SectionModel<T> | null,
    content: (model: T) => TemplateResult,
  ): TemplateResult | typeof nothing {
    if (!each) return nothing;
    const inside = each.content === null ? html`<p class="hint waiting">${strings.waiting}</p>` : content(each.content);
    return section(id, each.open, heading, inside, actions);
  }
}
