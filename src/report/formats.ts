import type { Balance } from "../core/model.ts";
import { PROCESSES } from "../core/processes.ts";
import { escapeHtml, escapeMarkdown } from "./escape.ts";
import { htmlPage } from "./htmlPage.ts";
import { type BalanceRow, cells, header } from "./table.ts";
import type { ReportWords } from "./words.ts";

export type { BalanceRow } from "./table.ts";

/** The formats a balance report comes in besides the columns of a terminal; each is text that ends with a line break. */
export const FORMATS = Object.freeze({ json, csv, md, html });
export type Format = keyof typeof FORMATS;

function json(rows: readonly BalanceRow[]): string {
  return `${JSON.stringify(
    rows.map(({ name, balance }) => ({ name, ...balance })),
    null,
    2,
  )}\n`;
}

/** Numbers only, shares from 0 to 1; empty where there are too few lines to tell. */
function csv(rows: readonly BalanceRow[]): string {
  const columns = ["name", "lines", "telling", "leadership", "low", "high", ...PROCESSES.map(({ id }) => id), "none"];
  const lines = rows.map(({ name, balance }) => [
    quoteCsv(name),
    balance.lines,
    balance.telling,
    ...shares(balance),
    ...PROCESSES.map(({ id }) => balance.counts[id]),
    balance.counts.none,
  ]);
  return `${[columns, ...lines].map((line) => line.join(",")).join("\r\n")}\r\n`;
}

function shares({ leadership, tooFew }: Balance): string[] {
  if (tooFew || !leadership) return ["", "", ""];
  return [leadership.share, leadership.low, leadership.high].map((value) => value.toFixed(3));
}

/** A name may come from a file someone else made: it must not become a formula in a spreadsheet. */
function quoteCsv(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function md(rows: readonly BalanceRow[], words: ReportWords): string {
  const line = (row: readonly string[]): string => `| ${row.map(escapeMarkdown).join(" | ")} |`;
  const head = header(words);
  const rule = `| ${head.map((_, i) => (i === 0 ? "---" : "---:")).join(" | ")} |`;
  return `# ${words.title}\n\n${[line(head), rule, ...rows.map((row) => line(cells(row, words)))].join("\n")}\n\n${words.note}\n`;
}

/** One file without scripts or references, which prints well. */
function html(rows: readonly BalanceRow[], words: ReportWords): string {
  const row = (tag: string, values: readonly string[]): string =>
    `<tr>${values.map((value, i) => `<${i === 0 ? "th" : tag} dir="auto">${escapeHtml(value)}</${i === 0 ? "th" : tag}>`).join("")}</tr>`;
  return htmlPage(
    words.title,
    `body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #999; padding: 0.3rem 0.8rem; text-align: end; }
th:first-child { text-align: start; }`,
    `<table>
<thead>${row("th", header(words))}</thead>
<tbody>
${rows.map((each) => row("td", cells(each, words))).join("\n")}
</tbody>
</table>
<p>${escapeHtml(words.note)}</p>`,
  );
}
