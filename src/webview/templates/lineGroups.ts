import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { PanelStrings } from "../../protocol/strings.ts";
import type { GroupModel, LineModel, NoteModel } from "../viewModel.ts";
import type { PanelActions } from "./actions.ts";
import { letterMark } from "./letterMark.ts";

/** The note's lines by what they serve; each goes to its place in the editor. */
export function lineGroups(
  { groups, narrowed }: NoteModel,
  strings: PanelStrings,
  actions: PanelActions,
): TemplateResult {
  return html`
    <section class="lines" aria-labelledby="lines-heading">
      <div class="lines-head">
        <h2 id="lines-heading">${strings.lines}</h2>
        ${
          narrowed
            ? html`<button type="button" class="link" @click=${actions.clearFilter}>${strings.showAll}</button>`
            : nothing
        }
      </div>
      ${narrowed?.empty ? html`<p class="hint">${narrowed.empty}</p>` : nothing}
      ${repeat(
        groups,
        ({ id }) => id,
        (group) => lineGroup(group, actions),
      )}
    </section>
  `;
}

function lineGroup(group: GroupModel, actions: PanelActions): TemplateResult {
  const toggled = (event: Event): void => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open !== group.open) actions.setOpen(group.id, open);
  };
  return html`
    <details class="group" data-group=${group.id} ?open=${live(group.open)} @toggle=${toggled}>
      <summary>
        ${group.process ? letterMark(group.process.id, group.process.letter) : nothing}<span class="group-name">${group.name}</span
        ><span class="group-count">${group.count}</span>
      </summary>
      <ul @keydown=${moveWithArrows}>
        ${repeat(
          group.lines,
          ({ key }) => key,
          (line) => html`<li>${lineButton(line, actions)}</li>`,
        )}
      </ul>
      ${
        group.more
          ? html`<button type="button" class="link more" @click=${() => actions.showMore(group.id)}>
              ${group.more}
            </button>`
          : nothing
      }
    </details>
  `;
}

function lineButton({ line, text, position, second }: LineModel, actions: PanelActions): TemplateResult {
  const mark = () => actions.hover(line);
  const unmark = () => actions.hover(null);
  return html`
    <button
      type="button"
      class="line"
      data-line=${line}
      @click=${() => actions.reveal(line)}
      @pointerenter=${mark}
      @pointerleave=${unmark}
      @focus=${mark}
      @blur=${unmark}
    >
      <span class="line-text" dir="auto">${text}</span>
      ${second ? html`<span class="second" title=${second.description} aria-hidden="true">${second.letter}</span>` : nothing}
      <span class="visually-hidden">${second ? `${second.description}, ${position}` : position}</span>
    </button>
  `;
}

/** Up and down go from line to line within a group. */
function moveWithArrows(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll<HTMLElement>("button.line")];
  const next = buttons[buttons.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
