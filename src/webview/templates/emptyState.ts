import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, type TemplateResult } from "lit";
import type { EmptyView } from "../../protocol/toPanel.ts";
import type { PanelActions } from "./actions.ts";

/** Why there is nothing to see, and buttons for what to do about it. */
export function emptyState({ title, explanation, actions: offered }: EmptyView, actions: PanelActions): TemplateResult {
  return html`
    <main class="empty">
      <h1>${title}</h1>
      <p>${explanation}</p>
      ${offered.map(
        (action, index) => html`
          <vscode-button block ?secondary=${index > 0} @click=${() => actions.run(action)}>${action.label}</vscode-button>
        `,
      )}
    </main>
  `;
}
