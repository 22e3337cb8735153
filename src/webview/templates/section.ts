import { html, type TemplateResult } from "lit";
import type { FoldId } from "../panelState.ts";
import type { PanelActions } from "./actions.ts";

export interface Fold {
  readonly id: string;
  readonly open: boolean;
  readonly className: string;
  readonly summary: unknown;
}

/** A part that can be folded away, and stays so. */
export function fold(
  { id, open, className, summary }: Fold,
  content: unknown,
  setOpen: (open: boolean) => void,
): TemplateResult {
  const toggled = (event: Event): void => {
    const details = event.currentTarget as HTMLDetailsElement;
    if (details.open !== open) setOpen(details.open);
  };
  return html`
    <details class=${className} data-fold=${id} ?open=${open} @toggle=${toggled}>
      <summary>${summary}</summary>
      ${content}
    </details>
  `;
}

/** A section of the panel under its heading. */
export function section(
  id: FoldId,
  open: boolean,
  heading: string,
  content: unknown,
  actions: PanelActions,
): TemplateResult {
  return fold({ id, open, className: "section", summary: html`<h2>${heading}</h2>` }, content, (now) =>
    actions.setOpen(id, now),
  );
}
