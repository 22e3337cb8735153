import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { PanelStrings } from "../../protocol/strings.ts";
import type { BalanceModel, EvidenceModel, ReadingModel } from "../viewModel.ts";
import type { PanelActions } from "./actions.ts";
import { fold } from "./section.ts";

/** What stands out, what it rests on, and what to ask next. */
export function readings(
  { readings: list, restore }: BalanceModel,
  strings: PanelStrings,
  actions: PanelActions,
): TemplateResult | typeof nothing {
  if (list.length === 0 && !restore) return nothing;
  return html`
    <section class="readings" aria-labelledby="readings-heading">
      <h2 id="readings-heading">${strings.readings}</h2>
      <ul>
        ${repeat(
          list,
          ({ id }) => id,
          (each) => html`<li class="reading-item" data-reading=${each.id}>${reading(each, strings, actions)}</li>`,
        )}
      </ul>
      ${
        restore
          ? html`<button type="button" class="link restore" @click=${() => actions.run(restore)}>
              ${restore.label}
            </button>`
          : nothing
      }
    </section>
  `;
}

function reading(
  { id, title, text, certainty, evidence, questions, open }: ReadingModel,
  strings: PanelStrings,
  actions: PanelActions,
): TemplateResult {
  const content = html`
    <p dir="auto">${text} <span class="certainty">${certainty}</span></p>
    ${questions.map(
      (question, index) => html`
        <div class="question">
          <p dir="auto">${question}</p>
          <button
            type="button"
            class="link"
            aria-label=${`${strings.ask}: ${question}`}
            @click=${() => actions.ask(id, index)}
          >
            ${strings.ask}
          </button>
        </div>
      `,
    )}
    ${
      evidence.length > 0
        ? html`
            <p class="evidence-heading">${strings.evidence}</p>
            <ul class="evidence">
              ${evidence.map((each) => html`<li>${evidenceButton(each, actions)}</li>`)}
            </ul>
          `
        : nothing
    }
    <button
      type="button"
      class="link dismiss"
      aria-label=${`${strings.dismiss}: ${title}`}
      @click=${() => actions.dismiss(id)}
    >
      ${strings.dismiss}
    </button>
  `;
  const summary = html`<span class="reading-title" dir="auto">${title}</span>`;
  return fold({ id, open, className: "reading-fold", summary }, content, (now) => actions.setReadingOpen(id, now));
}

function evidenceButton({ text, process, place }: EvidenceModel, actions: PanelActions): TemplateResult {
  const follow = (): void => {
    if (place) actions.reveal(place);
    else if (process) actions.toggleFilter(process);
  };
  return html`
    <button
      type="button"
      class="line"
      @click=${follow}
      @pointerenter=${() => actions.hover(place)}
      @pointerleave=${() => actions.hover(null)}
      @focus=${() => actions.hover(place)}
      @blur=${() => actions.hover(null)}
    >
      <span class="line-text" dir="auto">${text}</span>
    </button>
  `;
}
