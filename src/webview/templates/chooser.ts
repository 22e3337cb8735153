import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Chooser } from "../../protocol/toPanel.ts";
import type { PanelActions } from "./actions.ts";

/** The browser's own list: of the kit's, screen readers hear the name but not what is chosen. */
export function chooser({ id, label, value, choices }: Chooser, actions: PanelActions): TemplateResult {
  const chosen = (event: Event): void => actions.choose(id, (event.currentTarget as HTMLSelectElement).value);
  return html`
    <select class="chooser" data-chooser=${id} aria-label=${label} title=${label} .value=${live(value)} @change=${chosen}>
      ${choices.map(
        (choice) =>
          html`<option value=${choice.value} ?selected=${live(choice.value === value)}>${choice.label}</option>`,
      )}
    </select>
  `;
}
