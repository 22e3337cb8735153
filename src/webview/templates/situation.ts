import { html, nothing, type TemplateResult } from "lit";
import type { PanelSituation } from "../../protocol/toPanel.ts";
import type { PanelActions } from "./actions.ts";
import { chooser } from "./chooser.ts";

/** What the moment asks for, and why. */
export function situation({ chooser: list, reasons, offer }: PanelSituation, actions: PanelActions): TemplateResult {
  return html`
    <div class="situation">
      <span class="situation-label" aria-hidden="true">${list.label}</span>${chooser(list, actions)}
      ${reasons.map((reason) => html`<p class="hint" dir="auto">${reason}</p>`)}
      ${
        offer
          ? html`<button type="button" class="link" @click=${() => actions.run(offer)}>${offer.label}</button>`
          : nothing
      }
    </div>
  `;
}
