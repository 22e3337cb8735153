import { html, type TemplateResult } from "lit";
import type { ProcessId } from "../../core/model.ts";
import { MARKS } from "../../protocol/marks.ts";

/** The mark that the process has in the editor's gutter too. */
export function letterMark(process: ProcessId, letter: string): TemplateResult {
  const { outline, baseline, letterSize } = MARKS[process];
  return html`
    <svg class="mark" data-process=${process} viewBox="0 0 16 16" aria-hidden="true">
      <path d=${outline} />
      <text x="8" y=${baseline} font-size=${letterSize}>${letter}</text>
    </svg>
  `;
}
