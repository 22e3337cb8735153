import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { PanelStrings } from "../../protocol/strings.ts";
import type { FileModel, GroupModel, LineModel, LinesModel } from "../lineModel.ts";
import type { PanelActions } from "./actions.ts";
import { letterMark } from "./letterMark.ts";
import { moveWithArrows } from "./moveWithArrows.ts";
import { fold } from "./section.ts";

/** The lines, those of one note by what they serve, those of many by note; each goes to its place in the editor. */
export function lines(
  { groups, files, hint, narrowed }: LinesModel,
  strings: PanelStrings,
  actions: PanelActions,
): TemplateResult {
  return html`
    <div class="lines">
      ${
        narrowed
          ? html`<button type="button" class="link show-all" @click=${actions.clearFilter}>${strings.showAll}</button>`
          : nothing
      }
      ${narrowed?.empty ? html`<p class="hint">${narrowed.empty}</p>` : nothing}
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      ${repeat(
        groups,
        ({ id }) => id,
        (group) => lineGroup(group, actions),
      )}
      ${repeat(
        files,
        ({ key }) => key,
        (file) => lineFile(file, actions),
      )}
    </div>
  `;
}

function lineGroup(
  { id, name, process, count, open, lines: list, more }: GroupModel,
  actions: PanelActions,
): TemplateResult {
  const summary = html`
    ${process ? letterMark(process.id, process.letter) : nothing}<span class="group-name">${name}</span
    ><span class="group-count">${count}</span>
  `;
  const content = html`
    ${lineList(list, actions)}
    ${
      more
        ? html`<button type="button" class="link more" @click=${() => actions.showMore(id)}>${more}</button>`
        : nothing
    }
  `;
  return fold({ id, open, className: "group", summary }, content, (now) => actions.setOpen(id, now));
}

function lineFile({ title, lines: list }: FileModel, actions: PanelActions): TemplateResult {
  return html`
    <h3 class="file-title" dir="auto">${title}</h3>
    ${lineList(list, actions)}
  `;
}

function lineList(list: readonly LineModel[], actions: PanelActions): TemplateResult {
  return html`
    <ul @keydown=${moveWithArrows("button.line", "ArrowUp", "ArrowDown")}>
      ${repeat(
        list,
        ({ key }) => key,
        (line) => html`<li>${lineButton(line, actions)}</li>`,
      )}
    </ul>
  `;
}

function lineButton({ place, text, position, second }: LineModel, actions: PanelActions): TemplateResult {
  const mark = () => actions.hover(place);
  const unmark = () => actions.hover(null);
  return html`
    <button
      type="button"
      class="line"
      data-line=${place.line}
      @click=${() => actions.reveal(place)}
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
