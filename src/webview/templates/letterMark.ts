import { html, type TemplateResult } from "lit";
import type { PoleId } from "../../core/model.ts";

/** The letter that marks a process in the editor too; its shape tells the pole without colour. */
export function letterMark(letter: string, pole: PoleId): TemplateResult {
  return html`<span class="mark ${pole}" aria-hidden="true">${letter}</span>`;
}
